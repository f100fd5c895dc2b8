package org.clientplaybook.content;

import java.util.Arrays;

/** Bytes that do not change. */
public final class Bytes {
    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns a copy of some bytes. */
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** Returns how many there are. */
    public int size() {
        return bytes.length;
    }

    /** Returns a copy of them. */
    public byte[] toArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes same && Arrays.equals(bytes, same.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns how many there are, in words. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
