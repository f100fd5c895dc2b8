package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary of a check, which the one who reads a change sees first. */
class SummaryTest {
    @TempDir
    private Path temporary;

    private CheckedContent checked;
    private Path content;
    private Path reports;

    @BeforeEach
    void prepare() throws IOException {
        checked = CheckedContent.in(temporary);
        content = checked.content();
        reports = checked.reports();
    }

    @Test
    void theSummaryShowsMessagesBeforeAndAfter() throws IOException {
        checked.check();
        Path baseline = Files.move(reports.resolve("report.json"), temporary.resolve("baseline.json"));
        checked.change("scenarios/silence/scenario.yaml", "I leave it here.", "I let it rest.");
        checked.playbook(Options.builder().baseline(baseline)).check(CheckedContent.DAY);
        assertThat(checked.file("summary.md")).contains("""
                ## Messages

                1 message changed.

                ### silence · en · rest · warm · One

                ```diff
                  Hi Robin,
                \s\s
                - I leave it here. The door is open.
                + I let it rest. The door is open.
                ```
                """);
    }

    @Test
    void noMessageIsBeforeAndAfterWhereTheFormerCheckHadErrors() throws IOException {
        checked.change("playbook.yaml", "tagline:", "tagine:");
        checked.check();
        Path baseline = Files.move(reports.resolve("report.json"), temporary.resolve("baseline.json"));
        checked.change("playbook.yaml", "tagine:", "tagline:");
        checked.playbook(Options.builder().baseline(baseline)).check(CheckedContent.DAY);
        assertThat(checked.file("summary.md"))
                .endsWith("\nNo messages are compared: the baseline has errors.\n")
                .doesNotContain("## Messages");
    }

    @Test
    void anErrorIsInTheSummaryHoweverManyWarningsComeBeforeIt() throws IOException {
        checked.change("pages/about.md", "Because.", "See [it](http://example.com/x).\n\n".repeat(150));
        checked.change("scenarios/silence/scenario.yaml", "category: prospects", "category: nope");
        Report report = checked.check();
        assertThat(report.warnings()).isGreaterThan(100);
        assertThat(checked.file("summary.md").lines().filter(line -> line.startsWith("| **error**")))
                .hasSize(report.errors())
                .isNotEmpty();
    }

    @Test
    void theSummaryIsATableWhateverTheContentSays() throws IOException {
        checked.change(
                "scenarios/silence/scenario.yaml", "category: prospects", "category: \"x | y <img src=x>@octocat\"");
        Files.writeString(content.resolve("pages/a`b.md"), "# Odd\n");
        checked.check();
        assertThat(checked.file("summary.md"))
                .contains("<code>x &#124; y &#60;img src=x&#62;@octocat</code>")
                .contains("/pages/a&#96;b.md</code> |")
                .doesNotContain("<img");
    }

    @Test
    void theSummaryShowsWhatATranslationLacks() throws IOException {
        Folder golden = new Folder(Path.of("src/test/golden/rule-outdated-translation/content"));
        new Folder(content).delete();
        golden.copyTo(content);
        checked.check();
        Path baseline = Files.move(reports.resolve("report.json"), temporary.resolve("baseline.json"));
        checked.change("scenarios/close/scenario.yaml", "You know where you stand.", "You both know where you stand.");
        checked.playbook(Options.builder().baseline(baseline)).check(CheckedContent.DAY);
        assertThat(checked.file("summary.md")).contains("""
                ## To translate: close (sv)

                ```diff
                - You know where you stand.
                + You both know where you stand.
                ```
                """);
    }

    private void guide(String... answers) throws IOException {
        Files.writeString(
                content.resolve("guide.yaml"),
                """
                start: where
                questions:
                  where:
                    ask: "Where, \\"now\\"?"
                    answers:
                """
                        + Stream.of(answers)
                                .map(answer -> "      - {" + answer + "}\n")
                                .collect(Collectors.joining()) + """
                  quiet:
                    ask: What happens?
                    answers:
                      - {say: They are silent, go: silence}
                      - {say: I am not sure, go: silence, unsure: true}
                """);
    }

    @Test
    void theSummaryDrawsTheGuide() throws IOException {
        guide("say: 'Before ``` --> \"it\" | <b>#1', to: quiet", "say: I am not sure, go: silence, unsure: true");
        checked.check();
        assertThat(checked.file("summary.md")).contains("""
                ## Guide

                3 paths lead to 1 of 1 scenarios, in at most 2 answers.

                ```mermaid
                flowchart LR
                n0["Where, #34;now#34;?"]
                n1["What happens?"]
                n0 -->|"Before #96;#96;#96; #45;#45;#62; #34;it#34; #124; #60;b#62;#35;1"| n1
                n2(["They go quiet"])
                n0 -->|"I am not sure"| n2
                n1 -->|"They are silent"| n2
                n1 -->|"I am not sure"| n2
                ```
                """);
    }

