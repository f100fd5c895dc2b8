package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeFaultTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "link('nowhere') | There is no link to a nowhere",
                "file('nothing') | The theme has no file nothing",
                "word() | A function gets arguments that it does not take",
                "link() | A function gets arguments that it does not take",
                "date('2026-11-01') | A function gets arguments that it does not take",
                "html(1, 2, 3) | A function gets arguments that it does not take",
            })
    void aCallThatCannotBeIsAProblemOfTheTemplateAndItsLine(String call, String said) throws IOException {
        write("playbook.yaml", """
                format: 1
                id: example
                title: An Example Playbook
                tagline: What to say
                languages: [en]
                categories:
                  clients: {title: Clients, summary: You are working together.}
                """);
        write("scenarios/late-payer/scenario.yaml", """
                title: The client who pays late
                summary: The invoice is past its date.
                category: clients
                signals: [An invoice is past its due date.]
                goal: You are paid.
                steps:
                  - title: Check your own side first
                messages:
                  - id: reminder
                    title: A reminder
                    channel: email
                    purpose: follow-up
                    variants:
                      - {tone: warm, body: Please look.}
                outcomes:
                  - {when: They pay, end: Thank them.}
                reviewed: 2026-11-01
                """);
        write("scenarios/late-payer/guidance.md", "It may be in the wrong inbox.\n");
        write("theme/component/footer/footer.peb", "<p>\n{{ " + call + " }}\n</p>\n");

        Report report = Playbook.of(folder.resolve("content")).generate(folder.resolve("site"));

        assertThat(report.problems())
                .containsExactly(Problem.of(
                        Code.THEME_TEMPLATE,
                        new Location("theme/component/footer/footer.peb", 2, 0),
                        "The template does not run: " + said + ".",
                        "docs/theme.md lists what each template gets."));
        assertThat(folder.resolve("site")).doesNotExist();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
