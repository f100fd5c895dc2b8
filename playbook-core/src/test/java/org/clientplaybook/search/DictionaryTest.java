package org.clientplaybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    private final Dictionary dictionary = new Dictionary();

    /** Ends a text, and returns what its words weigh. */
    private Map<String, Integer> weights() {
        int[] text = dictionary.end();
        Map<String, Integer> weights = new TreeMap<>();
        for (int i = 0; i < text.length; i += 2) {
            assertThat(weights.put(dictionary.words().get(text[i]), text[i + 1]))
                    .isNull();
        }
        return weights;
    }

    @Test
    void weightsOfATextAddUp() {
        dictionary.add("late", 24, false);
        dictionary.add("late", 16, false);
        dictionary.add("client", 2, true);
        dictionary.add("late", 2, true);
        assertThat(weights()).isEqualTo(Map.of("late", 42, "client", 2));
        assertThat(dictionary.words()).containsExactly("late", "client");
    }

    @Test
    void theNextTextBeginsAnew() {
        dictionary.add("late", 24, false);
        dictionary.add("client", 2, true);
        dictionary.end();
        dictionary.add("client", 1, true);
        dictionary.add("invoice", 8, false);
        assertThat(weights()).isEqualTo(Map.of("client", 1, "invoice", 8));
        dictionary.add("late", 1, false);
        assertThat(weights()).isEqualTo(Map.of("late", 1));
        assertThat(dictionary.end()).isEmpty();
        assertThat(dictionary.words()).containsExactly("late", "client", "invoice");
    }

    @Test
    void aWordWeighsOnlySoMuch() {
        for (int i = 0; i < 7; i++) {
            dictionary.add("running", 2, true);
            dictionary.add("title", 1000, false);
        }
        assertThat(weights()).isEqualTo(Map.of("running", 12, "title", 4095));
    }

    @Test
    void ofCharactersTheFirstAreTheWord() {
        dictionary.add("later".toCharArray(), 4, 3, false);
        dictionary.add("late", 1, false);
        assertThat(weights()).isEqualTo(Map.of("late", 4));
    }

    /** The first two have the same hash. */
    @Test
    void wordsThatAreAlikeAreTwo() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat("\0a".hashCode()).isEqualTo("a".hashCode());
        List<String> words = List.of("Aa", "BB", "a", "\0a", "ab", "ac", "");
        words.forEach(word -> dictionary.add(word, 1, false));
        words.forEach(word -> dictionary.add(word, 1, false));
        assertThat(weights())
                .hasSize(7)
                .containsOnlyKeys(words)
                .containsValue(2)
                .doesNotContainValue(1);
    }

    @Test
    void ofManyWordsNoneIsLost() {
        List<String> words = IntStream.range(0, 20_000).mapToObj(i -> "w" + i).toList();
        words.forEach(word -> dictionary.add(word, 1, false));
        words.forEach(word -> dictionary.add(word, 2, true));
        assertThat(dictionary.words()).isEqualTo(words);
        assertThat(weights()).hasSize(20_000).containsOnlyKeys(words).doesNotContainValue(1);
    }
}
