package org.clientplaybook.render;

import java.util.List;
import java.util.Map;
import org.clientplaybook.message.Interpreter;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;

/**
 * Writes a message as it looks before anybody has filled it in: each field is a gap with its label, all branches of a
 * condition stand there with what they depend on, and a loop writes its body once.
 */
final class SheetWriter {
    private final TemplateFunctions.Place place;
    private final String language;
    private final ConditionWords conditions;
    private final ValueWords values;
    private final StringBuilder html;

    private SheetWriter(Scenario scenario, String language, TemplateFunctions.Place place, int length) {
        this.place = place;
        this.language = language;
        this.conditions = new ConditionWords(scenario, place);
        this.values = new ValueWords(conditions::field, place.site().words().get(language));
        this.html = new StringBuilder(length);
    }

    /**
     * Returns a program's text as HTML.
     *
     * @param language the language of the message's words
     */
    static String html(Program program, Scenario scenario, String language, TemplateFunctions.Place place) {
        SheetWriter writer =
                new SheetWriter(scenario, language, place, 2 * program.source().length() + 256);
        writer.all(program.body());
        return writer.html.toString();
    }

    private void all(List<Program.Statement> statements) {
        for (Program.Statement statement : statements) {
            if (statement instanceof Program.Text text) {
                escape(html, text.text());
            } else if (statement instanceof Program.Print print) {
                print(print);
            } else if (statement instanceof Program.If choice) {
                choice(choice);
            } else if (statement instanceof Program.For loop) {
                String list = new ValueWords(conditions::field, place.words()).label(loop.field());
                branch(place.words().word("condition.each", list), loop.body());
            }
        }
    }

    private void print(Program.Print print) {
        if (print.fields().isEmpty()) {
            Interpreter constants =
                    new Interpreter(place.site().words().get(language).formats(), List.of(), List.of());
            Program alone = new Program("", List.of(print));
            escape(html, constants.render(alone, Map.of()).text());
            return;
        }
        Field field = conditions.field(print.fields().get(0));
        html.append("<mark class=\"gap\"");
        if (!field.language().equals(language)) {
            html.append(" lang=\"").append(field.language()).append('"');
        }
        html.append(">[");
        escape(html, values.of(print.value()));
        html.append("]</mark>");
    }

    private void choice(Program.If choice) {
        String key = "condition.if";
        for (Program.Branch branch : choice.branches()) {
            branch(place.words().word(key, conditions.words(branch.condition())), branch.body());
            key = "condition.elseif";
        }
        if (!choice.otherwise().isEmpty()) {
            branch(place.words().word("condition.else"), choice.otherwise());
        }
    }

    private void branch(String when, List<Program.Statement> body) {
        String own = place.words().language();
        html.append("<span class=\"branch\"><span class=\"branch-when\"");
        if (!own.equals(language)) {
            html.append(" lang=\"").append(own).append('"');
        }
        html.append('>');
        escape(html, when);
        html.append("</span> ");
        all(body);
        html.append("</span>");
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
                // What is JSON grows by a fifth or so.
                StringBuilder html = new StringBuilder(text.length() + text.length() / 4 + 16);
                escape(html, text);
                return html.toString();
            }
        }
        return text;
    }
}
