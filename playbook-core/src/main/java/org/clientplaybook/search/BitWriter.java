package org.clientplaybook.search;

import java.util.Arrays;

/** Writes numbers bit by bit, and bytes as text that a script can hold as it stands. */
final class BitWriter {
    /** Printable ASCII from {@code #} to {@code ~} without the backslash: 91 characters, two of them for 13 bits. */
    private static final int FIRST = '#';

    private static final int RADIX = 91;

    private byte[] bytes = new byte[64];
    private int length;

    void bit(int bit) {
        if (length >> 3 == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        bytes[length >> 3] |= (byte) (bit << (7 - (length & 7)));
        length++;
    }

    void bits(int value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            bit(value >> i & 1);
        }
    }

    /** Writes a number from 1 on in Elias' gamma code. */
    void gamma(int value) {
        int size = 31 - Integer.numberOfLeadingZeros(value);
        bits(0, size);
        bits(value, size + 1);
    }

    /** Writes a number from 0 on in Rice's code: its upper part in ones that a zero ends, its lower bits as they are. */
    void rice(int value, int low) {
        for (int i = value >> low; i > 0; i--) {
            bit(1);
        }
        bit(0);
        bits(value, low);
    }

    /** Returns the bytes so far, the last one filled up with zeros. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, (length + 7) / 8);
    }

    /** Returns a digit from 0 to 90. */
    static char digit(int value) {
        int c = FIRST + value;
        return (char) (c >= '\\' ? c + 1 : c);
    }

    /** Appends bytes as digits, 13 bits in two of them; the last bits are filled up with zeros. */
    static void append(StringBuilder text, byte[] bytes) {
        int held = 0;
        int count = 0;
        for (byte b : bytes) {
            held = (held << 8) | (b & 0xFF);
            count += 8;
            if (count >= 13) {
                count -= 13;
                pair(text, (held >> count) & 0x1FFF);
                held &= (1 << count) - 1;
            }
        }
        if (count > 0) {
            pair(text, (held << (13 - count)) & 0x1FFF);
        }
    }

    private static void pair(StringBuilder text, int value) {
        text.append(digit(value / RADIX)).append(digit(value % RADIX));
    }
}
