package org.clientplaybook.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Orders scenarios by what the words of a query are worth in them, as the browser's {@code search-ranking.js} does. */
final class Ranking {
    private static final int STRONGEST = 64;

    /** What a word counts in a line, however common it is: much of what people mean they say in common words. */
    private static final int COMMON = 12;

    /** Words in a line at which it counts half as much for each that it has. */
    private static final int HALF = 12;

    /** Words of a line where the index does not tell: about as many as an ask has. */
    private static final int MEAN = 6;

    /** How much the best line of a scenario counts, beside the mean of all. */
    private static final int BEST = 4;

    /** How much the mean of a scenario's lines counts: as their sum would, where there are about as many. */
    private static final int ALL = 40;

    /** Lines that every scenario has beside its own, which are worth nothing: the mean of a few says little. */
    private static final int MORE = 8;

    private final EditionIndex index;
    private final Lines lines;
    private final int documents;

    Ranking(EditionIndex index) {
        this.index = index;
        this.lines = index.lines();
        this.documents = index.postings().documents();
    }

    /**
     * One way to find a word.
     *
     * @param families what a scenario has to have all of
     * @param weight what that is worth, in eighths
     * @param phrase whether they have to stand in one line
     */
    record Term(List<Integer> families, int weight, boolean phrase) {}

    /**
     * A word or phrase of a query.
     *
     * @param worth how much it counts, in eighths
     * @param terms the ways to find it
     */
    record Unit(int worth, List<Term> terms) {}

    /** Returns the numbers of the scenarios that have any unit, the best first. */
    List<Integer> rank(List<Unit> units) {
        long[] scores = new long[documents];
        long[] matched = new long[documents];
        int[] sums = new int[lines.size()];
        long all = 0;
        for (Unit unit : units) {
            int[] strengths = strengths(unit.terms());
            int rarity = rarity(strengths);
            if (Arrays.stream(strengths).anyMatch(strength -> strength > 0)) {
                all += unit.worth();
            }
            for (int d = 0; d < documents; d++) {
                scores[d] += (long) unit.worth() * rarity * strengths[d];
                matched[d] += strengths[d] > 0 ? unit.worth() : 0;
            }
            if (units.size() > 1) {
                addLines(unit, sums);
            }
        }
        long whole = all;
        long[] total = new long[documents];
        for (int d = 0; d < documents; d++) {
            total[d] = scores[d] * (2 * whole + matched[d]) + whole * together(d, sums);
        }
        return IntStream.range(0, documents)
                .filter(d -> matched[d] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(d -> -total[d]).thenComparingInt(d -> d))
                .toList();
    }

    /** Adds to each line what a unit is worth there. */
    private void addLines(Unit unit, int[] sums) {
        int[] weights = new int[lines.size()];
        for (Term term : unit.terms()) {
            for (int line : lines.with(term.families())) {
                weights[line] = Math.max(weights[line], term.weight());
            }
        }
        int sum = Arrays.stream(weights).sum();
        int value = unit.worth() * (COMMON + Postings.rarity(weights.length * 8, sum));
        for (int line = 0; line < weights.length; line++) {
            sums[line] += weights[line] * value;
        }
    }

    /** Returns what a scenario's lines are worth, the best of them most. */
    private long together(int scenario, int[] sums) {
        long best = 0;
        long sum = 0;
        for (int line = lines.first(scenario); line < lines.first(scenario + 1); line++) {
            int words = index.isSmall() ? lines.length(line) : MEAN;
            long value = (long) HALF * sums[line] / (HALF + words);
            best = Math.max(best, value);
            sum += value;
        }
        int size = lines.first(scenario + 1) - lines.first(scenario);
        return BEST * best + ALL * sum / (size + MORE);
    }

    private static int rarity(int[] strengths) {
        return Postings.rarity(
                strengths.length * STRONGEST, Arrays.stream(strengths).sum());
    }

    /** Returns what a word is worth in each scenario: how strong the best way to find it is, times how rare it is. */
    int[] values(List<Term> terms) {
        int[] strengths = strengths(terms);
        int rarity = rarity(strengths);
        return Arrays.stream(strengths).map(strength -> rarity * strength).toArray();
    }

    private int[] strengths(List<Term> terms) {
        int[] strengths = new int[documents];
        for (Term term : terms) {
            int[] levels = levels(term);
            for (int d = 0; d < documents; d++) {
                strengths[d] = Math.max(strengths[d], levels[d] * term.weight());
            }
        }
        return strengths;
    }

    /** Returns how strongly each scenario has all families of a term. */
    private int[] levels(Term term) {
        int[] least = levels(term.families().get(0));
        for (int family : term.families().subList(1, term.families().size())) {
            int[] levels = levels(family);
            for (int d = 0; d < documents; d++) {
                least[d] = Math.min(least[d], levels[d]);
            }
        }
        if (term.phrase()) {
            int[] with = lines.with(term.families());
            for (int d = 0, i = 0; d < documents; d++) {
                int from = i;
                while (i < with.length && with[i] < lines.first(d + 1)) {
                    i++;
                }
                least[d] = i > from ? least[d] : 0;
            }
        }
        return least;
    }

    private int[] levels(int family) {
        Postings postings = index.postings();
        int[] levels = new int[documents];
        for (int i = 0; i < postings.count(family); i++) {
            levels[postings.document(family, i)] = postings.level(family, i);
        }
        return levels;
    }
}
