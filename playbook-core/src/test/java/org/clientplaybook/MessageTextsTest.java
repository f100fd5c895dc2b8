package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts of the examples, which a build writes for people who review a change. */
class MessageTextsTest {
    private static final Path CONTENT = Path.of("src/test/golden/every-key/content");

    @TempDir
    private Path folder;

    private static Playbook playbook(Path reports) {
        return Playbook.of(CONTENT, Options.builder().reports(reports).build());
    }

    @Test
    void everyMessageStandsThereAsItWouldBeSent() throws IOException {
        Path reports = folder.resolve("reports");
        Report report = playbook(reports).generate(folder.resolve("site"));
        assertThat(report.failed()).isFalse();
        assertThat(Files.readString(reports.resolve("messages/en.md")))
                .isEqualTo(Files.readString(Path.of("src/test/golden/every-key/expected-messages.en.md")));
        assertThat(reports.resolve("messages/sv.md")).exists();
    }

    @Test
    void aBuildLeavesTheReportsOfACheckAndTheReverse() {
        Path reports = folder.resolve("reports");
        Playbook playbook = playbook(reports);
        playbook.generate(folder.resolve("site"));
        playbook.check(LocalDate.of(2026, 11, 25));
        assertThat(reports.resolve("report.json")).exists();
        assertThat(reports.resolve("messages/en.md")).exists();
        assertThat(playbook.generate(folder.resolve("site")).failed()).isFalse();
        assertThat(reports.resolve("report.json")).exists();
        assertThat(reports.resolve("messages/en.md")).exists();
    }

    @Test
    void theReportMayNotLieInTheContent() {
        Report report = playbook(CONTENT.resolve("reports")).generate(folder.resolve("site"));
        assertThat(report.problems()).extracting(Problem::code).contains(Code.BAD_OUTPUT_FOLDER);
        assertThat(CONTENT.resolve("reports")).doesNotExist();
    }
}
