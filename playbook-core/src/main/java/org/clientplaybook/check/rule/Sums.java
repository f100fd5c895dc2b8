package org.clientplaybook.check.rule;

import java.math.BigInteger;
import java.util.List;
import org.clientplaybook.model.Scorecard;
import org.jspecify.annotations.Nullable;

/**
 * The sums that a reader can come to.
 *
 * @param lowest the least of them
 * @param bits those above it: the bit n for the sum n above the least
 */
record Sums(long lowest, BigInteger bits) {
    /** What a check may cost: questions for questions, and words of bits for each. */
    private static final long MOST = 50_000_000;

    private static final long WIDEST = 4_000_000;

    /** Returns the sums of all questions; null where there are so many that nobody would add them up. */
    static @Nullable Sums of(List<Scorecard.Criterion> questions) {
        return without(-1, questions);
    }

    /** Returns the sums of all questions but one, by its place; null where there are so many that nobody would add them up. */
    static @Nullable Sums without(int place, List<Scorecard.Criterion> questions) {
        long span = questions.stream()
                .mapToLong(question -> Math.abs((long) question.weight()))
                .sum();
        if (span > WIDEST || (span / Long.SIZE + 1) * questions.size() * questions.size() > MOST) {
            return null;
        }
        long lowest = 0;
        BigInteger bits = BigInteger.ONE;
        for (int i = 0; i < questions.size(); i++) {
            int weight = i == place ? 0 : questions.get(i).weight();
            lowest += Math.min(weight, 0);
            bits = bits.or(bits.shiftLeft(Math.abs(weight)));
        }
        return new Sums(lowest, bits);
    }

    long highest() {
        return lowest + bits.bitLength() - 1;
    }

    /** Returns whether one of the sums is at least one number and below another. */
    boolean haveOneFrom(long from, long to) {
        long first = Math.max(from, lowest);
        if (first > highest()) {
            return false;
        }
        long next = first + bits.shiftRight((int) (first - lowest)).getLowestSetBit();
        return next < to;
    }
}
