package org.clientplaybook.picture;

import java.util.List;

/**
 * The picture that stands beside a link to a page where people share it: 1200 by 630 pixels, the same bytes on every machine.
 * The font has Latin, Greek, Cyrillic and Hebrew letters.
 *
 * @param title of the page
 * @param above what the page belongs to, or empty
 * @param name the playbook's
 * @param marked whether the theme's mark stands beside the name: a playbook with pictures of its own does not have it
 * @param accent the brand's colour as {@code #rrggbb}
 * @param rightToLeft whether the words are written from right to left
 */
public record Card(String title, String above, String name, boolean marked, String accent, boolean rightToLeft) {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    private static final String PAPER = "#f9f6f0";
    private static final String INK = "#23201b";
    private static final String LINE = "#dfd9cc";
    private static final int MARGIN = 84;
    private static final int BAR = 14;
    private static final int MARK = 52;
    private static final int SMALL = 32;

    /** Sizes of the title with the most rows of each: the first that fits is taken. */
    private static final int[][] SIZES = {{88, 2}, {76, 3}, {64, 3}, {56, 4}, {48, 5}, {40, 6}};

    private static final String MORE = "…";

    /** Returns whether the font has all letters of a text: what it does not have is left off. */
    public static boolean has(String text) {
        return TextRow.has(text, OutlineFont.SERIF) && TextRow.has(text, OutlineFont.SANS);
    }

    /** Draws it, as PNG. */
    public byte[] png() {
        Canvas canvas = new Canvas(WIDTH, HEIGHT, PAPER);
        Canvas.Ink ink = canvas.ink(INK, 8);
        Canvas.Ink brand = canvas.ink(accent, 6);
        canvas.fill(0, HEIGHT - BAR, WIDTH, BAR, brand);
        int top = MARGIN;
        if (!above.isEmpty() && has(above)) {
            TextRow row = row(cut(above, OutlineFont.SANS, SMALL), OutlineFont.SANS, SMALL);
            row.paint(canvas, start(row, 0), MARGIN + SMALL - 6, brand);
            top += SMALL + 24;
        }
        if (has(title)) {
            title(canvas, top, ink);
        }
        foot(canvas, ink, brand);
        return canvas.png();
    }

    private void title(Canvas canvas, int top, Canvas.Ink ink) {
        TitleRows title = TitleRows.of(this.title);
        for (int[] size : SIZES) {
            boolean smallest = size == SIZES[SIZES.length - 1];
            List<String> rows = title.rows(room() / (double) size[0], size[1]);
            if (rows != null || smallest) {
                int baseline = top + size[0] - size[0] / 8;
                for (String text : rows == null ? title.first(room() / (double) size[0], size[1]) : rows) {
                    TextRow row = row(
                            rows == null ? cut(text, OutlineFont.SERIF, size[0]) : text, OutlineFont.SERIF, size[0]);
                    row.paint(canvas, start(row, 0), baseline, ink);
                    baseline += size[0] * 6 / 5;
                }
                return;
            }
        }
    }

    private void foot(Canvas canvas, Canvas.Ink ink, Canvas.Ink brand) {
        int top = HEIGHT - BAR - 60 - MARK;
        int left = rightToLeft ? WIDTH - MARGIN - MARK : MARGIN;
        canvas.fill(MARGIN, top - 36, WIDTH - 2 * MARGIN, 2, canvas.ink(LINE, 1));
        if (marked) {
            Mark.paint(canvas, left, top, MARK, brand);
        }
        if (has(name)) {
            TextRow row = row(cut(name, OutlineFont.SANS, SMALL), OutlineFont.SANS, SMALL);
            row.paint(canvas, start(row, marked ? MARK + 20 : 0), top + MARK / 2 + SMALL / 3, ink);
        }
    }

    private TextRow row(String text, OutlineFont font, int size) {
        return TextRow.of(text, rightToLeft, font, size);
    }

    private double start(TextRow row, int indent) {
        return rightToLeft ? WIDTH - MARGIN - indent - row.width() : MARGIN + indent;
    }

    private static int room() {
        return WIDTH - 2 * MARGIN;
    }

    /** Returns a text, without its end where it is too wide. */
    private String cut(String text, OutlineFont font, int size) {
        String shown = text;
        int end = text.length();
        while (row(shown, font, size).width() > room() - MARK - SMALL && end > 1) {
            end = text.offsetByCodePoints(end, -1);
            shown = text.substring(0, end).strip() + MORE;
        }
        return shown;
    }
}
