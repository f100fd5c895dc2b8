package org.clientplaybook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsReaderTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void thePlaybooksOwnWordsLieOverTheDefaults() {
        WordsReader reader = new WordsReader(
                Map.of("words/en.properties", "skip = Jump\nours = Ours", "page/ours.peb", "{{ word(\"ours\") }}"),
                any -> Map.of(),
                "en",
                problems);
        assertThat(reader.read("en")).containsEntry("skip", "Jump").containsEntry("ours", "Ours");
        assertThat(reader.read("sv").get("skip")).isNotEqualTo("Jump");
        assertThat(problems).isEmpty();
    }

    @Test
    void aLanguageHasTheNameOfTheFirst() {
        WordsReader reader = new WordsReader(
                Map.of("words/fi.properties", "language.name = suomi"), any -> Map.of(), "fi", problems);
        assertThat(reader.read("en")).containsEntry("notice.language.fi", "fi");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.message()).contains("notice.language.fi");
        });
    }

    @Test
    void aLanguageWithoutWordsHasTheEnglishOnesWithOneWarning() {
        WordsReader reader = new WordsReader(Map.of(), any -> Map.of(), "fi", problems);
        assertThat(reader.read("fi")).isEqualTo(reader.read("en")).containsEntry("skip", "Skip to the content");
        assertThat(reader.read("sv")).doesNotContainEntry("skip", "Skip to the content");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.message()).contains("no words for the language `fi`");
        });
    }

    /** However few words a language has of its own. */
    @Test
    void missingWordsAreEnglishWithOneWarning() {
        Map<String, String> theme = Map.of("words/fi.properties", "skip = Siirry sisältöön");
        assertThat(new WordsReader(theme, any -> Map.of(), "fi", problems).read("fi"))
                .containsEntry("skip", "Siirry sisältöön")
                .containsEntry("nav.menu", "Menu");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.message()).contains("more; they appear in English");
        });
    }

    @ParameterizedTest
    @CsvSource({"de-AT, de", "no, nb", "pt-BR, en"})
    void aRegionHasTheWordsOfItsLanguage(String language, String words) {
        WordsReader reader = new WordsReader(Map.of(), any -> Map.of(), "en", problems);
        assertThat(reader.read(language))
                .containsEntry("skip", reader.read(words).get("skip"));
    }

    /** An update of the theme may have words that a translation of it has not yet. */
    @Test
    void aFewMissingWordsAreEnglishWithAWarning() throws IOException {
        String english;
        try (InputStream in = WordsReader.class.getResourceAsStream("/org/clientplaybook/theme/words/en.properties")) {
            english = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String older = english.replaceAll("(?m)^search\\.slash.*\n", "").replace("Skip to", "Siirry");
        Map<String, String> words =
                new WordsReader(Map.of("words/fi.properties", older), any -> Map.of(), "fi", problems).read("fi");
        assertThat(words).containsKey("search.slash.on").containsEntry("skip", "Siirry the content");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.message()).contains("search.slash.kept", "they appear in English");
        });
    }
}
