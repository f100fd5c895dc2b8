package org.clientplaybook.render;

import java.util.List;
import java.util.function.Function;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Scenario;

/**
 * A message in one tone as a text with blanks, for tools that know no conditions: one snippet for each thing that it can say.
 *
 * @param choices what was chosen to come to these words, such as {@code Is it late?: yes}; empty where there is no choice
 * @param number counts the snippets of the same message and tone from 1
 * @param subject or null
 */
record Snippet(
        Scenario scenario,
        Message message,
        Message.Tone tone,
        String choices,
        int number,
        List<Part> subject,
        List<Part> body) {

    /**
     * A stretch of a snippet: words, or a blank.
     *
     * @param text the words; null for a blank
     * @param key the name of the blank, which is that of its field where the field is printed as it is
     * @param field the field that the blank is for; null for words
     * @param label what belongs there: the field's label, or how it is computed; null for words
     */
    record Part(String text, String key, Field field, String label) {
        /** Whether the blank is for something else than the field as it is. */
        boolean isComputed() {
            return !key.equals(field.name());
        }
    }

    /** Returns parts as one text. */
    static String text(List<Part> parts, Function<String, String> words, Function<Part, String> blank) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.field() == null ? words.apply(part.text()) : blank.apply(part)));
        return text.toString();
    }

    /** Returns parts as a text with the labels of blanks in brackets. */
    static String plain(List<Part> parts) {
        return text(parts, words -> words, part -> "[" + part.label() + "]");
    }

    /** Returns the tone and, beyond the first snippet, its number, with dots between. */
    String variant() {
        return TemplateFunctions.string(tone) + (number == 1 ? "" : "." + number);
    }
}
