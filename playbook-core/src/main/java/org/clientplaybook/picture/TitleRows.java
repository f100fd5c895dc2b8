package org.clientplaybook.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a title, and how wide each is where a letter is as high as 1.
 *
 * @param space how wide a space is
 */
@SuppressWarnings("ArrayRecordComponent") // Made for one drawing.
record TitleRows(List<String> words, double[] widths, double space) {
    /** By how much rows are narrowed to make them even. */
    private static final double STEP = 0.5;

    static TitleRows of(String title) {
        List<String> words = List.of(title.strip().split("\\s+"));
        double[] widths = words.stream()
                .mapToDouble(
                        word -> TextRow.of(word, false, OutlineFont.SERIF, 1).width())
                .toArray();
        OutlineFont font = OutlineFont.SERIF;
        return new TitleRows(words, widths, font.advance(font.glyph(' ')) / (double) font.unitsPerEm());
    }

    /**
     * Returns the title in rows, as even as they can be without one more.
     *
     * @param room how wide a row may be
     * @param most how many there may be
     * @return null where it does not fit
     */
    @Nullable
    List<String> rows(double room, int most) {
        for (double width : widths) {
            if (width > room) {
                return null;
            }
        }
        List<String> rows = first(room, Integer.MAX_VALUE);
        if (rows.size() > most) {
            return null;
        }
        for (double narrow = room - STEP; narrow > room / 2; narrow -= STEP) {
            List<String> narrower = first(narrow, Integer.MAX_VALUE);
            if (narrower.size() > rows.size()) {
                break;
            }
            rows = narrower;
        }
        return rows;
    }

    /** Returns the first rows of the title; a word that is wider than the room has a row of its own. */
    List<String> first(double room, int most) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        double width = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!row.isEmpty() && width + space + widths[i] > room) {
                rows.add(row.toString());
                row.setLength(0);
                width = 0;
            }
            width += (row.isEmpty() ? 0 : space) + widths[i];
            row.append(row.isEmpty() ? "" : " ").append(words.get(i));
        }
        rows.add(row.toString());
        if (rows.size() <= most) {
            return rows;
        }
        rows.set(most - 1, rows.get(most - 1) + " …");
        return rows.subList(0, most);
    }
}
