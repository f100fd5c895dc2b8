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
                "link('category', null) | `link(kind, name?, number?)` needs a `name`",
                "link('category', 'clients', 'two') | `link(kind, name?, number?)` needs a number as `number`, but got a"
                        + " text",
                "link('export', 'paper') | there is no export for `paper`",
                "word() | `word(key, value…)` needs a `key`",
                "link() | `link(kind, name?, number?)` needs a `kind`",
                "date() | `date(day)` needs a `day`",
                "date(null) | `date(day)` needs a `day`",
                "date('2026-11-01') | `date(day)` needs a day as `day`, but got a text",
                "date(site.edition) | `date(day)` needs a day as `day`, but got something else",
                "date(1, 2) | `date(day)` takes 1 argument, but got 2",
                "html(1, 2, 3) | `html(document, level, prefix)` needs a document as `document`, but got a number",
                "html(null, 2) | `html(document, level, prefix)` needs a `prefix`",
                "sheet(site.edition, 1) | `sheet(template, scenario, language)` needs a message's template as"
                        + " `template`, but got something else",
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
        ContentFolders.one(folder.resolve("content"));
        write("theme/component/footer/footer.peb", template);

        Report report = Playbook.of(folder.resolve("content")).generate(folder.resolve("site"));

        assertThat(folder.resolve("site")).doesNotExist();
        assertThat(report.problems()).hasSize(1);
        Problem problem = report.problems().get(0);
        assertThat(problem.code()).isEqualTo(Code.THEME_TEMPLATE);
        assertThat(problem.location()).isEqualTo(new Location("theme/component/footer/footer.peb", 2, 0));
        assertThat(problem.hint())
                .isEqualTo("It gets `page`, `site` and `language`. The default templates are in the plugin's JAR, in"
                        + " `org/clientplaybook/theme/`.");
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
