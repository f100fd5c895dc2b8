package org.clientplaybook.build;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.CRC32;
import org.clientplaybook.deflate.Deflate;

/**
 * All files of a site as one ZIP file (PKWARE's APPNOTE 6.3), the same bytes for the same files: in the order of their paths,
 * with one date, packed by our own compressor. Threads may share it; each packs what it brings.
 */
final class WholeSite {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short UTF_8 = 1 << 11;
    private static final short STORED = 0;
    private static final short DEFLATED = 8;

    /** The first day that the format knows, 1 January 1980. */
    private static final short DAY = (1 << 5) | 1;

    private final String folder;
    private final Map<String, Entry> files = new ConcurrentSkipListMap<>();

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Entry(byte[] name, byte[] packed, short method, int size, int crc) {
        /** Returns the header before the file. */
        byte[] local() {
            byte[] bytes = new byte[30];
            shared(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(LOCAL));
            return bytes;
        }

        /** Returns its header in the list at the end; the file's other one is at an offset. */
        byte[] central(int offset) {
            byte[] bytes = new byte[46];
            ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            shared(head.putInt(CENTRAL).putShort(VERSION)).putInt(42, offset);
            return bytes;
        }

        private ByteBuffer shared(ByteBuffer head) {
            head.putShort(VERSION).putShort(UTF_8).putShort(method).putShort((short) 0);
            head.putShort(DAY).putInt(crc).putInt(packed.length).putInt(size);
            return head.putShort((short) name.length);
        }
    }

    /**
     * Begins one.
     *
     * @param folder the name of the folder that it unpacks to
     */
    WholeSite(String folder) {
        this.folder = folder;
    }

    /** Adds a file by its path in the site. */
    void add(String path, byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        byte[] deflated = Deflate.of(bytes);
        boolean smaller = deflated.length < bytes.length;
        files.put(
                path,
                new Entry(
                        (folder + "/" + path).getBytes(StandardCharsets.UTF_8),
                        smaller ? deflated : bytes,
                        smaller ? DEFLATED : STORED,
                        bytes.length,
                        (int) crc.getValue()));
    }

    /** Returns the file. */
    byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream central = new ByteArrayOutputStream();
        for (Entry file : files.values()) {
            central.writeBytes(file.central(out.size()));
            central.writeBytes(file.name);
            out.writeBytes(file.local());
            out.writeBytes(file.name);
            out.writeBytes(file.packed);
        }
        byte[] end = new byte[22];
        short count = (short) files.size();
        ByteBuffer last =
                ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).putInt(END).putInt(0);
        last.putShort(count).putShort(count).putInt(central.size()).putInt(out.size());
        out.writeBytes(central.toByteArray());
        out.writeBytes(end);
        return out.toByteArray();
    }
}
