package org.clientplaybook.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private static Phrases of(String... phrases) {
        return new Phrases(List.of(phrases));
    }

    private static List<Passage.Word> words(String text) {
        return PassageTest.of(text).words();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            or else          | Pay, or else        | 1
            or else          | Pay or. Else we go  | -1
            or else          | Pay, or             | -1
            or else          | Or other, or else   | 2
            you haven't      | So You haven’t paid | 1
            apolog*          | My apologies        | 1
            apolog*          | No analogy          | -1
            how many time*   | Ask how many times? | 1
            how many time*   | How many ways       | -1
            well-known, fact | A well known fact   | 1
            well             | Wellness            | -1
            """)
    void aPhraseIsFoundAtItsFirstWord(String phrase, String text, int at) {
        assertThat(of(phrase).find(words(text), 0)).isEqualTo(at);
    }

    @Test
    void theSearchGoesOnFromAWord() {
        List<Passage.Word> words = words("sorry, so sorry");
        assertThat(of("sorry").find(words, 0)).isZero();
        assertThat(of("sorry").find(words, 1)).isEqualTo(2);
        assertThat(of("sorry").find(words, 3)).isEqualTo(-1);
    }

    @Test
    void theLongestPhraseCounts() {
        List<Passage.Word> words = words("you still have not paid");
        assertThat(of("you still have", "you", "you still").length(words, 0)).isEqualTo(3);
        assertThat(of("you", "yo* still").length(words, 0)).isEqualTo(2);
        assertThat(of("you still", "yo*").length(words, 0)).isEqualTo(2);
        assertThat(of("you still").length(words, 1)).isZero();
        assertThat(of("not paid").length(words, 3)).isEqualTo(2);
        assertThat(of("not paid yet").length(words, 3)).isZero();
    }

    @Test
    void theWordsOfAllPhrasesAreCovered() {
        assertThat(of("to you", "you all", "again").covered(words("I wrote to you all, and again")).stream())
                .containsExactly(2, 3, 4, 6);
        assertThat(of("never").covered(words("I wrote to you")).isEmpty()).isTrue();
    }

    @Test
    void aListMayBeEmpty() {
        assertThat(of().isEmpty()).isTrue();
        assertThat(of("word").isEmpty()).isFalse();
        assertThat(of("word*").isEmpty()).isFalse();
        assertThat(of().find(words("word"), 0)).isEqualTo(-1);
    }
}
