package org.clientplaybook.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import org.clientplaybook.locale.Plural;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.SampleField;

/** Whatever a template is, it is refused with faults within the text, or runs, be the fields filled in or blank. */
class MessageFuzzTest {
    private static final Map<String, Field> FIELDS = SampleField.byName(
            SampleField.of("name", Field.Type.TEXT),
            SampleField.of("hours", Field.Type.NUMBER),
            SampleField.of("day", Field.Type.DATE),
            SampleField.of("late", Field.Type.YESNO).required(false),
            SampleField.of("points", Field.Type.LIST));
    private static final Map<String, List<String>> VALUES = Map.of(
            "name", List.of("Ada <b>"),
            "hours", List.of("12.5"),
            "day", List.of("2026-11-03"),
            "late", List.of("true"),
            "points", List.of("one", "**two**", "[three](x)"));

    private final Compiler compiler = new Compiler();
    private final Interpreter interpreter = new Interpreter(SampleFormats.of("en"), FIELDS.values(), List.of());

    @FuzzTest(maxDuration = "2m")
    void isRefusedOrRuns(byte[] bytes) {
        String source = new String(bytes, UTF_8);
        Compiler.Compiled compiled = compiler.compile(source, FIELDS, Plural.ONE);
        String[] lines = source.split("\n", -1);
        for (Fault fault : compiled.faults()) {
            assertThat(fault.line()).isBetween(1, lines.length);
            assertThat(fault.column()).isBetween(1, lines[fault.line() - 1].length() + 1);
        }
        if (compiled.faults().stream().noneMatch(fault -> fault.code().isError())) {
            assertThat(FIELDS.keySet()).containsAll(compiled.fields());
            check(interpreter.render(compiled.program(), VALUES));
            check(interpreter.render(compiled.program(), Map.of()));
        }
        compiler.condition(source.replace('\n', ' '), FIELDS);
    }

    private static void check(Interpreter.Rendered rendered) {
        assertThat(rendered.text().length()).isLessThan(60_000);
        assertThat(rendered.segments())
                .allSatisfy(segment -> assertThat(segment.href()).matches("(?s)|https?://.*|mailto:.*|tel:.*"));
    }
}
