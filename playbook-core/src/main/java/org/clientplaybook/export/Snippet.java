package org.clientplaybook.export;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * A message in one tone as a text with blanks, for tools that know no conditions: one snippet for each thing that it can say.
 *
 * @param brief whether it is the short version
 * @param choices what was chosen to come to these words, such as {@code Is it late?: yes}; empty where there is no choice
 * @param number counts the snippets of the same message, tone and version from 1
 * @param subject or null
 */
record Snippet(
        Scenario scenario,
        Message message,
        Message.Tone tone,
        boolean brief,
        String choices,
        int number,
        @Nullable List<Part> subject,
        List<Part> body) {

    /** A stretch of a snippet. */
    sealed interface Part {
        default boolean isBlank() {
            return this instanceof Blank;
        }
    }

    /** What stands there as it is. */
    record Text(String text) implements Part {}

    /**
     * What is to be filled in.
     *
     * @param key its name, which is that of its field where the field is printed as it is
     * @param field the field that it is for
     * @param label what belongs there: the field's label, or how it is computed
     */
    record Blank(String key, Field field, String label) implements Part {
        /** Whether it is for something else than the field as it is. */
        boolean isComputed() {
            return !key.equals(field.name());
        }
    }

    /** Returns parts as one text; what is written from one blank to the next is given to {@code words} in one piece. */
    static String text(List<Part> parts, UnaryOperator<String> words, Function<Blank, String> blank) {
        StringBuilder text = new StringBuilder();
        StringBuilder written = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Blank one) {
                text.append(words.apply(written.toString())).append(blank.apply(one));
                written.setLength(0);
            } else {
                written.append(((Text) part).text());
            }
        }
        return text.append(words.apply(written.toString())).toString();
    }

    /** Returns parts as a text with the labels of blanks in brackets. */
    static String plain(List<Part> parts) {
        return text(parts, words -> words, blank -> "[" + blank.label() + "]");
    }

    /** Returns the tone, {@code short} for a short version and, beyond the first snippet, its number, with dots between. */
    String variant() {
        return Keyword.of(tone) + (brief ? ".short" : "") + (number == 1 ? "" : "." + number);
    }

    /** Returns what it is, for somebody who chooses among all. */
    String label(Words words) {
        String version = words.word("tone." + Keyword.of(tone)) + (brief ? ", " + words.word("sheet.short") : "");
        String label = scenario.title() + ": " + message.title() + " (" + version + ")";
        return choices.isEmpty() ? label : label + ", " + choices;
    }
}
