package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
