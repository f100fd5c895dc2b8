package org.clientplaybook.deflate;

import java.util.Arrays;

/**
 * Compresses bytes to a deflate stream (RFC 1951), which browsers and {@code inflate.js} read. The same bytes give the same stream
 * on every machine: what Java's own compressor gives depends on the zlib that it was built with.
 */
public final class Deflate {
    private static final int END = 256;
    private static final int FIRST_LENGTH = 257;
    private static final int SYMBOLS = 286;
    private static final int DISTANCES = 30;
    private static final int MOST_BITS = 15;

    /** Symbols of the code for code lengths: the length before again, and zeros. */
    private static final int AGAIN = 16;

    private static final int ZEROS = 17;
    private static final int MANY_ZEROS = 18;
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private byte[] out;
    private int size;
    private long held;
    private int count;

    private Deflate(int size) {
        out = new byte[size];
    }

    /** Returns the stream, which is a single block. */
    public static byte[] of(byte[] in) {
        Matches matches = Matches.of(in);
        int[] symbols = new int[SYMBOLS];
        int[] distances = new int[DISTANCES];
        symbols[END] = 1;
        matches.forEach(literal -> symbols[literal]++, (length, distance) -> {
            symbols[lengthSymbol(length)]++;
            distances[distanceSymbol(distance)]++;
        });
        Deflate deflate = new Deflate(in.length / 2 + 100);
        deflate.write(matches, Huffman.of(symbols, MOST_BITS), Huffman.of(distances, MOST_BITS));
        return Arrays.copyOf(deflate.out, deflate.size);
    }

    private void write(Matches matches, Huffman symbols, Huffman distances) {
        bits(1, 1); // the last block
        bits(2, 2); // with codes of its own
        writeCodes(symbols, distances);
        matches.forEach(literal -> symbol(symbols, literal), (length, distance) -> {
            int symbol = lengthSymbol(length);
            symbol(symbols, symbol);
            int more = lengthBits(symbol);
            bits((length - 3) & ((1 << more) - 1), more);
            int far = distanceSymbol(distance);
            symbol(distances, far);
            more = distanceBits(far);
            bits((distance - 1) & ((1 << more) - 1), more);
        });
        symbol(symbols, END);
        bits(0, 7); // fills the last byte
    }

    /** Writes the lengths of both codes as one sequence in a code of their own, in which runs are short. */
    private void writeCodes(Huffman symbols, Huffman distances) {
        int most = symbols.size(FIRST_LENGTH);
        int far = distances.size(1);
        int[] lengths = new int[most + far];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i < most ? symbols.length(i) : distances.length(i - most);
        }
        int[] weights = new int[ORDER.length];
        runs(lengths, (symbol, more, width) -> weights[symbol]++);
        Huffman code = Huffman.of(weights, 7);
        int size = ORDER.length;
        while (size > 4 && code.length(ORDER[size - 1]) == 0) {
            size--;
        }
        bits(most - FIRST_LENGTH, 5);
        bits(far - 1, 5);
        bits(size - 4, 4);
        for (int i = 0; i < size; i++) {
            bits(code.length(ORDER[i]), 3);
        }
        runs(lengths, (symbol, more, width) -> {
            symbol(code, symbol);
            bits(more, width);
        });
    }

    /** Takes a symbol of the code for code lengths, with the bits that follow it. */
    private interface Run {
        void take(int symbol, int more, int width);
    }

    private static void runs(int[] lengths, Run run) {
        for (int from = 0; from < lengths.length; ) {
            int length = lengths[from];
            int to = from + 1;
            while (to < lengths.length && lengths[to] == length) {
                to++;
            }
            int left = to - from;
            if (length > 0) {
                run.take(length, 0, 0);
                left--;
            }
            while (left >= 3) {
                int some = Math.min(left, length > 0 ? 6 : 138);
                if (length > 0) {
                    run.take(AGAIN, some - 3, 2);
                } else if (some > 10) {
                    run.take(MANY_ZEROS, some - 11, 7);
                } else {
                    run.take(ZEROS, some - 3, 3);
                }
                left -= some;
            }
            while (left-- > 0) {
                run.take(length, 0, 0);
            }
            from = to;
        }
    }

    private static int lengthSymbol(int length) {
        int value = length - 3;
        if (length == Matches.LONGEST) {
            return SYMBOLS - 1;
        }
        int more = Math.max(0, 29 - Integer.numberOfLeadingZeros(value));
        return FIRST_LENGTH + 4 * more + (value >> more);
    }

    private static int lengthBits(int symbol) {
        return symbol == SYMBOLS - 1 ? 0 : Math.max(0, (symbol - FIRST_LENGTH) / 4 - 1);
    }

    private static int distanceSymbol(int distance) {
        int value = distance - 1;
        int more = Math.max(0, 30 - Integer.numberOfLeadingZeros(value));
        return 2 * more + (value >> more);
    }

    private static int distanceBits(int symbol) {
        return Math.max(0, symbol / 2 - 1);
    }

    private void symbol(Huffman code, int symbol) {
        bits(code.code(symbol), code.length(symbol));
    }

    /** Writes bits, the lowest first. */
    private void bits(int value, int width) {
        held |= (long) value << count;
        for (count += width; count >= Byte.SIZE; count -= Byte.SIZE) {
            if (size == out.length) {
                out = Arrays.copyOf(out, 2 * size);
            }
            out[size++] = (byte) held;
            held >>>= Byte.SIZE;
        }
    }
}
