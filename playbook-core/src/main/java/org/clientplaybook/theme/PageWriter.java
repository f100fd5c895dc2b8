package org.clientplaybook.theme;

import java.io.Writer;
import java.util.Arrays;

/**
 * Gathers a page as UTF-8. Characters become bytes as they come: a page is large, and would otherwise be copied as text
 * and once more as bytes, most of all the printed book.
 */
final class PageWriter extends Writer {
    private byte[] bytes = new byte[1 << 16];
    private char[] chars = new char[1 << 12];
    private int length;

    /** The first half of a character whose second half has not come yet, or 0. */
    private char half;

    /** Begins another page. */
    void clear() {
        length = 0;
        half = 0;
    }

    byte[] toBytes() {
        makeRoom(0);
        if (half != 0) {
            bytes[length++] = (byte) '?';
            half = 0;
        }
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void write(char[] chars, int offset, int count) {
        makeRoom(count);
        int end = offset + count;
        int i = half == 0 ? offset + putAscii(chars, offset, end) : offset;
        for (; i < end; i++) {
            put(chars[i]);
        }
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    @Override
    public void write(String text, int offset, int count) {
        if (chars.length < count) {
            chars = new char[2 * count];
        }
        text.getChars(offset, offset + count, chars, 0);
        write(chars, 0, count);
    }

    /** Puts characters up to the first that is not ASCII, and returns how many: a loop that nothing slows down. */
    private int putAscii(char[] chars, int from, int end) {
        byte[] to = bytes;
        int at = length;
        int i = from;
        for (; i < end && chars[i] < 0x80; i++) {
            to[at++] = (byte) chars[i];
        }
        length = at;
        return i - from;
    }

    @Override
    public void write(int c) {
        makeRoom(1);
        put((char) c);
    }

    /** Makes room for characters of three bytes each, and for a half one before them. */
    private void makeRoom(int characters) {
        int needed = Math.addExact(length, Math.multiplyExact(3, characters + 1));
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
    }

    private void put(char c) {
        if (c < 0x80 && half == 0) {
            bytes[length++] = (byte) c;
        } else {
            putOther(c);
        }
    }

    private void putOther(char c) {
        if (half != 0) {
            char high = half;
            half = 0;
            if (Character.isLowSurrogate(c)) {
                encode(Character.toCodePoint(high, c));
                return;
            }
            bytes[length++] = '?';
        }
        if (Character.isHighSurrogate(c)) {
            half = c;
        } else {
            encode(Character.isLowSurrogate(c) ? '?' : c);
        }
    }

    private void encode(int c) {
        if (c < 0x80) {
            bytes[length++] = (byte) c;
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | (c >> 6));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            bytes[length++] = (byte) (0xE0 | (c >> 12));
            bytes[length++] = (byte) (0x80 | (c >> 6 & 0x3F));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
        } else {
            bytes[length++] = (byte) (0xF0 | (c >> 18));
            bytes[length++] = (byte) (0x80 | (c >> 12 & 0x3F));
            bytes[length++] = (byte) (0x80 | (c >> 6 & 0x3F));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
