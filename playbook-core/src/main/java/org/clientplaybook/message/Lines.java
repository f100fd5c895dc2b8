package org.clientplaybook.message;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.message.Tag.Kind;

/** Takes the lines out of a template that hold statements and no words. */
final class Lines {
    private final List<Tag> tags;

    private Lines(List<Tag> tags) {
        this.tags = tags;
    }

    /** Returns the tags without the spaces and the line end around statements that have a line for themselves. */
    static List<Tag> close(List<Tag> tags) {
        return tags.stream().anyMatch(tag -> tag.kind() == Kind.STATEMENT) ? new Lines(tags).closed() : tags;
    }

    private List<Tag> closed() {
        boolean[] beginsBehind = new boolean[tags.size() + 1];
        boolean[] endsBefore = new boolean[tags.size() + 1];
        boolean[] gone = new boolean[tags.size()];
        for (int from = 0; from < tags.size(); from++) {
            if (tags.get(from).kind() == Kind.STATEMENT) {
                int to = endOfRun(from);
                if (beginsLine(from) && endsLine(to)) {
                    for (int i = from; i <= to; i++) {
                        gone[i] = tags.get(i).kind() == Kind.TEXT;
                    }
                    // Marked first and cut later: one text may end a line of tags and begin the next.
                    endsBefore[from] = true;
                    beginsBehind[to + 1] = true;
                }
                from = to;
            }
        }
        List<Tag> closed = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            Tag tag = tags.get(i);
            closed.add(
                    tag.kind() == Kind.TEXT
                            ? tag.withText(gone[i] ? "" : cut(tag.text(), beginsBehind[i], endsBefore[i + 1]))
                            : tag);
        }
        return closed;
    }

    private static String cut(String text, boolean start, boolean end) {
        int from = start ? Math.min(spacesTo(text) + 1, text.length()) : 0;
        int to = end ? spacesFrom(text) : text.length();
        return from < to ? text.substring(from, to) : "";
    }

    /** Returns the last statement of those that follow each other with at most spaces between them. */
    private int endOfRun(int from) {
        int last = from;
        for (int i = from + 1; i < tags.size(); i++) {
            if (tags.get(i).kind() == Kind.STATEMENT) {
                last = i;
            } else if (!tags.get(i).isBlank()) {
                break;
            }
        }
        return last;
    }

    private boolean beginsLine(int statement) {
        if (statement == 0) {
            return true;
        }
        Tag before = tags.get(statement - 1);
        if (before.kind() != Kind.TEXT) {
            return false;
        }
        int start = spacesFrom(before.text());
        return start == 0 ? statement == 1 : before.text().charAt(start - 1) == '\n';
    }

    private boolean endsLine(int statement) {
        if (statement == tags.size() - 1) {
            return true;
        }
        Tag behind = tags.get(statement + 1);
        if (behind.kind() != Kind.TEXT) {
            return false;
        }
        int end = spacesTo(behind.text());
        return end == behind.text().length()
                ? statement + 1 == tags.size() - 1
                : behind.text().charAt(end) == '\n';
    }

    private static int spacesFrom(String text) {
        int start = text.length();
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        return start;
    }

    private static int spacesTo(String text) {
        int end = 0;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end;
    }
}
