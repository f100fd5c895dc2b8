package org.clientplaybook.picture;

import java.text.Bidi;
import java.text.Normalizer;

/**
 * A row of text in a font.
 *
 * @param glyphs in the order in which they stand, from the left
 */
@SuppressWarnings("ArrayRecordComponent") // Made for one drawing.
record TextRow(OutlineFont font, double size, int[] glyphs) {
    /** Signs that look the other way in a text from right to left, each before its counterpart. */
    private static final String MIRRORED = "()[]{}<>«»‹›";

    /**
     * Returns the row of a text.
     *
     * @param text without characters that the font does not have; see {@link #has}
     */
    static TextRow of(String text, boolean rightToLeft, OutlineFont font, double size) {
        String plain = plain(text);
        int direction = rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        Bidi bidi = new Bidi(plain, direction);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        StringBuilder seen = new StringBuilder();
        for (int run : order) {
            String part = plain.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            seen.append(bidi.getRunLevel(run) % 2 == 0 ? part : reversed(part));
        }
        return new TextRow(font, size, seen.codePoints().map(font::glyph).toArray());
    }

    private static String reversed(String text) {
        StringBuilder reversed = new StringBuilder(text).reverse();
        for (int i = 0; i < reversed.length(); i++) {
            int at = MIRRORED.indexOf(reversed.charAt(i));
            if (at >= 0) {
                reversed.setCharAt(i, MIRRORED.charAt(at ^ 1));
            }
        }
        return reversed.toString();
    }

    /** Returns whether a font has every character of a text. */
    static boolean has(String text, OutlineFont font) {
        return plain(text).codePoints().allMatch(character -> font.glyph(character) != 0);
    }

    /** Returns a text with composed letters and plain spaces, without what is not seen. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("\\p{Cf}", "")
                .strip();
    }

    double width() {
        double width = 0;
        for (int i = 0; i < glyphs.length; i++) {
            width += font.advance(glyphs[i]) + kerning(i);
        }
        return width * size / font.unitsPerEm();
    }

    private int kerning(int next) {
        return next + 1 < glyphs.length ? font.kerning(glyphs[next], glyphs[next + 1]) : 0;
    }

    /** Paints the row, beginning at a place from the left, on a baseline. */
    void paint(Canvas canvas, double left, int baseline, Canvas.Ink ink) {
        int margin = (int) size;
        int start = (int) left - margin;
        double scale = size / font.unitsPerEm();
        Coverage coverage = new Coverage((int) width() + 2 * margin, 2 * margin, scale, 1.25 * margin);
        double at = left - start;
        for (int i = 0; i < glyphs.length; i++) {
            coverage.from(at);
            font.draw(glyphs[i], coverage);
            at += (font.advance(glyphs[i]) + kerning(i)) * scale;
        }
        canvas.paint(coverage, start, baseline - (int) (1.25 * margin), ink);
    }
}
