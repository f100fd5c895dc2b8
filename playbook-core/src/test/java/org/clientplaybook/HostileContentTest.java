package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build cannot write, or must not, is a problem with its place, and never an exception. */
class HostileContentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @TempDir
    private Path folder;

    private Path content;

    @BeforeEach
    void unpack() throws IOException {
        content = GoldenCase.unpack(Path.of("src/test/golden/minimal"), folder).content();
    }

    private void write(String path, String text) throws IOException {
        Path file = content.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void replace(String path, String old, String text) throws IOException {
        String whole = Files.readString(content.resolve(path));
        assertThat(whole).contains(old);
        write(path, whole.replace(old, text));
    }

    private List<Problem> generate() {
        return Playbook.of(content).generate(folder.resolve("site")).problems();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:b.js",
                "a\\b.js",
                "a\u0007b.js",
                "a b.js",
                "a#b.js",
                "a%41.js",
                "con.js",
                "a:b.svg",
                "a:b.css",
                "a:b/x.js",
                "image/a<b.svg",
                "words/aux.properties"
            })
    void aNameInTheThemeThatNoAddressCanHave(String name) throws IOException {
        write("theme/" + name, "");
        assertThat(generate()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.UNUSED_FILE);
            assertThat(problem.location().path()).isEqualTo("theme/" + name);
            assertThat(problem.message()).contains("an address cannot have its name");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Own.js, own.js",
        "a/Own.js, b/own.js",
        "a/own.js, b/own.js",
        "a/X.svg, b/x.svg",
        "Component/own.css, component/Own.css"
    })
    void namesThatAreOneOnSomeSystems(String one, String other) throws IOException {
        write("theme/" + one, "");
        write("theme/" + other, "");
        assertThat(generate())
                .filteredOn(problem -> problem.message().contains("upper and lower case aside"))
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(Code.UNUSED_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"component/x/form.js", "x/Form.js", "form.js", "x/favicon.svg"})
    void aNameOfTheDefaultTheme(String name) throws IOException {
        write("theme/" + name, "");
        assertThat(generate()).filteredOn(Problem::isError).singleElement().satisfies(problem -> {
            assertThat(problem.location().path()).isEqualTo("theme/" + name);
            assertThat(problem.hint()).contains("if it is meant to replace that one");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for i in range(0, 2000000000) %}{% endfor %}",
                "{% for i in 0..2000000000 %}a{% endfor %}",
                "{% for i in 0 .. 2000000000 %}{% endfor %}",
                "{{ range(0, 2000000000, 1) }}"
            })
    void aTemplateThatCountsWithoutEnd(String template) throws IOException {
        write("theme/component/footer/footer.peb", template);
        assertThat(generate()).singleElement().extracting(Problem::code).isEqualTo(Code.THEME_TEMPLATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"categories:", "categories: {}", "categories: []", ""})
    void noCategoriesBesideATheme(String categories) throws IOException {
        replace("playbook.yaml", "categories:\n  prospects: {title: Prospects, summary: Before the work.}", categories);
        write("theme/base.css", "a { color: red; }");
        write("theme/component/footer/footer.peb", "<p></p>");
        assertThat(generate()).isNotEmpty();
        assertThat(Playbook.of(content).check(TODAY).problems()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not", "null", "and", "or", "is", "in", "true", "false", "none", "contains", "equals", "matches"
            })
    void aFieldThatTheMessageLanguageTakesForAWord(String name) throws IOException {
        replace("scenarios/silence/scenario.yaml", "  name: {label", "  " + name + ": {label");
        assertThat(generate()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(Code.BAD_VALUE);
            assertThat(problem.hint()).contains("The message language has this word itself");
        });
    }

    /** They make a text or an address seem another one. */
    @ParameterizedTest
    @ValueSource(chars = {'\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069', 0})
    void charactersThatDeceive(char c) throws IOException {
        String escaped = String.format(Locale.ROOT, "\\u%04x", (int) c);
        replace("scenarios/silence/scenario.yaml", "title: They go quiet", "title: \"They go" + escaped + " quiet\"");
        assertThat(generate()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(Code.BAD_VALUE);
            assertThat(problem.location().line()).isEqualTo(1);
        });
        write("scenarios/silence/guidance.md", "See [this](https://example.com/" + c + "gpj.exe).\n");
        assertThat(generate())
                .anySatisfy(problem -> assertThat(problem.toString())
                        .startsWith("scenarios/silence/guidance.md:1:32: The file has the ")
                        .contains(" character U+"));
    }

    @Test
    void lettersOfOtherScriptsAreNoDeception() throws IOException {
        write("theme/über_1.css", "");
        write("scenarios/silence/guidance.md", "שלום \u200Fעולם\u200E.\n");
        assertThat(generate()).isEmpty();
    }
}
