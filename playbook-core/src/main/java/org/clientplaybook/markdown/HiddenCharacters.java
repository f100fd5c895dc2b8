package org.clientplaybook.markdown;

import java.util.List;
import java.util.Locale;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/**
 * Characters that nobody sees in an editor, or that HTML does not have: controls, those that turn the order of what
 * follows, and the mark that a file may begin with.
 */
final class HiddenCharacters {
    private final List<Problem> problems;
    private final boolean written;

    /** Reports those that a text has as they are, the first of each line. */
    HiddenCharacters(String source, Location start, List<Problem> problems) {
        this.problems = problems;
        int line = 0;
        int from = 0;
        int reported = -1;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n' || (c == '\r' && !source.startsWith("\n", i + 1))) {
                line++;
                from = i + 1;
            } else if (line != reported && isHidden(source, i)) {
                report(source.codePointAt(i), Places.at(start, line, i - from));
                reported = line;
            }
        }
        written = reported >= 0;
    }

    /**
     * Reports the first one of some words that an entity stands for; where the text has any as they are, those come
     * first.
     *
     * @param at where the words stand
     */
    void report(String words, Location at) {
        for (int i = 0; !written && i < words.length(); i++) {
            if (isHidden(words, i)) {
                report(words.codePointAt(i), at);
                return;
            }
        }
    }

    private void report(int c, Location at) {
        String message = switch (Character.getType(c)) {
            case Character.CONTROL -> "The text contains the control character U+%04X.";
            case Character.FORMAT -> "The text contains the invisible character U+%04X.";
            default -> "The text contains U+%04X, which stands for a character that was lost.";
        };
        String hint = c == 0xFFFD ? "Write the right character." : "Remove it.";
        problems.add(Problem.of(Code.BAD_CHARACTER, at, String.format(Locale.ROOT, message, c), hint));
    }

    private static boolean isHidden(String text, int i) {
        char c = text.charAt(i);
        // Nearly all characters are these.
        if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t') {
            return false;
        }
        boolean control = c < ' ' || (c >= 0x7F && c < 0xA0);
        return control || SourceText.isReordering(c) || c == 0xFEFF || c == 0xFFFD || Pieces.isForbidden(text, i, c);
    }
}
