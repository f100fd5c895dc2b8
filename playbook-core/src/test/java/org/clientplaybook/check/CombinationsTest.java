package org.clientplaybook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.Test;

class CombinationsTest {
    @Test
    void fewFactorsInAllCombinations() {
        assertThat(Combinations.of()).hasSize(1);
        assertThat(Combinations.of(1, 1)).hasSize(1);
        assertThat(Combinations.of(2, 3))
                .extracting(Arrays::toString)
                .doesNotHaveDuplicates()
                .hasSize(6);
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
}
