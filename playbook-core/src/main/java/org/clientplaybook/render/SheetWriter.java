package org.clientplaybook.render;

import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.render.View.SiteView;

/** Writes a message as it looks before anybody has filled it in: each field is a gap with its label. */
final class SheetWriter {
    private final Scenario scenario;
    private final String language;
    private final SiteView site;

    /**
     * @param language the language of the message's words
     */
    SheetWriter(Scenario scenario, String language, SiteView site) {
        this.scenario = scenario;
        this.language = language;
        this.site = site;
    }

    String html(Program program) {
        StringBuilder html = new StringBuilder(program.source().length() + 256);
        for (Program.Operation operation : program.operations()) {
            if (operation instanceof Program.Text text) {
                escape(html, text.text());
            } else if (operation instanceof Program.Print print) {
                gap(html, field(print.field()));
            }
        }
        return html.toString();
    }

    private void gap(StringBuilder html, Field field) {
        html.append("<mark class=\"gap\"");
        if (!field.language().equals(language)) {
            html.append(" lang=\"").append(field.language()).append('"');
        }
        html.append(">[");
        escape(html, field.label());
        html.append("]</mark>");
    }

    private Field field(String name) {
        for (Field field : scenario.fields()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return site.fields().get(name);
    }

    static void escape(StringBuilder html, String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Nearly all characters are letters, which lie behind the marks.
            String entity = c > '>' ? null : entity(c);
            if (entity != null) {
                html.append(text, from, i).append(entity);
                from = i + 1;
            }
        }
        html.append(text, from, text.length());
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }

    /** Returns text as it may stand in HTML, between tags or in an attribute with quotes. */
    static String escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= '>' && entity(text.charAt(i)) != null) {
                StringBuilder html = new StringBuilder(text.length() + 16);
                escape(html, text);
                return html.toString();
            }
        }
        return text;
    }
}
