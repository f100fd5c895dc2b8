package org.clientplaybook.message;

import java.util.ArrayList;
import java.util.List;

/** Takes the lines out of a template that hold tags and no words. */
final class Lines {
    private final List<StringBuilder> parts = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();

    private enum Kind {
        TEXT,
        /** {@code {% … %}}, which writes nothing itself. */
        TAG,
        /** {@code {{ … }}}. */
        PRINT
    }

    /** Adds a text in the order of the template, and returns its number. */
    int text(String text) {
        parts.add(new StringBuilder(text));
        kinds.add(Kind.TEXT);
        return parts.size() - 1;
    }

    void tag() {
        parts.add(null);
        kinds.add(Kind.TAG);
    }

    void print() {
        parts.add(null);
        kinds.add(Kind.PRINT);
    }

    String text(int number) {
        return parts.get(number).toString();
    }

    /** Removes the spaces and the line end around tags that have a line for themselves. */
    void close() {
        boolean[] beginsAtLine = new boolean[kinds.size()];
        boolean[] endsBeforeTag = new boolean[kinds.size()];
        boolean[] gone = new boolean[kinds.size()];
        int from = 0;
        while (from < kinds.size()) {
            int to = kinds.get(from) == Kind.TAG ? endOfRun(from) : from;
            if (kinds.get(from) == Kind.TAG && beginsLine(from) && endsLine(to)) {
                for (int i = from; i <= to; i++) {
                    gone[i] = kinds.get(i) == Kind.TEXT;
                }
                // Marked first and cut later: one text may end a line of tags and begin the next.
                endsBeforeTag[Math.max(from - 1, 0)] |= from > 0;
                beginsAtLine[Math.min(to + 1, kinds.size() - 1)] |= to + 1 < kinds.size();
            }
            from = to + 1;
        }
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) == Kind.TEXT) {
                cut(parts.get(i), beginsAtLine[i], endsBeforeTag[i], gone[i]);
            }
        }
    }

    private static void cut(StringBuilder text, boolean start, boolean end, boolean gone) {
        if (gone) {
            text.setLength(0);
            return;
        }
        if (start) {
            text.delete(0, Math.min(spacesTo(text) + 1, text.length()));
        }
        if (end) {
            text.setLength(spacesFrom(text));
        }
    }

    /** Returns the last tag of those that follow each other with at most spaces between them. */
    private int endOfRun(int from) {
        int last = from;
        for (int i = from + 1; i < kinds.size() && (kinds.get(i) == Kind.TAG || isBlank(i)); i++) {
            last = kinds.get(i) == Kind.TAG ? i : last;
        }
        return last;
    }

    private boolean isBlank(int number) {
        return kinds.get(number) == Kind.TEXT && parts.get(number).chars().allMatch(c -> c == ' ' || c == '\t');
    }

    private boolean beginsLine(int tag) {
        if (tag == 0) {
            return true;
        }
        if (kinds.get(tag - 1) != Kind.TEXT) {
            return false;
        }
        StringBuilder text = parts.get(tag - 1);
        int start = spacesFrom(text);
        return start == 0 ? tag == 1 : text.charAt(start - 1) == '\n';
    }

    private boolean endsLine(int tag) {
        if (tag == kinds.size() - 1) {
            return true;
        }
        if (kinds.get(tag + 1) != Kind.TEXT) {
            return false;
        }
        StringBuilder text = parts.get(tag + 1);
        int end = spacesTo(text);
        return end == text.length() ? tag + 1 == kinds.size() - 1 : text.charAt(end) == '\n';
    }

    private static int spacesFrom(StringBuilder text) {
        int start = text.length();
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        return start;
    }

    private static int spacesTo(StringBuilder text) {
        int end = 0;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end;
    }
}
