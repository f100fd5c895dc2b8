package org.clientplaybook.model;

import java.util.List;

/**
 * A message template, compiled. Interpreters run the operations in order; what each means is written in
 * {@code docs/message-language.md}.
 *
 * @param source the template as it was written
 * @param operations what it does, in order
 */
public record Program(String source, List<Operation> operations) {
    public Program {
        operations = List.copyOf(operations);
    }

    /** One step of a program. */
    public sealed interface Operation {}

    /** Writes the text as it stands. */
    public record Text(String text) implements Operation {}

    /** Writes the value of a field, or a gap with the field's label where there is none. */
    public record Print(String field) implements Operation {}
}
