package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;

/** The lines of a text, and where within a block they begin and end. */
final class Lines {
    private Lines() {}

    /**
     * A line without its end.
     *
     * @param number counted from 0
     * @param from the index of its first character in the text
     */
    record Line(int number, int from, String words) {
        /** Returns the index behind its last character. */
        int to() {
            return from + words.length();
        }
    }

    /** Returns the lines of a text, whatever ends them. */
    static List<Line> of(String source) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from <= source.length()) {
            int to = from;
            while (to < source.length() && source.charAt(to) != '\n' && source.charAt(to) != '\r') {
                to++;
            }
            lines.add(new Line(lines.size(), from, source.substring(from, to)));
            from = to + (source.startsWith("\r\n", to) ? 2 : 1);
        }
        return lines;
    }

    /** Returns a text in which lines are empty, and all others are where they were. */
    static String without(String source, List<Line> lines) {
        StringBuilder rest = new StringBuilder(source);
        for (Line line : lines) {
            rest.replace(line.from(), line.to(), " ".repeat(line.words().length()));
        }
        return rest.toString();
    }

    /** Whether what stands within a block begins a line of it. */
    static boolean isStart(Node inline) {
        Node before = inline.getPrevious();
        return before == null ? inline.getParent() instanceof Block : isBreak(before);
    }

    /** Whether a line ends there. */
    static boolean isBreak(Node inline) {
        return inline instanceof SoftLineBreak || inline instanceof HardLineBreak;
    }
}
