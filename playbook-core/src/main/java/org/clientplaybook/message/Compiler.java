package org.clientplaybook.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.locale.Plural;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.problem.Code;
import org.jspecify.annotations.Nullable;

/**
 * Compiles message templates. They have Pebble's syntax; what is outside the message language ({@code
 * docs/message-language.md}) is refused. One compiler serves many threads.
 */
public final class Compiler {
    private static final String BEFORE = "{% if ";
    private static final String AFTER = " %}+{% endif %}";

    private final Expressions expressions = new Expressions();

    /**
     * A compiled template.
     *
     * @param program what it does; empty where there are errors
     * @param fields the fields that it uses, in order of first use
     */
    public record Compiled(Program program, Set<String> fields, List<Fault> faults) {}

    /**
     * Compiles a template. All its faults are found at once.
     *
     * @param source the template
     * @param known the fields that it may use, by name
     * @param plural the plural rule of the template's language; null where it is not known, so that no number of texts is
     *     wrong
     */
    public Compiled compile(String source, Map<String, Field> known, @Nullable Plural plural) {
        Faults faults = new Faults(source);
        List<Tag> tags = new Tags(source, faults).all();
        Typing typing = new Typing(known, plural, faults);
        List<Program.Statement> body = new ArrayList<>();
        if (faults.all().isEmpty()) {
            body = new Statements(Lines.close(tags), expressions, typing, faults).compile();
        }
        boolean broken = faults.all().stream().anyMatch(fault -> fault.code().isError());
        return new Compiled(new Program(source, broken ? List.of() : body), typing.used(), faults.all());
    }

    /**
     * Compiles a condition, as it stands behind {@code if} in a template. Its program writes something where it holds, and
     * nothing where it does not.
     *
     * @param source the condition, in one line
     * @param known the fields that it may use, by name
     */
    public Compiled condition(String source, Map<String, Field> known) {
        if (source.contains("{%") || source.contains("%}") || source.contains("{{")) {
            Fault fault = new Fault(
                    Code.MESSAGE_SYNTAX,
                    1,
                    1,
                    "A condition stands here by itself, without braces.",
                    "Write it as it stands behind `if` in a message: `days_late > 14`.");
            return new Compiled(new Program(source, List.of()), Set.of(), List.of(fault));
        }
        Compiled whole = compile(BEFORE + source + AFTER, known, null);
        List<Fault> faults = whole.faults().stream()
                .map(fault -> new Fault(
                        fault.code(),
                        fault.line(),
                        Math.max(1, fault.column() - BEFORE.length()),
                        fault.message(),
                        fault.hint()))
                .toList();
        return new Compiled(new Program(source, whole.program().body()), whole.fields(), faults);
    }
}
