package org.clientplaybook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {
    private static final int CASES = Generated.cases(500);

    @Test
    void eachLineIsGoneOrNewOrStays() {
        assertThat(LineDifference.of(List.of("a", "b", "c", "d"), List.of("new", "a", "c", "C", "d", "end")))
                .containsExactly("+ new", "  a", "- b", "  c", "+ C", "  d", "+ end");
        assertThat(LineDifference.of(List.of(), List.of("a"))).containsExactly("+ a");
        assertThat(LineDifference.of(List.of("a"), List.of())).containsExactly("- a");
        assertThat(LineDifference.of(List.of("a"), List.of("b"))).containsExactly("- a", "+ b");
        assertThat(LineDifference.stayed(List.of("a", "b", "a"), List.of("b", "a")))
                .containsExactly(-1, 0, 1);
    }

    /** As many lines stay as can, and both texts can be read from the difference. */
    @Test
    void asManyLinesStayAsCan() {
        Random random = new Random(Generated.SEED);
        for (int i = 0; i < CASES; i++) {
            List<String> before = lines(random);
            List<String> after = lines(random);
            List<String> difference = LineDifference.of(before, after);
            assertThat(part(difference, "- ", "  ")).isEqualTo(before);
            assertThat(part(difference, "+ ", "  ")).isEqualTo(after);
            assertThat(part(difference, "  ")).as("%s, %s", before, after).hasSize(common(before, after));
        }
    }

    @Test
    void ofVeryLongTextsNoLineIsLookedFor() {
        List<String> before = Collections.nCopies(2_000, "a");
        assertThat(LineDifference.of(before, before)).containsOnly("  a");
        assertThat(LineDifference.of(before, Collections.nCopies(2_001, "a")))
                .containsOnly("- a", "+ a")
                .hasSize(4_001);
    }

    private static List<String> lines(Random random) {
        return Stream.generate(() -> "abc".substring(random.nextInt(3)).substring(0, 1))
                .limit(random.nextInt(7))
                .toList();
    }

    private static List<String> part(List<String> difference, String... signs) {
        return difference.stream()
                .filter(line -> List.of(signs).contains(line.substring(0, 2)))
                .map(line -> line.substring(2))
                .toList();
    }

    /** Returns the length of the longest common subsequence, as it is defined. */
    private static int common(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        List<String> rest = one.subList(1, one.size());
        List<String> otherRest = other.subList(1, other.size());
        return one.get(0).equals(other.get(0))
                ? common(rest, otherRest) + 1
                : Math.max(common(rest, other), common(one, otherRest));
    }
}
