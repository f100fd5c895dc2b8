package org.clientplaybook.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.clientplaybook.Playbook;
import org.clientplaybook.Report;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.OutputPlace;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Severity;
import org.junit.jupiter.api.Test;

class BuildLogTest {
    private static final Path CONTENT = Path.of("..", "content");

    private final List<String> lines = new ArrayList<>();

    @Test
    void aPlaceIsAPathFromWhereTheContentFolderIsSeen() {
        tell(problem(Code.WRONG_TYPE, new Location("scenarios/none/scenario.yaml", 3, 11)));

        assertThat(lines)
                .containsExactly("ERROR " + CONTENT.resolve("scenarios/none/scenario.yaml")
                        + ":3:11: It is wrong. Fix it. [wrong-type]");
    }

    @Test
    void theLineIsShownWithACaretAndCountsAmongTheHundred() {
        Problem[] problems = IntStream.rangeClosed(1, 40)
                .mapToObj(line -> problem(Code.UNUSED_FIELD, new Location("a.yaml", line, 8)))
                .toArray(Problem[]::new);
        List<String> excerpt = List.of("  1 | title: x", "    |        ^");
        Map<Place, List<String>> excerpts =
                Stream.of(problems).collect(Collectors.toMap(Problem::location, problem -> excerpt));
        new BuildLog(new Recorder(), Playbook.of(CONTENT), MavenHints.ofContent()).problems(report(excerpts, problems));

        assertThat(lines.subList(0, 3))
                .containsExactly(
                        "WARN " + CONTENT.resolve("a.yaml") + ":1:8: It is wrong. Fix it. [unused-field]",
                        "WARN   1 | title: x",
                        "WARN     |        ^");
        assertThat(lines).hasSize(100).last().isEqualTo("WARN … and 7 more");
    }

    @Test
    void theContentFolderItselfIsAPlaceToo() {
        tell(problem(Code.MISSING_FOLDER, Location.of("")));

        assertThat(lines)
                .containsExactly("ERROR " + CONTENT + ": It is wrong. Fix it."
                        + " Set the content folder with -Dplaybook.content. [missing-folder]");
    }

    @Test
    void theOutputFolderIsNotBelowTheContentFolder() {
        String output = Path.of("").toAbsolutePath().toString().replace('\\', '/');
        tell(problem(Code.BAD_OUTPUT_FOLDER, new OutputPlace(output)));

        assertThat(lines).containsExactly("ERROR " + output + ": It is wrong. Fix it. [bad-output-folder]");
    }

    @Test
    void errorsComeBeforeWarningsAndEachInTheOrderOfPlaces() {
        tell(
                problem(Code.UNUSED_FILE, Location.of("a")),
                problem(Code.EMPTY_FILE, Location.of("d")),
                problem(Code.UNUSED_FILE, Location.of("c")),
                problem(Code.EMPTY_FILE, Location.of("b")));

        assertThat(lines)
                .extracting(BuildLogTest::levelAndFile)
                .containsExactly("ERROR b", "ERROR d", "WARN a", "WARN c");
    }

    @Test
    void aHundredProblemsAreAllTold() {
        tell(numbered(Code.EMPTY_FILE, "e", 60), numbered(Code.UNUSED_FILE, "w", 40));

        assertThat(lines).hasSize(100).last().asString().startsWith("WARN " + CONTENT.resolve("w139"));
    }

    @Test
    void warningsBeyondAHundredLinesAreCounted() {
        tell(numbered(Code.UNUSED_FILE, "w", 150), numbered(Code.EMPTY_FILE, "z", 1));

        assertThat(lines).hasSize(101);
        assertThat(levelAndFile(lines.get(0))).isEqualTo("ERROR z100");
        assertThat(lines.get(100)).isEqualTo("WARN … and 51 more");
    }

    @Test
    void errorsBeyondAHundredLinesAreCountedAsAnError() {
        tell(numbered(Code.EMPTY_FILE, "e", 101));

        assertThat(lines).hasSize(101).last().isEqualTo("ERROR … and 1 more");
    }

    @Test
    void whatAServiceIsToldCountsAmongTheHundredAndBeginsWithTheErrors() {
        List<String> commands = new ArrayList<>();
        Problem[] problems = Stream.of(numbered(Code.UNUSED_FILE, "a", 300), numbered(Code.EMPTY_FILE, "z", 1))
                .flatMap(Stream::of)
                .toArray(Problem[]::new);
        new BuildLog(new Recorder(), Playbook.of(CONTENT), MavenHints.ofContent(), commands::add)
                .problems(report(problems));

        assertThat(commands).hasSize(50);
        assertThat(commands.get(0)).startsWith("::error file=../content/z100,");
        assertThat(commands.get(49)).startsWith("::warning file=../content/a148,");
        assertThat(lines).hasSize(51).last().isEqualTo("WARN … and 251 more");
    }

