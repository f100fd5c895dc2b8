package org.clientplaybook.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.clientplaybook.model.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompilerTest {
    private static final List<String> FIELDS = List.of("name", "decision_date");

    private final Compiler compiler = new Compiler();

    private static String written(Program program) {
        return program.operations().stream()
                .map(operation -> operation instanceof Program.Text text
                        ? text.text()
                        : "<" + ((Program.Print) operation).field() + ">")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # template, ⏎ for a new line  | program
            plain                         | plain
            Hi {{ name }},                | Hi <name>,
            {{name}}{{decision_date}}     | <name><decision_date>
            {{ name }}⏎⏎{{ name }}⏎x      | <name>⏎⏎<name>⏎x
            a {{- name -}} b              | a<name>b
            {{⏎name⏎}}                    | <name>
            {single} { {x} } % # $        | {single} { {x} } % # $
            "#{name}" 'x' \\n             | "#{name}" 'x' \\n
            😀 {{ name }} <b>&amp;</b>    | 😀 <name> <b>&amp;</b>
            """)
    void compiles(String source, String expected) {
        Compiler.Compiled compiled = compiler.compile(source.replace('⏎', '\n'), FIELDS);
        assertThat(compiled.faults()).isEmpty();
        assertThat(written(compiled.program())).isEqualTo(expected.replace('⏎', '\n'));
        assertThat(compiled.program().source()).isEqualTo(source.replace('⏎', '\n'));
    }

    @Test
    void fieldsInOrderOfFirstUse() {
        assertThat(compiler.compile("{{ name }}{{ decision_date }}{{ name }}", FIELDS)
                        .fields())
                .containsExactly("name", "decision_date");
        assertThat(compiler.compile("", FIELDS).program().operations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # template, ⏎ for a new line  | line:column | message
            {{ nmae }}                    | 1:4  | There is no field `nmae`.
            😀 {{ nmae }}                 | 1:7  | There is no field `nmae`.
            name nmae⏎ {{ nmae }}         | 2:5  | There is no field `nmae`.
            {{⏎nmae }}                    | 2:1  | There is no field `nmae`.
            {{ name }} {{ name.x }}       | 1:12 | `{{ name.x }}` is not part of the message language.
            {{ name ~ name }}             | 1:1  | `{{ name ~ name }}` is not part of the message language.
            {{ "x" }}                     | 1:1  | `{{ "x" }}` is not part of the message language.
            a⏎{{ 1 + 1 }}                 | 2:1  | `{{ 1 + 1 }}` is not part of the message language.
            {{ "a\\                        | 1:1  | This `{{` has no `}}` behind it.
            a {{ "}\\ }} {{ nmae }}        | 1:3  | `{{ "}\\ }}` is not part of the message language.
            {{ name }} {{ '{{' }} {{ x }} | 1:12 | `{{ '{{' }}` is not part of the message language.
            {{{{}}"\\                     | 1:1  | `{{{{}}` is not part of the message language.
            {{ ( }} "\\                   | 1:1  | `{{ ( }}` is not part of the message language.
            {{ not name }}                | 1:1  | `{{ not name }}` is not part of the message language.
            {{ name ? name : name }}      | 1:1  | `{{ name ? name : name }}` is not part of the message language.
            {{ true }}                    | 1:1  | `{{ true }}` is not part of the message language.
            {{ f() }}                     | 1:1  | `{{ f() }}` is not part of the message language.
            {{ }}                         | 1:1  | `{{ }}` is not part of the message language.
            x {{{ name }}}                | 1:3  | `{{{ name }}` is not part of the message language.
            {{ a⏎b }}                     | 1:1  | `{{ a` is not part of the message language.
            {{ name }}⏎{{ name⏎           | 2:1  | This `{{` has no `}}` behind it.
            {{ name }}⏎name }}            | 2:6  | This `}}` has no `{{` before it.
            a⏎{% if name %}x{% endif %}   | 2:1  | `{% if name %}` is not part of the message language.
            {% verbatim %}{{ name }}      | 1:1  | `{% verbatim %}` is not part of the message language.
            {% set name = 1 %}            | 1:1  | `{% set name = 1 %}` is not part of the message language.
            {% include "/etc/passwd" %}   | 1:1  | `{% include "/etc/passwd" %}` is not part of the message language.
            {%                            | 1:1  | `{%` is not part of the message language.
            a⏎ {# why #}                  | 2:2  | A message has no comments.
            """)
    void faults(String source, String place, String message) {
        assertThat(compiler.compile(source.replace('⏎', '\n'), FIELDS).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.message()).isEqualTo(message);
                    assertThat(fault.line() + ":" + fault.column()).isEqualTo(place);
                });
    }

    @Test
    void everyUnknownFieldIsReported() {
        assertThat(compiler.compile("{{ nmae }} {{ name }}\n{{ nmae }} {{ x | y }} {{ z }}", FIELDS)
                        .faults())
                .extracting(fault -> fault.line() + ":" + fault.column())
                .containsExactly("1:4", "2:4", "2:12", "2:27");
    }

    /** Whatever it is given, it gives faults, all within the text. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void randomTemplates() {
        long seed = System.nanoTime();
        String[] parts = {
            "{{",
            "}}",
            "{%",
            "%}",
            "{#",
            "#}",
            " ",
            "name",
            "nmae",
            "\n",
            "\"",
            "'",
            "|",
            "(",
            ")",
            "[",
            "]",
            ".",
            "1",
            "-",
            "if",
            "endif",
            "verbatim",
            "~",
            "?",
            ":",
            "#{",
            "}",
            "{",
            "\\",
            "é",
            "😀",
            "not",
            "is",
            "null",
            "\t",
            ","
        };
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder source = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                source.append(parts[random.nextInt(parts.length)]);
            }
            String text = source.toString();
            String[] lines = text.split("\n", -1);
            for (Compiler.Fault fault : compiler.compile(text, FIELDS).faults()) {
                String name = "seed " + seed + ": " + text + ": " + fault;
                assertThat(fault.line()).as(name).isBetween(1, lines.length);
                assertThat(fault.column()).as(name).isBetween(1, lines[fault.line() - 1].length() + 1);
                assertThat(fault.message()).as(name).matches("(?s).+\\.").doesNotContain("\n");
            }
        }
    }
}
