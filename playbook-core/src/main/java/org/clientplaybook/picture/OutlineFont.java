package org.clientplaybook.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A font of TrueType outlines: what it has for a character, how wide that is, and its shape. All measures are in its own units. */
final class OutlineFont {
    static final OutlineFont SERIF = load("LiberationSerif-Regular.ttf");
    static final OutlineFont SANS = load("LiberationSans-Regular.ttf");

    /** How deep a glyph may be made of glyphs. */
    private static final int DEEPEST = 6;

    private final ByteBuffer data;
    private final Map<String, Integer> tables = new HashMap<>();
    private final Map<Integer, Integer> kerning = new HashMap<>();
    private final int characters;

    private OutlineFont(byte[] bytes) {
        data = ByteBuffer.wrap(bytes);
        for (int i = 0; i < unsigned(4); i++) {
            int entry = 12 + 16 * i;
            tables.put(new String(bytes, entry, 4, StandardCharsets.US_ASCII), data.getInt(entry + 8));
        }
        characters = characters();
        readKerning();
    }

    private static OutlineFont load(String name) {
        try (InputStream in = OutlineFont.class.getResourceAsStream("/liberation/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The font " + name + " is missing");
            }
            return new OutlineFont(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int unitsPerEm() {
        return unsigned(table("head") + 18);
    }

    /** Returns the glyph of a character; 0, which is a box, where there is none. */
    int glyph(int character) {
        if (character > 0xFFFF) {
            return 0;
        }
        int segments = unsigned(characters + 6) / 2;
        int ends = characters + 14;
        int low = 0;
        int high = segments - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (unsigned(ends + 2 * middle) < character) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int starts = ends + 2 * segments + 2;
        int start = unsigned(starts + 2 * low);
        if (character < start || character > unsigned(ends + 2 * low)) {
            return 0;
        }
        int delta = unsigned(starts + 2 * segments + 2 * low);
        int offsetAt = starts + 4 * segments + 2 * low;
        int offset = unsigned(offsetAt);
        if (offset == 0) {
            return (character + delta) & 0xFFFF;
        }
        int glyph = unsigned(offsetAt + offset + 2 * (character - start));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    /** Returns how far the next glyph is from the start of this one. */
    int advance(int glyph) {
        int last = unsigned(table("hhea") + 34) - 1;
        return unsigned(table("hmtx") + 4 * Math.min(glyph, last));
    }

    /** Returns by how much the second of two glyphs moves away from the first. */
    int kerning(int first, int second) {
        return kerning.getOrDefault(first << 16 | second, 0);
    }

    /** Draws a glyph. */
    void draw(int glyph, Pen pen) {
        draw(glyph, pen, 1, 0, 0, 1, 0, 0, 0);
    }

    @SuppressWarnings("TooManyParameters") // A transformation: six numbers.
    private void draw(int glyph, Pen pen, double xx, double xy, double yx, double yy, double dx, double dy, int depth) {
        int from = location(glyph);
        if (from == location(glyph + 1) || depth > DEEPEST) {
            return;
        }
        int at = table("glyf") + from;
        int contours = data.getShort(at);
        if (contours < 0) {
            parts(at + 10, pen, xx, xy, yx, yy, dx, dy, depth);
            return;
        }
        GlyphPoints points = GlyphPoints.read(data, at, contours);
        for (int i = 0; i < points.x().length; i++) {
            double x = points.x()[i];
            double y = points.y()[i];
            points.x()[i] = xx * x + yx * y + dx;
            points.y()[i] = xy * x + yy * y + dy;
        }
        points.draw(pen);
    }

    /** Draws what a glyph is made of, such as a letter and its accent. */
    @SuppressWarnings("TooManyParameters")
    private void parts(
            int start, Pen pen, double xx, double xy, double yx, double yy, double dx, double dy, int depth) {
        int at = start;
        int flags;
        do {
            flags = unsigned(at);
            int part = unsigned(at + 2);
            boolean wide = (flags & 1) != 0;
            double x = wide ? data.getShort(at + 4) : data.get(at + 4);
            double y = wide ? data.getShort(at + 6) : data.get(at + 5);
            at += wide ? 8 : 6;
            double a = 1;
            double b = 0;
            double c = 0;
            double d = 1;
            if ((flags & 0x8) != 0) {
                a = d = fraction(at);
                at += 2;
            } else if ((flags & 0x40) != 0) {
                a = fraction(at);
                d = fraction(at + 2);
                at += 4;
            } else if ((flags & 0x80) != 0) {
                a = fraction(at);
                b = fraction(at + 2);
                c = fraction(at + 4);
                d = fraction(at + 6);
                at += 8;
            }
            draw(
                    part,
                    pen,
                    xx * a + yx * b,
                    xy * a + yy * b,
                    xx * c + yx * d,
                    xy * c + yy * d,
                    xx * x + yx * y + dx,
                    xy * x + yy * y + dy,
                    depth + 1);
        } while ((flags & 0x20) != 0);
    }

    private double fraction(int at) {
        return data.getShort(at) / 16_384.0;
    }

    private int location(int glyph) {
        int table = table("loca");
        boolean isLong = data.getShort(table("head") + 50) != 0;
        return isLong ? data.getInt(table + 4 * glyph) : 2 * unsigned(table + 2 * glyph);
    }

    /** Returns where the table of Unicode's first 65,536 characters begins. */
    private int characters() {
        int cmap = table("cmap");
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int entry = cmap + 4 + 8 * i;
            int at = cmap + data.getInt(entry + 4);
            if (unsigned(entry) == 3 && unsigned(entry + 2) == 1 && unsigned(at) == 4) {
                return at;
            }
        }
        throw new IllegalStateException("The font has no Unicode characters");
    }

    private void readKerning() {
        Integer kern = tables.get("kern");
        if (kern != null && unsigned(kern + 8) == 1) {
            for (int i = 0; i < unsigned(kern + 10); i++) {
                int pair = kern + 18 + 6 * i;
                kerning.put(data.getInt(pair), (int) data.getShort(pair + 4));
            }
        }
    }

    private int table(String name) {
        Integer at = tables.get(name);
        if (at == null) {
            throw new IllegalStateException("The font has no table " + name);
        }
        return at;
    }

    private int unsigned(int at) {
        return data.getShort(at) & 0xFFFF;
    }
}
