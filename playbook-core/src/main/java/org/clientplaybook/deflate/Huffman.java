package org.clientplaybook.deflate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** A Huffman code in the canonical form that RFC 1951 asks for, with its bits in the order that they are written in. */
final class Huffman {
    private final int[] lengths;
    private final int[] codes;

    private Huffman(int[] lengths) {
        this.lengths = lengths;
        this.codes = codes(lengths);
    }

    /** A symbol, or two trees under one root. The number tells those of one weight apart, so that there is one tree. */
    private record Node(
            long weight,
            int number,
            int symbol,
            @Nullable Node left,
            @Nullable Node right) {}

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

    private static int[] lengths(long[] weights) {
        PriorityQueue<Node> trees =
                new PriorityQueue<>(Comparator.comparingLong(Node::weight).thenComparingInt(Node::number));
        int number = 0;
        for (int symbol = 0; symbol < weights.length; symbol++) {
            if (weights[symbol] > 0) {
                trees.add(new Node(weights[symbol], number++, symbol, null, null));
            }
        }
        while (trees.size() > 1) {
            Node one = trees.remove();
            Node other = trees.remove();
            trees.add(new Node(one.weight() + other.weight(), number++, -1, one, other));
        }
        int[] lengths = new int[weights.length];
        measure(trees.remove(), 0, lengths);
        return lengths;
    }

    private static void measure(Node node, int depth, int[] lengths) {
        Node left = node.left();
        Node right = node.right();
        if (left == null || right == null) {
            lengths[node.symbol()] = depth;
        } else {
            measure(left, depth + 1, lengths);
            measure(right, depth + 1, lengths);
        }
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
