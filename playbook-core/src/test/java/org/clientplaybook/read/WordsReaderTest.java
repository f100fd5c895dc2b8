package org.clientplaybook.read;

import static org.assertj.core.api.Assertions.assertThat;

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
}
