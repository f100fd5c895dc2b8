package org.clientplaybook.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every platform has to have. */
public final class Sha256 {
    private Sha256() {}

    /** Returns a digest to feed. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the 64 hexadecimal digits of some bytes' hash. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Returns the first ten hexadecimal digits of some bytes' hash, as the names of published files have them. */
    public static String shortHex(byte[] bytes) {
        return shortened(hex(bytes));
    }

    /** Returns the same of what a digest was fed with. */
    public static String shortHex(MessageDigest digest) {
        return shortened(HexFormat.of().formatHex(digest.digest()));
    }

    private static String shortened(String hex) {
        return hex.substring(0, 10);
    }
}
