package org.clientplaybook.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Orders scenarios by what the words of a query are worth in them, as the browser's {@code search-ranking.js} does. */
final class Ranking {
    private static final int STRONGEST = 64;

    /** What a word in a line with the others counts, as if it were a level: twice the strongest. */
    private static final int TOGETHER = 16;

    private final EditionIndex index;

    Ranking(EditionIndex index) {
        this.index = index;
    }

    /** One way to find a word: the families that a scenario has all of, and what that is worth. */
    record Term(List<Integer> families, int weight) {}

    /**
     * Returns the numbers of the scenarios that have any unit, the best first.
     *
     * @param units for each the ways to find it, each with the terms that are one way
     * @param allFirst whether scenarios with every unit that sets scenarios apart come before all others
     */
    List<Integer> rank(List<List<List<Term>>> units, boolean allFirst) {
        int documents = index.postings().documents();
        int[] scores = new int[documents];
        int[] matched = new int[documents];
        int[] telling = new int[documents];
        int known = 0;
        int needed = 0;
        for (List<List<Term>> unit : units) {
            int[] values = values(index, unit);
            int count = (int) Arrays.stream(values).filter(value -> value > 0).count();
            // What most scenarios have sets none of them apart.
            boolean rare = 2 * count <= documents;
            known += count > 0 ? 1 : 0;
            needed += count > 0 && rare ? 1 : 0;
            for (int d = 0; d < documents; d++) {
                scores[d] += values[d];
                matched[d] += values[d] > 0 ? 1 : 0;
                telling[d] += values[d] > 0 && rare ? 1 : 0;
            }
        }
        int all = known;
        int enough = needed;
        int[] together = units.size() > 1 ? together(units) : new int[documents];
        return IntStream.range(0, documents)
                .filter(d -> matched[d] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(
                                d -> allFirst && (enough > 0 ? telling[d] == enough : matched[d] == all) ? 0 : 1)
                        .thenComparingInt(d -> -scores[d] * (all + matched[d]) - together[d])
                        .thenComparingInt(d -> d))
                .toList();
    }

    /** Returns for each scenario what its best line is worth, by how many units it has and how rare they are. */
    private int[] together(List<List<List<Term>>> units) {
        Lines lines = index.lines();
        int[] sums = new int[lines.size()];
        int[] counts = new int[lines.size()];
        for (List<List<Term>> unit : units) {
            int[] values = new int[lines.size()];
            for (List<Term> way : unit) {
                int rarity = rarity(index, way);
                for (Term term : way) {
                    for (int line : lines.with(term.families())) {
                        values[line] = Math.max(values[line], rarity * term.weight() * TOGETHER);
                    }
                }
            }
            for (int line = 0; line < values.length; line++) {
                sums[line] += values[line];
                counts[line] += values[line] > 0 ? 1 : 0;
            }
        }
        int[] best = new int[index.postings().documents()];
        for (int d = 0; d < best.length; d++) {
            for (int line = lines.first(d); line < lines.first(d + 1); line++) {
                best[d] = Math.max(best[d], sums[line] * counts[line]);
            }
        }
        return best;
    }

    private static int rarity(EditionIndex index, List<Term> way) {
        int[] strengths = new int[index.postings().documents()];
        strengthen(strengths, index, way);
        return Postings.rarity(
                strengths.length * STRONGEST, Arrays.stream(strengths).sum());
    }

    /** Returns what a unit is worth in each scenario: in the best of its ways, how strong it is times how rare. */
    static int[] values(EditionIndex index, List<List<Term>> ways) {
        int documents = index.postings().documents();
        int[] values = new int[documents];
        for (List<Term> way : ways) {
            int[] strengths = new int[documents];
            strengthen(strengths, index, way);
            int rarity = rarity(index, way);
            for (int d = 0; d < documents; d++) {
                values[d] = Math.max(values[d], rarity * strengths[d]);
            }
        }
        return values;
    }

    /** Raises each scenario's strength to that of the best term that finds it. */
    static void strengthen(int[] strengths, EditionIndex index, List<Term> terms) {
        Postings postings = index.postings();
        for (Term term : terms) {
            if (term.families().size() == 1) {
                int family = term.families().get(0);
                for (int i = 0; i < postings.count(family); i++) {
                    int d = postings.document(family, i);
                    strengths[d] = Math.max(strengths[d], postings.level(family, i) * term.weight());
                }
                continue;
            }
            int[] least = new int[strengths.length];
            Arrays.fill(least, Postings.LEVELS);
            for (int family : term.families()) {
                int[] levels = new int[strengths.length];
                strengthen(levels, index, List.of(new Term(List.of(family), 1)));
                for (int d = 0; d < levels.length; d++) {
                    least[d] = Math.min(least[d], levels[d]);
                }
            }
            for (int d = 0; d < least.length; d++) {
                strengths[d] = Math.max(strengths[d], least[d] * term.weight());
            }
        }
    }
}
