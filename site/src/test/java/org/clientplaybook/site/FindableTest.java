package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clientplaybook.Options;
import org.clientplaybook.Playbook;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of this playbook's scenarios leads to them, as the check has it. */
class FindableTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path CONTENT = MODULE.resolve("../content");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void everyAskFindsItsScenario() {
        assertThat(Playbook.of(CONTENT).check(DAY).problems())
                .noneMatch(problem -> problem.code().id().equals("unfindable"));
    }

    /** Beside scenarios with the same words, and when drafts are looked at. That a review is due is no error. */
    @Test
    void newScenariosAreFoundBesideOthers(@TempDir Path folder) throws IOException {
        copy(CONTENT, folder);
        Playbook playbook = Playbook.of(folder);
        for (String title : List.of("They want a discount on Sundays", "They pay in kind", "They want to be friends")) {
            assertThat(playbook.addScenario(title, null, null).problems()).isEmpty();
        }
        assertThat(Playbook.of(folder, Options.builder().drafts(true).build())
                        .check(DAY)
                        .problems())
                .noneMatch(Problem::isError);
    }

    /** None of them stands in the content: what the search knows already is no test. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void noParaphraseIsAnAsk(String language) throws IOException {
        StringBuilder asks = new StringBuilder();
        for (Path file : files(CONTENT.resolve("scenarios"))) {
            if (file.toString().endsWith(".yaml")) {
                asks.append(Files.readString(file)).append('\n');
            }
        }
        for (String line : Files.readAllLines(MODULE.resolve("src/test/paraphrases/" + language + ".txt"))) {
            if (!line.startsWith("#")) {
                assertThat(asks.toString()).doesNotContain("- " + line.split(": ", 2)[1] + "\n");
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
