package org.clientplaybook.markdown;

import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Refuses, before it is parsed, what takes the parser time or memory that grows with the square of its length. */
final class Limits {
    private static final int MOST_LINES = 5_000;
    private static final int MOST_BRACKETS = 200;
    private static final int MOST_CELLS = 100_000;

    private final String source;
    private final Location start;
    private int line;
    private int lineStart;

    private Limits(String source, Location start) {
        this.source = source;
        this.start = start;
    }

    /** Returns the problem with the first stretch without an empty line that is too much, or null. */
    static @Nullable Problem check(String source, Location start) {
        return isModest(source) ? null : new Limits(source, start).check();
    }

    /** Whether even the whole text together is within the limits, as nearly every text is: quicker to tell than where. */
    private static boolean isModest(String source) {
        int lines = count(source, '\n') + count(source, '\r') + 1;
        return lines <= MOST_LINES
                && count(source, '[') <= MOST_BRACKETS
                && (long) lines * count(source, '|') <= MOST_CELLS;
    }

    private static int count(String source, char c) {
        int count = 0;
        for (int i = source.indexOf(c); i >= 0; i = source.indexOf(c, i + 1)) {
            count++;
        }
        return count;
    }

    private @Nullable Problem check() {
        int lines = 0;
        int brackets = 0;
        long pipesInLine = 0;
        while (lineStart < source.length()) {
            int i = lineStart;
            int pipes = 0;
            boolean blank = true;
            for (; i < source.length() && source.charAt(i) != '\n' && source.charAt(i) != '\r'; i++) {
                char c = i > lineStart && source.charAt(i - 1) == '\\' ? '\\' : source.charAt(i);
                blank &= c == ' ' || c == '\t';
                pipes += c == '|' ? 1 : 0;
                brackets = c == '[' ? brackets + 1 : c == ']' ? Math.max(0, brackets - 1) : brackets;
                if (brackets > MOST_BRACKETS) {
                    return problem(i, MOST_BRACKETS + " brackets are open", "Close them, or write `\\[`.");
                }
            }
            lines = blank ? 0 : lines + 1;
            brackets = blank ? 0 : brackets;
            pipesInLine = blank ? 0 : Math.max(pipesInLine, pipes);
            if (lines > MOST_LINES) {
                return problem(
                        lineStart,
                        MOST_LINES + " lines follow each other without an empty one",
                        "Put empty lines between them.");
            }
            if (lines * pipesInLine > MOST_CELLS) {
                return problem(lineStart, MOST_CELLS + " cells are in the table", "Split the table.");
            }
            lineStart = i + (source.startsWith("\r\n", i) ? 2 : 1);
            line++;
        }
        return null;
    }

    private Problem problem(int index, String much, String hint) {
        return Problem.of(
                Code.MARKDOWN_LIMIT, Places.at(start, line, index - lineStart), "More than " + much + ".", hint);
    }
}
