package org.clientplaybook.theme;

import java.util.List;

/**
 * Leaves comments out of a text, with the blank lines that they would leave, and nothing else: what stands on a line stays on
 * one of its own, as far in as it was.
 */
final class Comments {
    /** Beside these, two words or signs cannot become one. */
    private static final String APART = "()[]{},;";

    private final String text;
    private final StringBuilder rest = new StringBuilder();

    private Comments(String text) {
        this.text = text;
    }

    /** Where a comment begins and ends; what ends a line is no part of one that goes as far. */
    record Comment(int from, int to) {}

    /** Returns what remains of a text without its comments, which are in their order. */
    static String dropped(String text, List<Comment> comments) {
        return new Comments(text).drop(comments);
    }

    private String drop(List<Comment> comments) {
        int at = 0;
        for (int i = 0; i < comments.size(); i++) {
            int from = comments.get(i).from();
            int to = comments.get(i).to();
            // Several on a line are as one.
            while (i + 1 < comments.size() && blanks(to) == comments.get(i + 1).from()) {
                i++;
                to = comments.get(i).to();
            }
            rest.append(text, at, from);
            at = end(from, to);
        }
        return rest.append(text.substring(at)).toString();
    }

    /** Writes what stands for a comment, and returns where the text goes on. */
    private int end(int from, int to) {
        int next = blanks(to);
        boolean first = rest.substring(rest.lastIndexOf("\n") + 1).isBlank();
        if (next == text.length() || text.charAt(next) == '\n') {
            while (!rest.isEmpty() && isBlank(rest.charAt(rest.length() - 1))) {
                rest.setLength(rest.length() - 1);
            }
            return first && next < text.length() ? next + 1 : next;
        }
        if (first) {
            return next;
        }
        // For the language, a comment of several lines ends one.
        if (text.substring(from, to).lines().count() > 1) {
            rest.append('\n');
        } else if (next == to && !isApart(rest.charAt(rest.length() - 1)) && !isApart(text.charAt(to))) {
            rest.append(' ');
        }
        return isBlank(rest.charAt(rest.length() - 1)) || rest.charAt(rest.length() - 1) == '\n' ? next : to;
    }

    /** Returns where the blanks end that begin at a place. */
    private int blanks(int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\t' || sign == '\r';
    }

    private static boolean isApart(char sign) {
        return isBlank(sign) || APART.indexOf(sign) >= 0;
    }
}
