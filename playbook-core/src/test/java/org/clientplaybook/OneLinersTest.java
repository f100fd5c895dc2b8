package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long lines that somebody made to keep a build busy: each takes about as long as any other text of its length. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OneLinersTest {
    private static final int LENGTH = 60_000;
    private static final String SCENARIO = "scenarios/silence/scenario.yaml";

    @TempDir
    private Path folder;

    private Path content;

    @BeforeEach
    void unpack() throws IOException {
        content = GoldenCase.unpack(Path.of("src/test/golden/minimal"), folder).content();
    }

    private static String line(String part) {
        return part.repeat(LENGTH / part.length());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void append(String text) throws IOException {
        Files.writeString(content.resolve(SCENARIO), Files.readString(content.resolve(SCENARIO)) + text);
    }

    private void replace(String old, String text) throws IOException {
        String whole = Files.readString(content.resolve(SCENARIO));
        assertThat(whole).contains(old);
        Files.writeString(content.resolve(SCENARIO), whole.replace(old, text));
    }

    /** Does everything that a pull request would have done. */
    private List<Problem> build() {
        Playbook playbook = Playbook.of(
                content, Options.builder().reports(folder.resolve("report")).build());
        List<Problem> problems = playbook.check(LocalDate.of(2026, 11, 2)).problems();
        Playbook.of(content).generate(folder.resolve("site"));
        return problems;
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "![", "{{", "[a ", "- ", ": ", "\"", "' #", "[ #", "a: ", "? ", "&a ", "#"})
    void aCommentBeforeAFault(String part) throws IOException {
        append("# " + line(part) + "\nbad: a: b\n");
        assertThat(build()).extracting(Problem::code).contains(Code.YAML_SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "![", "- ", "? ", "[a, ", "{a: ", "a, ", "\"a\", ", "'", "!a ", "*a "})
    void aLineOfYaml(String part) throws IOException {
        append(line(part) + "\n");
        assertThat(build()).isNotEmpty();
        append("note: [" + line(part) + "]\n");
        assertThat(build()).isNotEmpty();
    }

    /** The reports quote a line for each of its problems. */
    @Test
    void aLineWithAThousandProblems() throws IOException {
        String notes =
                IntStream.range(0, LENGTH / 8).mapToObj(i -> "[^" + i + "]").collect(Collectors.joining());
        replace("  - title: Ask once more", "  - title: Ask\n    text: " + quoted(notes));
        assertThat(build()).hasSizeGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "![", "*", "_a", "`", "``a", "<", "<a", "<!--", "&", "[^1]", "[a](", "[]: ", "|", "> ", "- ", "~",
                "\\", "http://", "a@", "+4 ", "1. ", "# ", "&#"
            })
    void aLineOfMarkdown(String part) throws IOException {
        Files.writeString(content.resolve("scenarios/silence/guidance.md"), "A\n\n" + line(part) + "\n");
        build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{{ a",
                "{{ name }}",
                "{% if name %}",
                "{{ (",
                "{{ not ",
                "{{ - ",
                "{{ 1 + ",
                "{{ name ~ ",
                "{#",
                "}}",
                "%}",
                "a "
            })
    void aLineOfAMessage(String part) throws IOException {
        replace("body: Hi {{ name }}", "body: " + quoted("Hi {{ name }} " + line(part)));
        build();
    }

    private static String numbered(int number, String item) {
        return IntStream.range(0, number).mapToObj(item::formatted).collect(Collectors.joining(", ", "[", "]"));
    }

    @Test
    void tagsWithoutEnd() throws IOException {
        append("tags: " + numbered(10_000, "t%d") + "\n");
        assertThat(build()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.YAML_LIMIT);
            assertThat(problem.message()).isEqualTo("`tags` has 10000 items.");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 2_000})
    void choicesWithManyOptions(int number) throws IOException {
        String options = numbered(number, "{value: o%1$d, label: O%1$d}");
        replace(
                "  name: {label: Their first name}",
                "  name: {label: Their first name}\n  a: {label: A, type: choice, options: " + options
                        + "}\n  b: {label: B, type: choice, options: " + options + "}");
        replace("Hi {{ name }}", "\"Hi {{ name }} {{ a }} {{ b }}\"");
        List<Problem> problems = build();
        assertThat(problems.stream().anyMatch(problem -> problem.code() == Code.YAML_LIMIT))
                .isEqualTo(number > 500);
    }
}
