package org.clientplaybook.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientplaybook.model.Program;
import org.clientplaybook.problem.Location;

/** A message's own words: its template with a gap in the place of each tag. */
final class Passage {
    /** Stands for each character of a tag. */
    static final char TAG = '\uE000';

    private final String text;
    private final Location start;

    /**
     * A word in lower case, with a straight apostrophe.
     *
     * @param begins whether a sentence, a tag or a paragraph parts it from the word before
     */
    record Word(String text, int offset, boolean begins) {}

    private Passage(String text, Location start) {
        this.text = text;
        this.start = start;
    }

    /**
     * Returns the words of a program.
     *
     * @param start where its first character stands; without a column where its lines are not those of the file
     */
    static Passage of(Program program, Location start) {
        return new Passage(masked(program.source()), start);
    }

    /** Returns the text without tags, each character in its place. */
    String text() {
        return text.replace(TAG, ' ');
    }

    /** Returns the text with {@link #TAG} for each character of a tag. */
    String marked() {
        return text;
    }

    private static String masked(String source) {
        if (source.indexOf('{') < 0) {
            return source;
        }
        StringBuilder masked = new StringBuilder(source);
        int from = 0;
        for (int open = source.indexOf('{');
                open >= 0 && open + 1 < source.length();
                open = source.indexOf('{', from)) {
            char kind = source.charAt(open + 1);
            String close = kind == '{' ? "}}" : kind == '%' ? "%}" : kind == '#' ? "#}" : null;
            int end = close == null ? -1 : source.indexOf(close, open + 2);
            from = end < 0 ? open + 1 : end + 2;
            for (int i = open; end >= 0 && i < from; i++) {
                masked.setCharAt(i, TAG);
            }
        }
        return masked.toString();
    }

    static String normal(String text) {
        return text.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    List<Word> words() {
        List<Word> words = new ArrayList<>();
        boolean begins = true;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                boolean paragraph = c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                begins |= paragraph || c == TAG || ".!?:;()".indexOf(c) >= 0;
                i++;
                continue;
            }
            int end = end(i);
            words.add(new Word(normal(text.substring(i, end)), i, begins));
            begins = false;
            i = end;
        }
        return words;
    }

    private int end(int from) {
        int end = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean apostrophe =
                    (c == '\'' || c == '\u2019') && end + 1 < text.length() && Character.isLetter(text.charAt(end + 1));
            if (!Character.isLetterOrDigit(c) && !apostrophe) {
                return end;
            }
            end++;
        }
        return end;
    }

    /** Returns the place of a character in its file. */
    Location at(int offset) {
        if (start.column() == 0) {
            return start;
        }
        int line = 0;
        int begin = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            begin = i + 1;
        }
        return new Location(start.file(), start.line() + line, start.column() + offset - begin);
    }
}
