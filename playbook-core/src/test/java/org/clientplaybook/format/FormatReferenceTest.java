package org.clientplaybook.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.clientplaybook.Playbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference page says what the description of the format says; {@code -Dgolden.update=true} rewrites it. */
class FormatReferenceTest {
    private static final Path PAGE = Path.of("../docs/format.md");

    @Test
    void thePageIsWhatTheFormatSays() throws IOException {
        String page = FormatReference.markdown();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
            throw new AssertionError("docs/format.md was rewritten: review it, and run again without the property");
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    /** Whoever copies the scenario that the page begins with has one without a problem. */
    @Test
    void beginsWithACompleteScenario(@TempDir Path content) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        Path file = Files.createDirectories(content.resolve("scenarios/they-go-quiet"))
                .resolve("scenario.yaml");
        Files.writeString(file, page.substring(start, page.indexOf("```", start)));
        Files.copy(Path.of("src/test/golden/minimal/content/playbook.yaml"), content.resolve("playbook.yaml"));
        assertThat(Playbook.of(content).check(LocalDate.of(2026, 11, 25)).problems())
                .isEmpty();
    }
}
