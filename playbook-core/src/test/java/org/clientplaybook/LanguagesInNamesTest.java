package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A language is known in a file's name whatever subtags it has, and however they are written. */
class LanguagesInNamesTest {
    private static final Path MINIMAL = Path.of("src/test/golden/minimal/content");
    private static final String SCENARIO = "scenarios/silence/";

    @TempDir
    Path content;

    @BeforeEach
    void copy() throws IOException {
        new Folder(MINIMAL).copyTo(content);
        write("pages/about.md", "# About\n\nWords.\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = content.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Lets the playbook be in a further language, whose words of the interface are all there. */
    private void declare(String language) throws IOException {
        Path settings = content.resolve("playbook.yaml");
        Files.writeString(
                settings, Files.readString(settings).replace("languages: [en]", "languages: [en, " + language + "]"));
        if (!Files.exists(content.resolve("playbook." + language + ".yaml"))) {
            write("playbook." + language + ".yaml", "title: Titel\n");
        }
        try (InputStream words = Playbook.class.getResourceAsStream("theme/words/en.properties")) {
            write(
                    "theme/words/" + language + ".properties",
                    new String(words.readAllBytes(), StandardCharsets.UTF_8) + "\nnotice.language.en=English\n");
        }
    }

    private List<Problem> check() {
        return Playbook.of(content).check(LocalDate.of(2026, 11, 25)).problems();
    }

    private String hint(String path) {
        List<Problem> problems = check().stream()
                .filter(problem -> problem.location().path().equals(path))
                .toList();
        assertThat(problems).as(path).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo(Code.UNUSED_FILE);
        return problems.get(0).hint();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "pt-BR", "zh-Hant", "es-419"})
    void eachFileOfALanguageIsScannedForPersonalData(String language) throws IOException {
        declare(language);
        String mail = "robin.real@realmail.se";
        write("playbook." + language + ".yaml", "title: Titel\n# " + mail + "\n");
        write(SCENARIO + "scenario." + language + ".yaml", "title: Titel\n# " + mail + "\n");
        write(SCENARIO + "guidance.md", "Words.\n");
        write(SCENARIO + "guidance." + language + ".md", "Write to " + mail + ".\n");
        write("pages/about." + language + ".md", "# Om\n\nWrite to " + mail + ".\n");
        assertThat(check())
                .filteredOn(problem -> problem.code() == Code.PERSONAL_DATA)
                .extracting(problem -> problem.location().toString())
                .contains("pages/about." + language + ".md:3:10", "playbook." + language + ".yaml:2:3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "pt-BR", "zh-Hant", "es-419"})
    void theGuidanceOfALanguageIsScannedForPersonalData(String language) throws IOException {
        new Folder(Path.of("src/test/golden/languages/content")).copyTo(content);
        Path settings = content.resolve("playbook.yaml");
        Files.writeString(settings, Files.readString(settings).replace("sv]", language + "]"));
        try (var files = Files.walk(content)) {
            for (Path file : files.filter(file -> file.getFileName().toString().contains(".sv."))
                    .toList()) {
                String name = file.getFileName().toString().replace(".sv.", "." + language + ".");
                Files.move(file, file.resolveSibling(name));
            }
        }
        declare(language);
        String guidance = "scenarios/goodbye/guidance." + language + ".md";
        write(guidance, "Write to robin.real@realmail.se.\n");
        assertThat(check())
                .filteredOn(problem -> problem.code() == Code.PERSONAL_DATA)
                .extracting(problem -> problem.location().toString())
                .containsExactly(guidance + ":1:10");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            scenarios/silence/scenario.pt-BR.yaml,   pt-BR
            scenarios/silence/guidance.zh-Hant.md,   zh-Hant
            scenarios/silence/guidance.sv.md,        sv
            playbook.es-419.yaml,                    es-419
            pages/about.pt-BR.md,                    pt-BR
            pages/about.sv.md,                       sv
            theme/words/pt-BR.properties,            pt-BR
            """)
    void aLanguageThatIsNotDeclaredIsToBeDeclared(String path, String language) throws IOException {
        write(path, "# x\n");
        assertThat(hint(path)).isEqualTo("Remove it, or add `" + language + "` to `languages` in playbook.yaml.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            scenarios/silence/scenario.pt-br.yaml,   scenario.pt-BR.yaml
            scenarios/silence/scenario.pt_BR.yaml,   scenario.pt-BR.yaml
            scenarios/silence/Guidance.PT-br.MD,     guidance.pt-BR.md
            playbook.pt_BR.yml,                      playbook.pt-BR.yaml
            pages/about.pt-br.md,                    about.pt-BR.md
            theme/words/pt_BR.properties,            pt-BR.properties
            """)
    void aLanguageThatIsWrittenOtherwiseIsToBeRenamed(String path, String name) throws IOException {
        write(path, "# x\n");
        assertThat(hint(path))
                .isEqualTo(
                        "Remove it, or rename it to `" + name + "` and add `pt-BR` to `languages` in playbook.yaml.");
        declare("pt-BR");
        assertThat(hint(path)).isEqualTo("Rename it to `" + name + "`.");
    }

    @Test
    void theFilesOfTheFirstLanguageNameNone() throws IOException {
        write(SCENARIO + "guidance.en.md", "Words.\n");
        assertThat(hint(SCENARIO + "guidance.en.md"))
                .isEqualTo("Move its text to `guidance.md`, or remove it: `en` is the first language.");
        write("pages/about.en.md", "# About\n");
        assertThat(hint("pages/about.en.md"))
                .isEqualTo("Move its text to `about.md`, or remove it: `en` is the first language.");
    }

    @Test
    void whatIsNoLanguageIsNotToBeDeclared() throws IOException {
        for (String path :
                List.of(SCENARIO + "scenario.draft2.yaml", SCENARIO + "scenario.tag.yaml", "pages/about.english.md")) {
            write(path, "# x\n");
            assertThat(hint(path)).doesNotContain("languages");
        }
    }
}
