package org.clientplaybook.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b c | a b c   | a b c   | a b c
            a b c | a b c   | a x c   | a x c
            a b c | a x c   | a b c   | a x c
            a b c | a x c   | a x c   | a x c
            a b c | x b c   | a b y   | x b y
            a b c | b c     | a b c d | b c d
            a b c | a b c d | a b     | a b [c d/]
            a b c | a c     | a c     | a c
            a b c | a b z c | a b c y | a b z c y
            a b c | a x c   | a y c   | a [x/y] c
            a b c | a c     | a y c   | a [/y] c
            a b c | a z b c | a y b c | a [z/y] b c
            a b c | x y z   | a b c   | x y z
            a b c | x y z   | a b d   | [x y z/a b d]
            a a a | a a     | a a a a | a a [/a a]
            ''    | a       | b       | [a/b]
            ''    | ''      | b       | b
            """)
    void aTextIsMerged(String base, String ours, String theirs, String expected) {
        assertThat(shown(Merge.of(words(base), words(ours), words(theirs)))).isEqualTo(shown(expected));
    }

    /** What only one side has changed is what that side has; and sides do not matter where nothing conflicts. */
    @Test
    void aSideThatChangedNothingDecidesNothing() {
        Random random = new Random(Generated.SEED);
        for (int i = 0; i < 2000; i++) {
            List<String> base = text(random);
            List<String> ours = text(random);
            List<String> theirs = text(random);
            assertThat(Merge.of(base, ours, base)).isEqualTo(new Merge(ours, List.of()));
            assertThat(Merge.of(base, base, theirs)).isEqualTo(new Merge(theirs, List.of()));
            assertThat(Merge.of(base, ours, ours)).isEqualTo(new Merge(ours, List.of()));
            Merge one = Merge.of(base, ours, theirs);
            Merge other = Merge.of(base, theirs, ours);
            assertThat(one.conflicts()).hasSameSizeAs(other.conflicts());
            if (one.conflicts().isEmpty()) {
                assertThat(one).isEqualTo(other);
            }
        }
    }

    private static List<String> text(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(4))))
                .toList();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** A conflict is in brackets; our lines are what is left of it in the text. */
    private static List<Object> shown(Merge merge) {
        return List.of(
                String.join(" ", merge.lines()),
                merge.conflicts().stream()
                        .map(conflict -> String.join(" ", conflict.ours()) + "/" + String.join(" ", conflict.theirs()))
                        .toList());
    }

    private static List<Object> shown(String expected) {
        List<String> conflicts = java.util.regex.Pattern.compile("\\[([^]]*)]")
                .matcher(expected)
                .results()
                .map(result -> result.group(1))
                .toList();
        String lines = expected.replaceAll("\\[([^/]*)/[^]]*]", "$1")
                .replaceAll(" +", " ")
                .strip();
        return List.of(lines, conflicts);
    }
}
