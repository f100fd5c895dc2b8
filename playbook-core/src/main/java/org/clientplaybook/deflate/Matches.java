package org.clientplaybook.deflate;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Bytes as literals and as repetitions of what stood before them. */
final class Matches {
    static final int LONGEST = 258;
    private static final int SHORTEST = 3;
    private static final int WINDOW = 1 << 15;
    private static final int HASHES = 1 << 13;

    private final byte[] in;
    private final int tries;
    private final int[] last = new int[HASHES];
    private final int[] before;
    private final int[] lengths;
    private final int[] distances;

    private Matches(byte[] in, int tries) {
        this.in = in;
        this.tries = tries;
        this.before = new int[in.length];
        this.lengths = new int[in.length];
        this.distances = new int[in.length];
        Arrays.fill(last, -1);
    }

    /** Takes a repetition. */
    interface Repetition {
        void take(int length, int distance);
    }

    /**
     * Finds the repetitions of bytes.
     *
     * @param tries how many places are looked at for a longer one
     */
    static Matches of(byte[] in, int tries) {
        Matches matches = new Matches(in, tries);
        int next = 0;
        for (int at = 0; at < in.length; at += matches.isTaken(at) ? matches.lengths[at] : 1) {
            while (next < at) {
                matches.note(next++);
            }
            while (next <= at + 1) {
                matches.find(next);
                matches.note(next++);
            }
        }
        return matches;
    }

    /** Returns whether there is a match here, and none that is longer a byte later. */
    private boolean isTaken(int at) {
        return lengths[at] > 0 && (at + 1 == in.length || lengths[at + 1] <= lengths[at]);
    }

    /** Finds the nearest of the longest matches of what begins here. */
    private void find(int at) {
        int other = at + SHORTEST <= in.length ? last[hash(at)] : -1;
        for (int left = tries; other >= 0 && at - other <= WINDOW && lengths[at] < LONGEST && left > 0; left--) {
            int length = common(other, at, lengths[at]);
            if (length >= SHORTEST) {
                lengths[at] = length;
                distances[at] = at - other;
            }
            other = before[other];
        }
    }

    /** Notes the place for what follows. */
    private void note(int at) {
        if (at + SHORTEST <= in.length) {
            before[at] = last[hash(at)];
            last[hash(at)] = at;
        }
    }

    private int hash(int at) {
        return ((in[at] & 0xFF) << 10 ^ (in[at + 1] & 0xFF) << 5 ^ (in[at + 2] & 0xFF)) & (HASHES - 1);
    }

    /** Returns how many bytes two places have in common, or 0 where these are not more than there were already. */
    private int common(int other, int at, int already) {
        int most = Math.min(LONGEST, in.length - at);
        if (already >= most || in[other + already] != in[at + already]) {
            return 0;
        }
        int length = 0;
        while (length < most && in[other + length] == in[at + length]) {
            length++;
        }
        return length > already ? length : 0;
    }

    /** Gives the whole in its order. */
    void forEach(IntConsumer literals, Repetition repetitions) {
        for (int at = 0; at < in.length; at += isTaken(at) ? lengths[at] : 1) {
            if (isTaken(at)) {
                repetitions.take(lengths[at], distances[at]);
            } else {
                literals.accept(in[at] & 0xFF);
            }
        }
    }
}
