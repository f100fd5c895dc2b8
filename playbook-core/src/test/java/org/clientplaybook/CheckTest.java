package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check finds that a build does not look for: messages that read badly for some values. */
class CheckTest {
    private static final String SCENARIO = """
            title: The client who pays late
            summary: The invoice is past its date.
            category: prospects
            signals: [An invoice is past its due date.]
            goal: You are paid.
            fields:
              name: {label: Their name, type: person, example: Robin}
              note: {label: A note, type: text, required: false}
              late: {label: "Is it late?", type: yesno}
              way: {label: The way, type: choice, options: [{value: a, label: By phone}, {value: b, label: By mail}]}
              fee: {label: The fee, type: money}
              due: {label: The day, type: date}
              points: {label: The points, type: list}
            steps:
              - title: Check your own side first
            messages:
              - id: reminder
                title: A reminder
                channel: email
                purpose: follow-up
                variants:
                  - {tone: warm, body: BODY}
              - id: all
                title: All
                channel: email
                purpose: follow-up
                variants:
                  - {tone: warm, body: "{{ name }} {{ note | default('-') }} {% if late %}x {% endif %}{{ way }} {{ fee }} {{ due }} {{ points }}"}
            outcomes:
              - {when: They pay, end: Thank them.}
            examples:
              - name: One
                values: {VALUES}
            reviewed: 2026-11-01
            """;

    @TempDir
    private Path folder;

    private List<Problem> check(String body, String values) throws IOException {
        Folder content =
                ContentFolders.empty(folder).with("playbook.yaml", ContentFolders.settings() + "currency: EUR\n");
        content.with("scenarios/late-payer/guidance.md", "It may be in the wrong inbox.\n");
        content.with(
                "scenarios/late-payer/scenario.yaml",
                SCENARIO.replace("BODY", '"' + body.replace("\"", "\\\"").replace("⏎", "\\n") + '"')
                        .replace("VALUES", values));
        return Playbook.of(folder).check(java.time.LocalDate.of(2026, 11, 15)).problems();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "⇒", quoteCharacter = '^', textBlock = """
            Hi {{ name }}, {% if note %}{{ note }} {% endif %}bye. ⇒ ^^
            {{ name }}⏎{% if late %}⏎It is late.⏎{% endif %}⏎Bye ⇒ ^^
            Hi {% if note %}{{ note }}{% endif %} there ⇒ an extra space when `note` is blank
            a⏎⏎{% if late %}x{% endif %}⏎⏎b ⇒ two or more blank lines in a row when `late` is blank
            {% if way == "b" %}by mail {% endif %} now ⇒ an extra space when `way` is `a`
            {{ fee / (fee - fee) }} ⇒ a gap although all required fields are filled in
            {{ due | plus(9000, "years") }} ⇒ a gap although all required fields are filled in
            """)
    void messagesReadWellWhateverIsFilledIn(String body, String fault) throws IOException {
        List<Problem> found = check(body, "name: Robin");
        if (fault.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).first().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(Code.MESSAGE_READS_BADLY);
                assertThat(problem.message()).isEqualTo("The message `reminder` has " + fault + ".");
                assertThat(problem.location().line()).isEqualTo(22);
            });
        }
    }

    /** A pull request is not to hold up the check for hours. */
    @Test
    void whatLooksLikeAMailAddressForLongTakesNoLonger() throws IOException {
        check("Hi {{ name }}", "name: Robin");
        String letters = "a".repeat(200_000) + " ";
        String dots = "a@" + "b.".repeat(100_000) + " ";
        Files.writeString(
                folder.resolve("scenarios/late-payer/guidance.md"),
                "See .robin@somebody-real.se. " + letters + dots + "a.".repeat(100_000) + "@\n");
        List<Problem> found = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Playbook.of(folder)
                        .check(java.time.LocalDate.of(2026, 11, 15))
                        .problems());
        assertThat(found)
                .anyMatch(problem -> problem.code() == Code.PERSONAL_DATA
                        && problem.message().contains("robin@somebody-real.se"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fee: lots     | not an amount | 1200.50
            due: tomorrow | not a date | 2026-11-03
            way: c        | not one of its options | a, b
            late: perhaps | not true or false | true
            """)
    void anExampleHasValuesOfItsFields(String values, String message, String hint) throws IOException {
        List<Problem> found = check("Hi", values);
        List<String> lines = Files.readAllLines(folder.resolve("scenarios/late-payer/scenario.yaml"));
        assertThat(found).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.BAD_VALUE);
            assertThat(problem.message()).contains(message);
            assertThat(problem.hint()).contains(hint);
            assertThat(lines.get(problem.location().line() - 1)).contains(values.split(":", -1)[0] + ": ", "values: {");
        });
    }

    @Test
    void nothingIsWritten() throws IOException {
        check("Hi", "name: Robin");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("playbook.yaml", "scenarios");
        }
    }
}
