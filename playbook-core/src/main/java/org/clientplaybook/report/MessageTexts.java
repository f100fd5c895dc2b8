package org.clientplaybook.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clientplaybook.message.Interpreter;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Speech;

/**
 * Every message as it would be sent, with the values of the scenario's examples: a Markdown text that can be compared with
 * that of another build, so that a change of a template shows what it does to the words.
 */
public final class MessageTexts {
    private final Catalog catalog;
    private final Edition edition;
    private final Scenario scenario;
    private final StringBuilder text = new StringBuilder(4_096);

    private MessageTexts(Catalog catalog, Edition edition, Scenario scenario) {
        this.catalog = catalog;
        this.edition = edition;
        this.scenario = scenario;
    }

    /**
     * Returns the texts in a language as UTF-8; a scenario is left out that has no words of its own in it.
     *
     * @param catalog without errors
     * @param edition one of the catalog's
     */
    public static byte[] of(Catalog catalog, Edition edition) {
        List<String> parts = edition.scenarios().parallelStream()
                .filter(scenario -> scenario.language().equals(edition.language()))
                .map(scenario -> new MessageTexts(catalog, edition, scenario).text())
                .toList();
        return ("# " + edition.title() + " (" + edition.language() + ")\n" + String.join("", parts))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        text.append("\n## ")
                .append(scenario.slug())
                .append(": ")
                .append(scenario.title())
                .append('\n');
        List<Field> fields = new ArrayList<>(edition.fields());
        fields.addAll(scenario.fields());
        for (Scenario.Example example : scenario.examples()) {
            text.append("\n### ").append(example.name()).append('\n');
            for (Message message : scenario.messages()) {
                for (Message.Variant variant : message.variants()) {
                    Speech speech =
                            Speech.of(variant.language(), catalog.words().get(variant.language()));
                    Interpreter interpreter =
                            new Interpreter(speech, fields, catalog.site().holidays());
                    message(message, variant, example, interpreter);
                }
            }
        }
        return text.toString();
    }

    private void message(Message message, Message.Variant variant, Scenario.Example example, Interpreter interpreter) {
        Set<String> gaps = new LinkedHashSet<>();
        String subject = variant.subject() == null ? null : run(variant.subject(), example, interpreter, gaps);
        String body = run(variant.body(), example, interpreter, gaps);
        text.append("\n#### ")
                .append(message.id())
                .append(", ")
                .append(name(message.channel()))
                .append(", ")
                .append(name(variant.tone()))
                .append("\n\n");
        String fence = "~".repeat(Math.max(3, longestFence(body) + 1));
        text.append(fence).append("text\n");
        if (subject != null) {
            text.append("Subject: ").append(subject).append("\n\n");
        }
        text.append(body).append('\n').append(fence).append('\n');
        if (!gaps.isEmpty()) {
            text.append("\nNot in the example: ")
                    .append(String.join(", ", gaps))
                    .append('\n');
        }
    }

    private static String run(Program program, Scenario.Example example, Interpreter interpreter, Set<String> gaps) {
        Interpreter.Rendered rendered = interpreter.render(program, example.values());
        for (Interpreter.Segment segment : rendered.segments()) {
            if (segment.kind() == Interpreter.Kind.GAP) {
                gaps.add(segment.field());
            }
        }
        return rendered.text();
    }

    private static int longestFence(String body) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < body.length(); i++) {
            run = body.charAt(i) == '~' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
