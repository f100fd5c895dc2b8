package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeFaultTest {
    private static final String DENIED = "For security reasons access to public ";
    private static final String SITE = "org.clientplaybook.theme.SiteData";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "link('nowhere') | there is no kind of link `nowhere`",
                "file('nothing') | the theme has no file `nothing`",
                "link('category') | a link to a category needs a `name`",
                "link('category', null) | `link(kind, name?, number?)` is given no `name`",
                "link('category', 'clients', 'two') | `link(kind, name?, number?)` is given a text as `number`, and"
                        + " takes a number",
                "link('export', 'paper') | there is no export for `paper`",
                "word() | `word(key, value…)` is given no `key`",
                "link() | `link(kind, name?, number?)` is given no `kind`",
                "date() | `date(day)` is given no `day`",
                "date(null) | `date(day)` is given no `day`",
                "date('2026-11-01') | `date(day)` is given a text as `day`, and takes a day",
                "date(site.edition) | `date(day)` is given something else as `day`, and takes a day",
                "date(1, 2) | `date(day)` is given 2 arguments, and takes 1",
                "html(1, 2, 3) | `html(document, level, prefix)` is given a number as `document`, and takes a document",
                "html(null, 2) | `html(document, level, prefix)` is given no `prefix`",
                "sheet(site.edition, 1) | `sheet(template, scenario, language)` is given something else as `template`,"
                        + " and takes a message's template",
                "site.getClass() | " + DENIED
                        + "final native java.lang.Class java.lang.Object.getClass() method is denied",
                "site.class | " + DENIED + "final native java.lang.Class java.lang.Object.getClass() method is denied",
                "site.toString() | " + DENIED + "final java.lang.String " + SITE + ".toString() method is denied",
                "site.hashCode() | " + DENIED + "final int " + SITE + ".hashCode() method is denied",
                "page.path.length() | " + DENIED + "int java.lang.String.length() method is denied",
            })
    void aCallThatCannotBeIsAProblemOfTheTemplateAndItsLine(String call, String said) throws IOException {
        assertThat(problem("<p>\n{{ " + call + " }}\n</p>\n")).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% include 'component/gone.peb' %}",
                "{% include \"component/gone.peb\" with {'a': 1} %}",
                "{%- include site.base is null ? 'component/gone.peb' : 'component/lost.peb' %}",
                "{% import 'component/gone.peb' %}",
                "{% from 'component/gone.peb' import gone %}",
                "{% embed 'component/gone.peb' %}{% endembed %}",
            })
    void aTemplateThatIsMissingIsAProblemOfTheLineThatNamesIt(String tag) throws IOException {
        assertThat(problem("<p>\n" + tag + "\n</p>\n")).isEqualTo("there is no template `component/gone.peb`");
    }

    @Test
    void aFileOfTheThemeThatNobodyReadsIsToldByTheCheckToo() throws IOException {
        assertThat(problem("<p>\n{% if %}\n</p>\n")).startsWith("Unexpected");
        write("theme/component/footer/footer.peb", "<p></p>\n");
        write("theme/component/fotter/fotter.peb", "<p></p>\n");
        assertThat(Playbook.of(folder.resolve("content"))
                        .check(LocalDate.of(2026, 11, 15))
                        .problems())
                .extracting(problem -> problem.location().path())
                .contains("theme/component/fotter/fotter.peb");
    }

    /** Returns what is said of the second line of a template; nothing is written. */
    private String problem(String template) throws IOException {
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
        write("theme/component/footer/footer.peb", template);

        Report report = Playbook.of(folder.resolve("content")).generate(folder.resolve("site"));

        assertThat(folder.resolve("site")).doesNotExist();
        assertThat(report.problems()).hasSize(1);
        Problem problem = report.problems().get(0);
        assertThat(problem.code()).isEqualTo(Code.THEME_TEMPLATE);
        assertThat(problem.location()).isEqualTo(new Location("theme/component/footer/footer.peb", 2, 0));
        assertThat(problem.hint()).isEqualTo("See docs/theme.md for the data that each template gets.");
        assertThat(Playbook.of(folder.resolve("content"))
                        .check(LocalDate.of(2026, 11, 15))
                        .problems())
                .as("the check says it too")
                .contains(problem);
        return problem.message().replaceFirst("The template fails: (.*)\\.", "$1");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
