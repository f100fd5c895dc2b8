package org.clientplaybook.picture;

/**
 * A square icon for a home screen: the mark, or a letter, on the brand's colour. What counts is in the middle, so that a screen
 * may round it off.
 *
 * @param accent the brand's colour as {@code #rrggbb}
 * @param letter what stands in it; empty, or one that the font does not have, for the mark
 */
public record Icon(String accent, String letter) {
    private static final String INK = "#fffefb";
    private static final int SHADES = 12;

    /** Draws it, as PNG. */
    public byte[] png(int size) {
        Canvas canvas = new Canvas(size, size, accent);
        Canvas.Ink ink = canvas.ink(INK, SHADES);
        if (letter.isEmpty() || !TextRow.has(letter, OutlineFont.SERIF)) {
            int mark = size * 9 / 16;
            Mark.paint(canvas, (size - mark) / 2, (size - mark) / 2, mark, ink);
        } else {
            TextRow row = TextRow.of(letter, false, OutlineFont.SERIF, size * 0.66);
            row.paint(canvas, (size - row.width()) / 2, size * 23 / 32, ink);
        }
        return canvas.png();
    }
}
