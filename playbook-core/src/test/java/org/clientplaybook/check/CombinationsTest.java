package org.clientplaybook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.Test;

class CombinationsTest {
    @Test
    void fewFactorsInAllCombinations() {
        assertThat(Combinations.of()).hasSize(1);
        assertThat(Combinations.of(1, 1)).hasSize(1);
        assertThat(Combinations.of(2, 3))
                .extracting(Arrays::toString)
                .containsExactlyInAnyOrder("[0, 0]", "[0, 1]", "[0, 2]", "[1, 0]", "[1, 1]", "[1, 2]");
        assertThat(Combinations.of(2, 2, 2, 2, 2, 2)).hasSize(64);
    }

    /** Beyond the limit, each two values come together, in few combinations, the same each time. */
    @Test
    void manyFactorsInPairs() {
        long seed = Generated.SEED;
        Random random = new Random(seed);
        for (int n = 0; n < 30; n++) {
            int[] sizes = random.ints(3 + random.nextInt(18), 1, 6).toArray();
            if (Arrays.stream(sizes).asLongStream().reduce(1, (a, b) -> a * b) <= 64) {
                continue;
            }
            List<int[]> rows = Combinations.of(sizes);
            String name = "seed " + seed + ": " + Arrays.toString(sizes);
            for (int i = 0; i < sizes.length; i++) {
                for (int j = i + 1; j < sizes.length; j++) {
                    Set<List<Integer>> pairs = new HashSet<>();
                    for (int[] row : rows) {
                        pairs.add(List.of(row[i], row[j]));
                    }
                    assertThat(pairs).as(name).hasSize(sizes[i] * sizes[j]);
                }
            }
            assertThat(rows.size()).as(name).isLessThanOrEqualTo(75);
            assertThat(rows).as(name).usingRecursiveComparison().isEqualTo(Combinations.of(sizes));
        }
    }

    /** Beyond that too, each value comes, and there are never so many that a check takes long. */
    @Test
    void manyValues() {
        for (int[] sizes : new int[][] {{65}, {500, 500}, {500, 2, 3}, {2000, 2000}, {100_000}, {70, 80, 90, 2}}) {
            List<int[]> rows = Combinations.of(sizes);
            assertThat(rows.size()).as(Arrays.toString(sizes)).isBetween(64, 5000);
            for (int i = 0; i < sizes.length; i++) {
                int factor = i;
                assertThat(rows.stream().map(row -> row[factor]).distinct())
                        .as(Arrays.toString(sizes))
                        .hasSize(Math.min(sizes[i], 1000));
            }
        }
        int[] many = new int[2_000];
        Arrays.fill(many, 2);
        assertThat(Combinations.of(many)).hasSizeLessThan(100);
        // Two that change together are also seen apart.
        assertThat(Combinations.of(many)).anyMatch(row -> row[0] != row[1]);
    }

    /** Each of them renders a message: of the pairs of the two largest factors, no more can come together in one. */
    @Test
    void pairsComeInAsFewAsCanBe() {
        assertThat(Combinations.of(4, 4, 4, 4)).hasSize(16);
        assertThat(Combinations.of(3, 4, 5, 6)).hasSize(30);
        assertThat(Combinations.of(3, 3, 3, 3)).hasSizeLessThan(11);
        assertThat(Combinations.of(2, 2, 2, 2, 2, 2, 2)).hasSizeLessThan(9);
        assertThat(Combinations.of(2, 2, 2, 2, 2, 2, 2, 2, 2, 2)).hasSizeLessThan(13);
    }

    @Test
    void whatIsManyAndTooMany() {
        assertThat(Combinations.of(8, 8))
                .extracting(Arrays::toString)
                .doesNotHaveDuplicates()
                .hasSize(64);
        assertThat(Combinations.of(5, 13))
                .extracting(Arrays::toString)
                .doesNotHaveDuplicates()
                .hasSize(65);
        assertThat(Combinations.of(50, 100)).hasSize(5_000);
        assertThat(Combinations.of(3, 1_667)).hasSize(1_000);
        assertThat(Combinations.of(999)).extracting(row -> row[0]).containsExactlyElementsOf(numbers(999));
        assertThat(Combinations.of(1_001)).extracting(row -> row[0]).containsExactlyElementsOf(numbers(1_000));
    }

    private static List<Integer> numbers(int end) {
        return IntStream.range(0, end).boxed().toList();
    }
}
