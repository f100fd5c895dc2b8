package org.clientplaybook.deflate;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Bytes as literals and as repetitions of what stood before them. */
final class Matches {
    static final int LONGEST = 258;

    /** The format knows repetitions of three bytes as well: they save next to nothing, and looking for them takes time. */
    private static final int SHORTEST = 4;

    /** How many places are looked at for a longer one. */
    private static final int TRIES = 32;

    /** From this length on, a longer one a byte later is not looked for. */
    private static final int LONG = 32;

    private static final int WINDOW = 1 << 15;
    private static final int MOST_HASH_BITS = 15;

    /** Spreads neighbouring values over the table: 2 to the 32nd divided by the golden ratio (Knuth, TAOCP 6.4). */
    private static final int SPREAD = 0x9E3779B1;

    private final byte[] in;
    private final int shift;
    private final int[] last;
    private final int[] before;
    private final int[] parts;
    private int noted;
    private int size;

    private Matches(byte[] in) {
        this.in = in;
        int bits = Math.min(MOST_HASH_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(in.length | 1));
        this.shift = Integer.SIZE - bits;
        this.last = new int[1 << bits];
        this.before = new int[Math.min(in.length, WINDOW)];
        this.parts = new int[in.length];
        Arrays.fill(last, -1);
    }

    /** Takes a repetition. */
    interface Repetition {
        void take(int length, int distance);
    }

    /** Finds the repetitions of bytes. */
    static Matches of(byte[] in) {
        Matches matches = new Matches(in);
        matches.find();
        return matches;
    }

    private void find() {
        int at = 0;
        int match = find(0, 0);
        while (at < in.length) {
            int length = length(match);
            int later = length < LONG ? find(at + 1, length) : 0;
            if (length == 0 || later > 0) {
                parts[size++] = in[at++] & 0xFF;
                match = later;
            } else {
                parts[size++] = match;
                at += length;
                if (distance(match) == 1) {
                    // Of a run of one byte its end says all.
                    noted = at - 1;
                }
                match = find(at, 0);
            }
        }
    }

    /** Returns the nearest of the longest repetitions that begin here, or 0 where none is longer than another one. */
    private int find(int at, int another) {
        while (noted < at) {
            note(noted++);
        }
        int most = Math.min(LONGEST, in.length - at);
        if (most < SHORTEST || another >= most) {
            return 0;
        }
        int longest = Math.max(another, SHORTEST - 1);
        int distance = 0;
        int other = last[hash(at)];
        for (int left = TRIES; other >= 0 && at - other <= WINDOW && left > 0; left--) {
            if (in[other + longest] == in[at + longest]) {
                int length = common(other, at, most);
                if (length > longest) {
                    longest = length;
                    distance = at - other;
                    if (length == most) {
                        break;
                    }
                }
            }
            int further = before[other % WINDOW];
            // The place has been taken by a later one: what was before it is out of reach.
            other = further < other ? further : -1;
        }
        return distance == 0 ? 0 : (longest << Short.SIZE) | distance;
    }

    private static int length(int match) {
        return match >>> Short.SIZE;
    }

    private static int distance(int match) {
        return match & 0xFFFF;
    }

    /** Returns how many bytes two places have in common. */
    private int common(int other, int at, int most) {
        int length = 0;
        while (length < most && in[other + length] == in[at + length]) {
            length++;
        }
        return length;
    }

    /** Notes a place for what follows. */
    private void note(int at) {
        if (at + SHORTEST <= in.length) {
            int hash = hash(at);
            before[at % WINDOW] = last[hash];
            last[hash] = at;
        }
    }

    private int hash(int at) {
        int four = (in[at] & 0xFF) | (in[at + 1] & 0xFF) << 8 | (in[at + 2] & 0xFF) << 16 | in[at + 3] << 24;
        return (four * SPREAD) >>> shift;
    }

    /** Gives the whole in its order. */
    void forEach(IntConsumer literals, Repetition repetitions) {
        for (int i = 0; i < size; i++) {
            int part = parts[i];
            if (length(part) == 0) {
                literals.accept(part);
            } else {
                repetitions.take(length(part), distance(part));
            }
        }
    }
}
