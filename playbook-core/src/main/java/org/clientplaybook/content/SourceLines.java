package org.clientplaybook.content;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a text, and where its characters stand in them. Lines and columns count from 1, columns in UTF-16 units. */
public final class SourceLines {
    private final String text;
    private final int[] starts;
    private final int @Nullable [] offsets;

    /**
     * @param text with line feeds alone at the ends of lines
     */
    public SourceLines(String text) {
        this.text = text;
        this.starts = starts(text);
        this.offsets = offsets(text);
    }

    /** Returns how many lines there are; behind a line feed at the end there is another one. */
    public int count() {
        return starts.length;
    }

    /** Returns a line without its end; empty where there is no such line. */
    public String line(int number) {
        return part(number, 0, length(number));
    }

    /** Returns how many UTF-16 units a line has without its end; 0 where there is no such line. */
    public int length(int number) {
        if (number < 1 || number > starts.length) {
            return 0;
        }
        int to = number == starts.length ? text.length() : starts[number] - 1;
        return to - starts[number - 1];
    }

    /** Returns a part of a line: a line may be as long as a file, and many may ask for a little of it. */
    public String part(int number, int from, int to) {
        return from >= to ? "" : text.substring(starts[number - 1] + from, starts[number - 1] + to);
    }

    /**
     * Returns the offset of a code point.
     *
     * @param index how many code points are before it; beyond the text its end is meant
     */
    public int offset(int index) {
        return offsets == null ? Math.min(index, text.length()) : offsets[Math.min(index, offsets.length - 1)];
    }

    /** Returns the number of the line in which the character at an offset stands. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Returns the column in which the character at an offset stands. */
    public int columnAt(int offset) {
        return offset - starts[lineAt(offset) - 1] + 1;
    }

    private static int[] starts(String text) {
        int lines = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        int[] starts = new int[lines];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[line++] = i + 1;
        }
        return starts;
    }

    /** Returns the offset of each code point, or null where each has one unit. */
    private static int @Nullable [] offsets(String text) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            return null;
        }
        int[] offsets = new int[points + 1];
        for (int point = 0; point < points; point++) {
            offsets[point + 1] = offsets[point] + Character.charCount(text.codePointAt(offsets[point]));
        }
        return offsets;
    }
}
