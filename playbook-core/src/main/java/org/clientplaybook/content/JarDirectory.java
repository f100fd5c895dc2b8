package org.clientplaybook.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The directory at the end of a jar, with what the JDK does not tell of it: which names are links. */
final class JarDirectory {
    private static final int END = 22;
    private static final int END_SIGN = 0x06054b50;
    private static final int ENTRY = 46;
    private static final int ENTRY_SIGN = 0x02014b50;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LARGEST = 20_000_000;
    private static final int UNIX = 3;
    private static final int TYPE = 0xF000;
    private static final int LINK = 0xA000;

    private JarDirectory() {}

    /** A name as it stands there. */
    record Name(String text, boolean link) {}

    /**
     * Returns the names in a jar, in its order.
     *
     * @throws IOException if it cannot be read, or is no jar, or one of more than 65,534 names
     */
    static List<Name> read(Path jar) throws IOException {
        long length = Files.size(jar);
        ByteBuffer tail = bytes(jar, Math.max(0, length - END - LONGEST_COMMENT), length);
        int end = tail.limit() - END;
        while (end >= 0 && !isEnd(tail, end)) {
            end--;
        }
        if (end < 0) {
            throw new EOFException();
        }
        int count = tail.getShort(end + 10) & 0xFFFF;
        long size = tail.getInt(end + 12) & 0xFFFFFFFFL;
        long start = length - tail.limit() + end - size;
        if (count == 0xFFFF || size > LARGEST || start < 0) {
            throw new IOException();
        }
        return names(bytes(jar, start, start + size), count);
    }

    /** The sign of the end may also stand in the comment behind it. */
    private static boolean isEnd(ByteBuffer tail, int at) {
        return tail.getInt(at) == END_SIGN && at + END + (tail.getShort(at + 20) & 0xFFFF) == tail.limit();
    }

    private static ByteBuffer bytes(Path jar, long from, long to) throws IOException {
        try (InputStream in = Files.newInputStream(jar)) {
            in.skipNBytes(from);
            byte[] bytes = in.readNBytes((int) (to - from));
            if (bytes.length < to - from) {
                throw new EOFException();
            }
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private static List<Name> names(ByteBuffer directory, int count) throws IOException {
        List<Name> names = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + ENTRY > directory.limit() || directory.getInt(at) != ENTRY_SIGN) {
                throw new EOFException();
            }
            int length = directory.getShort(at + 28) & 0xFFFF;
            int rest = (directory.getShort(at + 30) & 0xFFFF) + (directory.getShort(at + 32) & 0xFFFF);
            if (at + ENTRY + length > directory.limit()) {
                throw new EOFException();
            }
            byte[] text = new byte[length];
            directory.get(at + ENTRY, text);
            boolean unix = directory.get(at + 5) == UNIX;
            boolean link = unix && (directory.getInt(at + 38) >>> 16 & TYPE) == LINK;
            names.add(new Name(new String(text, StandardCharsets.UTF_8), link));
            at += ENTRY + length + rest;
        }
        return names;
    }
}
