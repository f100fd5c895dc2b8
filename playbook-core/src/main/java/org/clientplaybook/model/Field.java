package org.clientplaybook.model;

import java.util.List;
import org.clientplaybook.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * Something the reader fills in once and every message uses.
 *
 * @param name the name in templates
 * @param type the kind of value
 * @param label the question in a few words
 * @param hint help below the label, or null
 * @param example what somebody might write, or null
 * @param value what stands there at first, or null; the format calls it {@code default}
 * @param required whether a message without it has a gap
 * @param options the choices of a choice field, else empty
 * @param min the least value or length, or null; the day of a date may be {@link FieldLimits#TODAY}
 * @param max the greatest value or length, or null; as {@code min}
 * @param when on which side of today a date lies, or null for either
 * @param pattern what the value matches as a whole, or null
 * @param answers the identifier of the message that it is the answer to, or null
 * @param sensitive whether it is never saved or shared
 * @param shared whether every scenario has it
 * @param language the language of its words
 */
public record Field(
        String name,
        Type type,
        String label,
        @Nullable String hint,
        @Nullable String example,
        @Nullable String value,
        boolean required,
        List<Option> options,
        @Nullable String min,
        @Nullable String max,
        @Nullable When when,
        @Nullable FieldPattern pattern,
        @Nullable Line answers,
        boolean sensitive,
        boolean shared,
        String language,
        Location at) {
    public Field {
        options = List.copyOf(options);
    }

    /** The kinds of value; the format writes them in lower case. */
    public enum Type {
        TEXT,
        PARAGRAPH,
        PERSON,
        EMAIL,
        PHONE,
        URL,
        NUMBER,
        MONEY,
        DATE,
        CHOICE,
        LIST,
        YESNO
    }

    /** On which side of today a date lies. Today itself is on both. */
    public enum When {
        PAST,
        FUTURE
    }

    /** One choice: what a template compares with, and what the reader sees. */
    public record Option(String value, String label) {}
}