    @Test
    void theSummarySaysWhichPathsAreNotAsTheyWere() throws IOException {
        Files.createDirectories(content.resolve("scenarios/other"));
        Files.writeString(
                content.resolve("scenarios/other/scenario.yaml"),
                Files.readString(content.resolve("scenarios/silence/scenario.yaml")));
        guide("say: Before, to: quiet", "say: After, go: silence", "say: Gone, go: silence");
        checked.check();
        Path baseline = Files.move(reports.resolve("report.json"), temporary.resolve("baseline.json"));
        guide("say: Before, to: quiet", "say: After, go: other", "say: New, go: other");
        checked.playbook(Options.builder().baseline(baseline)).check(CheckedContent.DAY);
        assertThat(checked.file("summary.md")).contains("""
                ### Paths

                3 paths changed.

                | | answers | scenario |
                | --- | --- | --- |
                | leads elsewhere | After | `other`, before `silence` |
                | new | New | `other` |
                | gone | Gone | `silence` |
                """);
        Files.move(reports.resolve("report.json"), baseline, StandardCopyOption.REPLACE_EXISTING);
        checked.playbook(Options.builder().baseline(baseline)).check(CheckedContent.DAY);
        assertThat(checked.file("summary.md")).contains("\n### Paths\n\nNo path has changed.\n");
    }

    /** What hosts draw has an end, and so has a list of paths, of which a guide can have more than anybody counts. */
    @Test
    void aDrawingAndAListOfPathsAreBounded() throws IOException {
        StringBuilder guide = new StringBuilder("start: q0\nquestions:\n");
        for (int i = 0; i < 60; i++) {
            guide.append("  q")
                    .append(i)
                    .append(":\n    ask: Question ")
                    .append(i)
                    .append("?\n    answers:\n");
            for (int j = 0; j < 10; j++) {
                String to = i < 59 ? "to: q" + (i + 1) : "go: silence";
                guide.append("      - {say: \"")
                        .append("words ".repeat(20))
                        .append(j)
                        .append("\", ");
                guide.append(to).append("}\n");
            }
        }
        Files.writeString(content.resolve("guide.yaml"), guide);
        checked.check();
        assertThat(checked.file("summary.md"))
                .hasSizeLessThan(40_000)
                .contains("The first 2000 paths lead to 1 of 1 scenarios, in at most 60 answers.")
                .containsPattern("```\n\n… and \\d+ more answers: `report.json` has every path\\.\n");
    }

    @Test
    void theReportDrawsWhereTheScenariosLead() throws IOException {
        checked.check();
        assertThat(checked.file("scenarios.md")).contains("""
                ```mermaid
                flowchart LR
                subgraph f0["Prospects"]
                n0(["They go quiet"])
                end
                ```
                """);
    }

    /** A comment on a pull request takes 65,536 characters, whatever is told in it. */
    @Test
    void theSummaryIsAsShortAsACommentMustBe() throws IOException {
        String yaml = "scenarios/silence/scenario.yaml";
        checked.change(
                yaml, "{rule: pleading, because: \"They", "{rule: insecure-link, because: \"" + "They ".repeat(150));
        checked.change(
                yaml,
                "examples: [{name: One, values: {name: Robin}}]",
                IntStream.range(0, 90)
                        .mapToObj(i -> "\n  - {name: Number " + i + ", values: {name: Robin}}")
                        .collect(Collectors.joining("", "examples:", "")));
        String links = ("See [it](http://example.com/" + "x".repeat(900) + ").\n\n").repeat(150);
        Files.writeString(content.resolve("scenarios/silence/guidance.md"), links);
        checked.change("pages/about.md", "Because.", links);
        checked.check();
        Path baseline = Files.move(reports.resolve("report.json"), temporary.resolve("baseline.json"));
        checked.change(yaml, "I leave it here.", "I let it rest, " + "and rest, ".repeat(80) + "and rest.");
        checked.playbook(Options.builder().baseline(baseline)).check(CheckedContent.DAY);
        String summary = checked.file("summary.md");
        assertThat(summary.length()).isBetween(55_000, 65_000);
        assertThat(summary)
                .containsPattern("… and \\d+ more problems: `problems.txt` has them all\\.\n")
                .containsPattern("… and \\d+ more suppressed problems: `report.json` has them all\\.\n")
                .contains("\n90 messages changed.\n")
                .containsPattern(
                        "… and \\d+ more changed messages: the folder `messages` has them all as they are now\\.\n");
    }
}
