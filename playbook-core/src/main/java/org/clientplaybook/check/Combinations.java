package org.clientplaybook.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ways to set several factors, each of which has some values. All of them where they are few; else so many that each two
 * values of two factors come together at least once, since most faults need no more than two. Where that would be too many
 * as well, each value comes at least once, as far as that goes.
 */
final class Combinations {
    private static final int MOST = 64;
    private static final int MOST_PAIRS = 5_000;
    private static final int MOST_VALUES = 1_000;

    private final int[] sizes;
    private final Set<List<Integer>> uncovered = new HashSet<>();

    private Combinations(int[] sizes) {
        this.sizes = sizes;
    }

    /**
     * Returns combinations, always the same for the same factors.
     *
     * @param sizes how many values each factor has, at least one
     * @return arrays with the number of a value, counted from 0, for each factor
     */
    static List<int[]> of(int... sizes) {
        long product = 1;
        for (int size : sizes) {
            product = Math.min(product * size, MOST + 1L);
        }
        if (product <= MOST) {
            return all(sizes, (int) product);
        }
        return sizes.length > 1 && hasFewPairs(sizes) ? new Combinations(sizes).pairs() : each(sizes);
    }

    private static boolean hasFewPairs(int[] sizes) {
        long pairs = 0;
        long values = 0;
        for (int size : sizes) {
            pairs += values * size;
            values += size;
        }
        return pairs <= MOST_PAIRS;
    }

    /** The values of each factor in turn; two factors of one size are out of step from the second round on. */
    private static List<int[]> each(int[] sizes) {
        List<int[]> rows = new ArrayList<>();
        int most = Math.min(Arrays.stream(sizes).max().orElse(1), MOST_VALUES);
        for (int row = 0; row < Math.max(most, MOST); row++) {
            int[] one = new int[sizes.length];
            for (int i = 0; i < sizes.length; i++) {
                one[i] = (row + row / sizes[i] * i) % sizes[i];
            }
            rows.add(one);
        }
        return rows;
    }

    private static List<int[]> all(int[] sizes, int product) {
        List<int[]> all = new ArrayList<>();
        for (int number = 0; number < product; number++) {
            int[] one = new int[sizes.length];
            int rest = number;
            for (int i = 0; i < sizes.length; i++) {
                one[i] = rest % sizes[i];
                rest /= sizes[i];
            }
            all.add(one);
        }
        return all;
    }

    private List<int[]> pairs() {
        List<List<Integer>> wanted = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            for (int j = i + 1; j < sizes.length; j++) {
                for (int a = 0; a < sizes[i]; a++) {
                    for (int b = 0; b < sizes[j]; b++) {
                        wanted.add(List.of(i, a, j, b));
                    }
                }
            }
        }
        uncovered.addAll(wanted);
        List<int[]> rows = new ArrayList<>();
        for (List<Integer> pair : wanted) {
            if (uncovered.contains(pair)) {
                rows.add(row(pair));
            }
        }
        return rows;
    }

    /** Returns a combination with a pair in it, and with as many others as can be had one factor after the other. */
    private int[] row(List<Integer> pair) {
        int[] row = new int[sizes.length];
        boolean[] set = new boolean[sizes.length];
        row[pair.get(0)] = pair.get(1);
        row[pair.get(2)] = pair.get(3);
        set[pair.get(0)] = true;
        set[pair.get(2)] = true;
        for (int factor = 0; factor < sizes.length; factor++) {
            if (!set[factor]) {
                row[factor] = best(row, set, factor);
                set[factor] = true;
            }
        }
        for (int i = 0; i < sizes.length; i++) {
            for (int j = i + 1; j < sizes.length; j++) {
                uncovered.remove(List.of(i, row[i], j, row[j]));
            }
        }
        return row;
    }

    private int best(int[] row, boolean[] set, int factor) {
        int best = 0;
        int most = -1;
        for (int value = 0; value < sizes[factor]; value++) {
            int fresh = 0;
            for (int other = 0; other < sizes.length; other++) {
                List<Integer> pair = other < factor
                        ? List.of(other, row[other], factor, value)
                        : List.of(factor, value, other, row[other]);
                fresh += set[other] && uncovered.contains(pair) ? 1 : 0;
            }
            if (fresh > most) {
                most = fresh;
                best = value;
            }
        }
        return best;
    }
}
