package org.clientplaybook.render;

import java.util.List;
import org.clientplaybook.message.Interpreter;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;

/**
 * Writes a message as it looks before anybody has filled it in: each field is a gap with its label, all branches of a
 * condition stand there with what they depend on, and a loop writes its body once.
 */
final class SheetWriter {
    private final TemplateFunctions.Place place;
    private final ConditionWords conditions;
    private final Interpreter constants;
    private final StringBuilder html = new StringBuilder(2048);

    private SheetWriter(Scenario scenario, TemplateFunctions.Place place) {
        this.place = place;
        this.conditions = new ConditionWords(scenario, place);
        this.constants = new Interpreter(place.words().speech(), List.of(), List.of());
    }

    static String html(Program program, Scenario scenario, TemplateFunctions.Place place) {
        SheetWriter writer = new SheetWriter(scenario, place);
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
                String list = conditions.label(loop.field());
                branch(place.words().word("condition.each", list), loop.body());
            }
        }
    }

    private void print(Program.Print print) {
        if (print.fields().isEmpty()) {
            Program alone = new Program("", List.of(print));
            escape(html, constants.render(alone, java.util.Map.of()).text());
            return;
        }
        html.append("<mark class=\"gap\">[");
        escape(html, conditions.label(print.fields().get(0)));
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
        html.append("<span class=\"branch\"><span class=\"branch-when\">");
        escape(html, when);
        html.append("</span> ");
        all(body);
        html.append("</span>");
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