    @Test
    void success() {
        Report one = new Report(
                List.of(), List.of(), 1, List.of("en"), 1, null, 0, 12, 3, Duration.ofMillis(1250), Map.of(), Map.of());
        Report many = new Report(
                List.of(problem(Code.UNUSED_FILE, Location.of("a")), problem(Code.UNUSED_FILE, Location.of("b"))),
                List.of(),
                8,
                List.of("en", "sv"),
                59,
                null,
                63,
                0,
                0,
                Duration.ofMillis(49),
                Map.of(),
                Map.of());

        assertThat(BuildLog.success(one))
                .isEqualTo("Playbook: 1 scenario, 1 page, 1 language in 1.3 s; no problems;"
                        + " 0 written, 12 unchanged, 3 removed.");
        assertThat(BuildLog.success(many))
                .isEqualTo("Playbook: 8 scenarios, 59 pages, 2 languages in 0.0 s; 2 warnings;"
                        + " 63 written, 0 unchanged, 0 removed.");
    }

    @Test
    void failure() {
        Problem error = problem(Code.EMPTY_FILE, Location.of("a"));
        Problem warning = problem(Code.UNUSED_FILE, Location.of("b"));

        assertThat(BuildLog.failure(report(error)))
                .isEqualTo("The playbook has 1 error, listed above. Nothing was written.");
        assertThat(BuildLog.failure(report(error, warning)))
                .isEqualTo("The playbook has 1 error and 1 warning, listed above. Nothing was written.");
    }

    @Test
    void warningsThatCountAsErrorsAreStillCalledWarnings() {
        Problem error = problem(Code.EMPTY_FILE, Location.of("a"));
        Problem warning = problem(Code.UNUSED_FILE, Location.of("b")).as(Severity.ERROR);
        Problem other = problem(Code.UNUSED_FILE, Location.of("c")).as(Severity.ERROR);

        assertThat(BuildLog.counted(report(warning))).isEqualTo("The playbook has 1 warning, which counts as an error");
        assertThat(BuildLog.counted(report(warning, other)))
                .isEqualTo("The playbook has 2 warnings, which count as errors");
        assertThat(BuildLog.counted(report(error, warning)))
                .isEqualTo("The playbook has 1 error and 1 warning, which counts as an error");
        assertThat(BuildLog.counted(report(error))).isEqualTo("The playbook has 1 error");
    }

    /** What a review wants to see is written after the website. */
    @Test
    void failureAfterTheWebsiteWasWritten() {
        Problem error = problem(Code.BAD_OUTPUT_FOLDER, Location.of("a"));
        Report report = new Report(
                List.of(error), List.of(), 1, List.of("en"), 7, "ab", 7, 0, 0, Duration.ZERO, Map.of(), Map.of());

        assertThat(BuildLog.failure(report))
                .isEqualTo("The playbook has 1 error, listed above. The website was still written.");
    }

    private static String levelAndFile(String line) {
        return line.replaceAll(": .*", "").replace(CONTENT.resolve("") + java.io.File.separator, "");
    }

    private static Problem problem(Code code, Place location) {
        return Problem.of(code, location, "It is wrong.", "Fix it.");
    }

    private static Problem[] numbered(Code code, String name, int many) {
        return IntStream.range(100, 100 + many)
                .mapToObj(i -> problem(code, Location.of(name + i)))
                .toArray(Problem[]::new);
    }

    private void tell(Problem[]... problems) {
        tell(Stream.of(problems).flatMap(Stream::of).toArray(Problem[]::new));
    }

    private void tell(Problem... problems) {
        new BuildLog(new Recorder(), Playbook.of(CONTENT), MavenHints.ofContent()).problems(report(problems));
    }

    private static Report report(Problem... problems) {
        return report(Map.of(), problems);
    }

    private static Report report(Map<Place, List<String>> excerpts, Problem... problems) {
        return new Report(
                List.of(problems), List.of(), 0, List.of(), 0, null, 0, 0, 0, Duration.ZERO, Map.of(), excerpts);
    }

    private final class Recorder extends SystemStreamLog {
        @Override
        public void error(CharSequence line) {
            lines.add("ERROR " + line);
        }

        @Override
        public void warn(CharSequence line) {
            lines.add("WARN " + line);
        }
    }
}
