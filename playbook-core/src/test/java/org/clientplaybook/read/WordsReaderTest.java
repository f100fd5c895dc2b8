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

class WordsReaderTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void thePlaybooksOwnWordsLieOverTheDefaults() {
        WordsReader reader = new WordsReader(
                Map.of("words/en.properties", "skip = Jump\nours = Ours", "page/ours.peb", "{{ word(\"ours\") }}"),
                "en",
                problems);
        assertThat(reader.read("en")).containsEntry("skip", "Jump").containsEntry("ours", "Ours");
        assertThat(reader.read("sv").get("skip")).isNotEqualTo("Jump");
        assertThat(problems).isEmpty();
    }

    @Test
    void aLanguageHasTheNameOfTheFirst() {
        new WordsReader(Map.of(), "de", problems).read("en");
        assertThat(problems)
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("notice.language.de");
    }

    /** An update of the theme may have words that a translation of it has not yet. */
    @Test
    void aFewMissingWordsAreEnglishWithAWarning() throws IOException {
        String english;
        try (InputStream in = WordsReader.class.getResourceAsStream("/org/clientplaybook/theme/words/en.properties")) {
            english = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String older = english.replaceAll("(?m)^search\\.slash.*\n", "").replace("Skip to", "Zum");
        Map<String, String> words = new WordsReader(Map.of("words/de.properties", older), "de", problems).read("de");
        assertThat(words).containsKey("search.slash.on").containsEntry("skip", "Zum the content");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.message()).contains("search.slash.kept", "they appear in English");
        });
    }
}
