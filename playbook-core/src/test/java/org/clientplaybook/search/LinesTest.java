package org.clientplaybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
    private static EditionIndex index(int asks, int heard) {
        return new SmallPlaybook("en", "elsewhere: [late trains, weather]")
                .with("a", "Late again", "asks: [" + lines("ask", asks) + "]", "hears: [" + lines("hear", heard) + "]")
                .with("b", "Nothing late about it, late or not")
                .index();
    }

    private static String lines(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + " " + word + i).collect(Collectors.joining(", "));
    }

    private static int[] with(EditionIndex index, String... words) {
        return index.lines()
                .with(List.of(words).stream().map(index.lexicon()::familyOf).toList());
    }

    @Test
    void linesAreTitlesAndAsksAndWhatIsHeardThenQuestionsElsewhere() {
        EditionIndex index = index(2, 1);
        Lines lines = index.lines();
        assertThat(lines.size()).isEqualTo(7);
        assertThat(List.of(lines.first(0), lines.first(1), lines.first(2))).containsExactly(0, 4, 5);
        assertThat(with(index, "late")).containsExactly(0, 4, 5);
        assertThat(with(index, "ask")).containsExactly(1, 2);
        assertThat(with(index, "hear")).containsExactly(3);
        assertThat(with(index, "late", "nothing")).containsExactly(4);
        assertThat(with(index, "late", "hear")).isEmpty();
        assertThat(with(index, "weather")).containsExactly(6);
        // Late, nothing, about, it, or, not.
        assertThat(lines.length(4)).isEqualTo(6);
        assertThat(lines.length(6)).isEqualTo(1);
    }

    @Test
    void ofVeryManyAsksTheFirstHaveALine() {
        EditionIndex index = index(45, 46);
        assertThat(index.lines().first(1)).isEqualTo(1 + 44 + 44);
        assertThat(with(index, "ask43")).hasSize(1);
        assertThat(with(index, "ask44")).isEmpty();
        assertThat(index(44, 44).lines().first(1)).isEqualTo(1 + 44 + 44);
    }

    @Test
    void aLineIsAsLongAsADigitTells() {
        EditionIndex index = new SmallPlaybook("en")
                .with("a", IntStream.range(0, 90).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")))
                .with("b", IntStream.range(0, 91).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")))
                .index();
        assertThat(index.lines().length(0)).isEqualTo(90);
        assertThat(index.lines().length(1)).isEqualTo(90);
    }

    /**
     * In eighths of a doubling, by the formula in {@code docs/search.md}: a word in all four titles and none of three questions
     * elsewhere says log2(7), one in two of these as well log2(7 / 5).
     */
    @ParameterizedTest
    @CsvSource({
        "4 late,                '',         0",
        "4 late,                3 sun,      22",
        "4 late,                4 sun,      24",
        "4 late client,         2 late + 1 sun, 12",
        "3 client + 1 late,     4 late,     13",
        "15 client + 1 late,    16 late,    21",
        "1 client + 1 late,     1 sun,      8"
    })
    void whatAWordUsuallySays(String titles, String elsewhere, int says) {
        SmallPlaybook playbook = new SmallPlaybook("en", "elsewhere: " + repeated(elsewhere));
        List<String> all = repeated(titles);
        for (int i = 0; i < all.size(); i++) {
            playbook.with("s-" + i, all.get(i));
        }
        assertThat(playbook.index().lines().usual()).isEqualTo(says);
    }

    private static List<String> repeated(String lines) {
        return Stream.of(lines.split(" \\+ "))
                .filter(line -> !line.isEmpty())
                .flatMap(
                        line -> Collections.nCopies(
                                Integer.parseInt(line.replaceFirst(" .*", "")), line.replaceFirst("\\d+ ", ""))
                                .stream())
                .toList();
    }
}
