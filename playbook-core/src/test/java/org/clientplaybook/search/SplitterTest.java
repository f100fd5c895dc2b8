package org.clientplaybook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Text becomes words as the table says, which the browser's tests run too. */
class SplitterTest {
    @TestFactory
    Stream<DynamicTest> table() {
        assertThat(SplittingCases.all()).hasSizeGreaterThan(40);
        return SplittingCases.all().stream()
                .map(one -> dynamicTest(
                        one.text().isEmpty() ? "nothing" : one.text(),
                        () -> assertThat(words(new Splitter(Folding.of(one.language())), one.text()))
                                .isEqualTo(one.words())));
    }

    /** The short way, for text of plain letters, and the long one through Unicode give the same. */
    @Test
    void theShortWayIsTheLongWay() {
        long seed = Generated.SEED;
        Random random = new Random(seed);
        String letters = "abzABZ019 .,-'`’‘åÅöÖ_<>\n";
        Splitter splitter = new Splitter(Folding.of("sv"));
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            // A character that is folded the long way, and is no word.
            assertThat(words(splitter, text + " \u00a1"))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(words(splitter, text.toString()));
        }
    }

    private static List<String> words(Splitter splitter, String text) {
        List<String> words = new ArrayList<>();
        splitter.split(text, (String word) -> words.add(word));
        return words;
    }
}
