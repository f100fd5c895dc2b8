package org.clientplaybook.render;

import java.util.List;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.render.View.SiteView;

/** Writes a message as it looks before anybody has filled it in: each field is a gap with its label. */
final class SheetWriter {
    private SheetWriter() {}

    static String html(Program program, Scenario scenario, SiteView site) {
        StringBuilder html = new StringBuilder(program.source().length() + 256);
        write(program.body(), scenario, site, html);
        return html.toString();
    }

    private static void write(
            List<Program.Statement> statements, Scenario scenario, SiteView site, StringBuilder html) {
        for (Program.Statement statement : statements) {
            if (statement instanceof Program.Text text) {
                escape(html, text.text());
            } else if (statement instanceof Program.Print print) {
                html.append("<mark class=\"gap\">[");
                escape(html, label(print.fields().get(0), scenario, site));
                html.append("]</mark>");
            }
        }
    }

    private static String label(String name, Scenario scenario, SiteView site) {
        for (Field field : scenario.fields()) {
            if (field.name().equals(name)) {
                return field.label();
            }
        }
        Field shared = site.fields().get(name);
        return shared == null ? name : shared.label();
    }

    static void escape(StringBuilder html, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }
}
