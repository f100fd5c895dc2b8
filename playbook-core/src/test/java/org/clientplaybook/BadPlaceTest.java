package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands where the content or the output is meant to be: problems, no exception, and the site that was there stays. */
class BadPlaceTest extends SiteThatStays {
    @Test
    void missingFolder() {
        Report report = Playbook.of(place.resolve("nowhere")).generate(site.path());
        assertThat(report.problems()).singleElement().extracting(Problem::code).isEqualTo(Code.MISSING_FOLDER);
        Report file = Playbook.of(content.path().resolve("playbook.yaml")).generate(site.path());
        assertThat(file.problems()).singleElement().extracting(Problem::code).isEqualTo(Code.MISSING_FOLDER);
    }

    @Test
    void foldersInThePlaceOfFilesAndFilesInThePlaceOfFolders() throws IOException {
        Files.delete(content.path().resolve(SCENARIO));
        Files.createDirectories(content.path().resolve(SCENARIO));
        content.with("pages", "a file").with("theme", "a file");
        content.with("scenarios/silence/guidance.md/x", "a folder");
        refused();
    }

    @Test
    void linksThatLeadInCircles() throws IOException {
        Path folder = content.path().resolve("scenarios/silence");
        Files.createSymbolicLink(folder.resolve("a.png"), folder.resolve("b.png"));
        Files.createSymbolicLink(folder.resolve("b.png"), folder.resolve("a.png"));
        Files.createSymbolicLink(content.path().resolve("theme"), content.path());
        content.with("scenarios/silence/guidance.md", "![a](a.png)");
        refused();
    }

    /** Whoever reads a pipe waits for somebody who writes to it. */
    @Test
    void pipe() throws Exception {
        Path pipe = content.path().resolve("scenarios/silence/guidance.md");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(refused().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.UNREADABLE_FILE);
            assertThat(problem.location().path()).isEqualTo("scenarios/silence/guidance.md");
        });
    }

    @Test
    void pictureThatIsALinkToOutside() throws IOException {
        new Folder(place).with("secret.png", "secret");
        Files.createSymbolicLink(content.path().resolve("scenarios/silence/plan.png"), place.resolve("secret.png"));
        content.with("scenarios/silence/guidance.md", "![a](plan.png)");
        assertThat(refused().problems()).extracting(Problem::code).containsOnly(Code.OUTSIDE_CONTENT);
    }

    static Stream<Arguments> outputs() {
        return Stream.of(
                arguments("the content folder", "content"),
                arguments("inside it", "content/site"),
                arguments("deep inside it", "content/scenarios/silence/site"),
                arguments("around it", "."),
                arguments("a file", "content/playbook.yaml"),
                arguments("a file elsewhere", "site/index.html"),
                arguments("inside a file", "content/playbook.yaml/site"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outputs")
    void badOutput(String name, String path) throws IOException {
        Map<String, String> all = new Folder(place).hashes();
        Report report = Playbook.of(content.path()).generate(place.resolve(path));
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.BAD_OUTPUT_FOLDER);
            GoldenTest.assertWellFormed(problem);
        });
        assertThat(report.pages()).isZero();
        assertThat(new Folder(place).hashes()).isEqualTo(all);
    }

    @Test
    void outputThatMayNotBeWritten() {
        // A file system that nobody can write, whoever runs the tests, and that each JDK has.
        Path locked = Path.of(URI.create("jrt:/java.base"));
        Report report = Playbook.of(content.path()).generate(locked.resolve("site"));
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            GoldenTest.assertWellFormed(problem);
            assertThat(problem.code()).isEqualTo(Code.BAD_OUTPUT_FOLDER);
            assertThat(problem.message()).isEqualTo("The output folder is on a read-only file system.");
        });
    }
}
