package org.clientplaybook.deflate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A Huffman code in the canonical form that RFC 1951 asks for, with its bits in the order that they are written in. */
final class Huffman {
    private final int[] lengths;
    private final int[] codes;

    private Huffman(int[] lengths) {
        this.lengths = lengths;
        this.codes = codes(lengths);
    }

    /**
     * Returns the code for symbols of these weights.
     *
     * @param longest how many bits a symbol may take; weights are flattened until none takes more
     */
    static Huffman of(int[] weights, int longest) {
        long[] flat = Arrays.stream(weights).asLongStream().toArray();
        // A reader takes no code in which bits can mean nothing.
        for (int symbol = 0, used = count(flat); used < 2; symbol++) {
            used += flat[symbol] == 0 ? 1 : 0;
            flat[symbol] = Math.max(1, flat[symbol]);
        }
        int[] lengths = lengths(flat);
        while (Arrays.stream(lengths).max().orElse(0) > longest) {
            for (int i = 0; i < flat.length; i++) {
                flat[i] = (flat[i] + 1) / 2;
            }
            lengths = lengths(flat);
        }
        return new Huffman(lengths);
    }

    private static int count(long[] weights) {
        return (int) Arrays.stream(weights).filter(weight -> weight > 0).count();
    }

    /**
     * Returns how long each code is. The lightest two trees are joined until there is one; of those with one weight, symbols
     * come first, then what was joined earlier. Both kinds lie in order from the lightest (van Leeuwen, 1976).
     */
    private static int[] lengths(long[] weights) {
        int[] symbols = IntStream.range(0, weights.length)
                .filter(symbol -> weights[symbol] > 0)
                .boxed()
                .sorted(Comparator.comparingLong(symbol -> weights[symbol]))
                .mapToInt(Integer::intValue)
                .toArray();
        int leaves = symbols.length;
        int trees = 2 * leaves - 1;
        long[] weight = new long[trees];
        int[] parent = new int[trees];
        for (int i = 0; i < leaves; i++) {
            weight[i] = weights[symbols[i]];
        }
        int leaf = 0;
        int joined = leaves;
        for (int tree = leaves; tree < trees; tree++) {
            for (int child = 0; child < 2; child++) {
                boolean isLeaf = joined == tree || (leaf < leaves && weight[leaf] <= weight[joined]);
                int next = isLeaf ? leaf++ : joined++;
                weight[tree] += weight[next];
                parent[next] = tree;
            }
        }
        int[] depths = new int[trees];
        int[] lengths = new int[weights.length];
        for (int tree = trees - 2; tree >= 0; tree--) {
            depths[tree] = depths[parent[tree]] + 1;
            if (tree < leaves) {
                lengths[symbols[tree]] = depths[tree];
            }
        }
        return lengths;
    }

    /** Codes of one length follow each other in the order of the symbols, and shorter ones come first. */
    private static int[] codes(int[] lengths) {
        int[] codes = new int[lengths.length];
        int next = 0;
        for (int length = 1; length <= Arrays.stream(lengths).max().orElse(0); length++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = Integer.reverse(next++) >>> (32 - length);
                }
            }
            next <<= 1;
        }
        return codes;
    }

    /** Returns how many bits a symbol takes; 0 for one that does not occur. */
    int length(int symbol) {
        return lengths[symbol];
    }

    /** Returns a symbol's bits, the first one as the lowest. */
    int code(int symbol) {
        return codes[symbol];
    }

    /** Returns how many symbols there are up to the last one that occurs. */
    int size(int least) {
        int size = lengths.length;
        while (size > least && lengths[size - 1] == 0) {
            size--;
        }
        return size;
    }
}
