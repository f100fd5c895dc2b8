package org.clientplaybook.theme;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.clientplaybook.locale.Words;
import org.clientplaybook.message.ConditionWords;
import org.clientplaybook.message.Interpreter;
import org.clientplaybook.message.ValueWords;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;

/**
 * Writes a message as it looks before anybody has filled it in: each field is a gap with its label, all branches of a
 * condition stand there with what they depend on, and a loop writes its body once.
 */
final class SheetWriter {
    private static final String GAP = "<mark[^>]*>[^<]*</mark>";
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]\\n<]*(?:" + GAP + "[^\\[\\]\\n<]*)*)\\]"
            + "\\(((?:https?://|mailto:|tel:|(?=<mark))[^\\s()<]*(?:" + GAP + "[^\\s()<]*)*)\\)");
    private static final Pattern STRONG = Pattern.compile(
            "\\*\\*(?=\\S)([^*\\n<]+(?:" + GAP + "[^*\\n<]*)*|(?:" + GAP + "[^*\\n<]*)+)(?<=\\S)\\*\\*");

    private final Map<String, Field> fields;
    private final Words own;
    private final Words around;
    private final UnaryOperator<String> direction;
    private final StringBuilder html;

    /**
     * @param fields those that the message can use, by name
     * @param own the words of the message's language
     * @param around the words of the language that is spoken around it
     */
    private SheetWriter(
            Map<String, Field> fields, Words own, Words around, UnaryOperator<String> direction, int length) {
        this.fields = fields;
        this.own = own;
        this.around = around;
        this.direction = direction;
        this.html = new StringBuilder(length);
    }

    /**
     * Returns a program's text as HTML.
     *
     * @param fields those that it can use, by name
     * @param own the words of the message's language
     * @param around the words of the language that is spoken around it
     * @param direction gives the attribute that says in which direction a language is written, or nothing
     */
    static String html(
            Program program, Map<String, Field> fields, Words own, Words around, UnaryOperator<String> direction) {
        SheetWriter writer = new SheetWriter(
                fields, own, around, direction, 2 * program.source().length() + 256);
        writer.all(program.body());
        return marked(writer.html.toString());
    }

    /** Writes bold words as such, and the address of a link behind its words; neither begins or ends within a branch. */
    private static String marked(String html) {
        return html.contains("**") || html.contains("](")
                ? STRONG.matcher(LINK.matcher(html).replaceAll("$1 ($2)")).replaceAll("<strong>$1</strong>")
                : html;
    }

    private void all(List<Program.Statement> statements) {
        for (Program.Statement statement : statements) {
            if (statement instanceof Program.Text text) {
                Html.escape(html, text.text());
            } else if (statement instanceof Program.Print print) {
                print(print);
            } else if (statement instanceof Program.If choice) {
                choice(choice);
            } else if (statement instanceof Program.For loop) {
                String list = new ValueWords(fields::get, around).label(loop.field());
                branch(around.word("condition.each", list), loop.body());
            }
        }
    }

    private void print(Program.Print print) {
        if (print.fields().isEmpty()) {
            Interpreter constants = new Interpreter(own.formats(), List.of(), List.of());
            Program alone = new Program("", List.of(print));
            Html.escape(html, constants.render(alone, Map.of()).text());
            return;
        }
        Field field = fields.get(print.fields().get(0));
        html.append("<mark class=\"gap\"");
        if (field != null && !field.language().equals(own.language())) {
            language(field.language());
        }
        html.append(">[");
        Html.escape(html, new ValueWords(fields::get, own).of(print.value()));
        html.append("]</mark>");
    }

    private void language(String language) {
        html.append(" lang=\"").append(language).append('"').append(direction.apply(language));
    }

    private void choice(Program.If choice) {
        ConditionWords conditions = new ConditionWords(fields::get, around);
        String key = "condition.if";
        for (Program.Branch branch : choice.branches()) {
            branch(around.word(key, conditions.of(branch.condition())), branch.body());
            key = "condition.elseif";
        }
        if (!choice.otherwise().isEmpty()) {
            branch(around.word("condition.else"), choice.otherwise());
        }
    }

    private void branch(String when, List<Program.Statement> body) {
        boolean inLine = html.length() > 0 && !Character.isWhitespace(html.charAt(html.length() - 1));
        html.append(inLine ? " " : "").append("<span class=\"branch\"><span class=\"branch-when\"");
        if (!around.language().equals(own.language())) {
            language(around.language());
        }
        html.append('>');
        Html.escape(html, when);
        html.append("</span>");
        int start = html.length();
        all(body);
        boolean goesOn = html.length() > start && ",.;:!?)".indexOf(html.charAt(start)) >= 0;
        html.insert(start, goesOn ? "" : " ");
        html.append("</span>");
    }
}
