package org.clientplaybook.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import org.clientplaybook.deflate.Deflate;

/** A picture of at most sixteen colours: a ground, and shades from it to each ink. Written as PNG, four bits a pixel. */
final class Canvas {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MOST_COLOURS = 16;

    private final int width;
    private final int height;
    private final byte[] pixels;
    private final List<int[]> colours = new ArrayList<>();

    /** An ink: the first of its shades in the palette, and how many there are. */
    record Ink(int first, int shades) {}

    Canvas(int width, int height, String ground) {
        this.width = width;
        this.height = height;
        this.pixels = new byte[width * height];
        colours.add(rgb(ground));
    }

    /**
     * Adds an ink.
     *
     * @param colour as {@code #rrggbb}
     */
    Ink ink(String colour, int shades) {
        int[] ground = colours.get(0);
        int[] full = rgb(colour);
        Ink ink = new Ink(colours.size(), shades);
        for (int i = 1; i <= shades; i++) {
            int[] shade = new int[3];
            for (int part = 0; part < 3; part++) {
                shade[part] = ground[part] + (full[part] - ground[part]) * i / shades;
            }
            colours.add(shade);
        }
        if (colours.size() > MOST_COLOURS) {
            throw new IllegalArgumentException("More than " + MOST_COLOURS + " colours");
        }
        return ink;
    }

    private static int[] rgb(String colour) {
        int value = Integer.parseInt(colour.substring(1), 16);
        return new int[] {value >> 16, value >> 8 & 0xFF, value & 0xFF};
    }

    void fill(int left, int top, int wide, int high, Ink ink) {
        byte full = (byte) (ink.first() + ink.shades() - 1);
        for (int y = top; y < top + high; y++) {
            for (int x = left; x < left + wide; x++) {
                pixels[y * width + x] = full;
            }
        }
    }

    /** Paints what is covered; outside of the picture nothing is painted. */
    void paint(Coverage coverage, int left, int top, Ink ink) {
        for (int row = Math.max(0, -top); row < coverage.height() && top + row < height; row++) {
            byte[] levels = coverage.row(row, ink.shades());
            for (int column = Math.max(0, -left);
                    levels != null && column < levels.length && left + column < width;
                    column++) {
                if (levels[column] > 0) {
                    pixels[(top + row) * width + left + column] = (byte) (ink.first() + levels[column] - 1);
                }
            }
        }
    }

    byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {4, 3, 0, 0, 0})
                        .array(),
                out);
        byte[] palette = new byte[3 * colours.size()];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = (byte) colours.get(i / 3)[i % 3];
        }
        chunk("PLTE", palette, out);
        chunk("IDAT", compressed(rows()), out);
        chunk("IEND", new byte[0], out);
        return out.toByteArray();
    }

    /** Returns the rows as their differences from the one above, two pixels a byte. */
    private byte[] rows() {
        int stride = (width + 1) / 2;
        byte[] rows = new byte[(stride + 1) * height];
        byte[] above = new byte[stride];
        for (int y = 0; y < height; y++) {
            int start = y * (stride + 1);
            rows[start] = 2;
            for (int i = 0; i < stride; i++) {
                int at = y * width + 2 * i;
                byte packed = (byte) (pixels[at] << 4 | (2 * i + 1 < width ? pixels[at + 1] : 0));
                rows[start + 1 + i] = (byte) (packed - above[i]);
                above[i] = packed;
            }
        }
        return rows;
    }

    private static byte[] compressed(byte[] bytes) {
        byte[] stream = Deflate.of(bytes);
        Adler32 sum = new Adler32();
        sum.update(bytes);
        return ByteBuffer.allocate(stream.length + 6)
                .put((byte) 0x78)
                .put((byte) 0x01)
                .put(stream)
                .putInt((int) sum.getValue())
                .array();
    }

    private static void chunk(String name, byte[] data, ByteArrayOutputStream out) {
        byte[] named = ByteBuffer.allocate(data.length + 4)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
