package org.clientplaybook.gettext;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.problem.Suggestion;

/** Splits a line of a PO file, without what marks it as obsolete or previous, into keywords and texts in quotes. */
final class PoLine {
    private static final Set<String> KEYWORDS = Set.of("msgctxt", "msgid", "msgid_plural", "msgstr");
    private static final Pattern KEYWORD = Pattern.compile("([A-Za-z_][A-Za-z_0-9-]*)(?:\\s*\\[\\s*(\\d{1,3})\\s*])?");
    private static final String SIMPLE = "abfnrtv\\\"'?";
    private static final String MEANT = "\u0007\b\f\n\r\t\u000B\\\"'?";

    private final String line;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /**
     * @param keyword whether it is a keyword, and else a text
     * @param index that of a {@code msgstr[1]}; -1 for none
     * @param column counted from 1
     */
    record Token(boolean keyword, String text, int index, int column) {}

    /** What is wrong with a line, from a column on, which is counted from 1. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1;
        private final int column;
        private final String hint;

        Fault(int column, String message, String hint) {
            super(message, null, false, false);
            this.column = column;
            this.hint = hint;
        }

        int column() {
            return column;
        }

        String hint() {
            return hint;
        }
    }

    private PoLine(String line, int start) {
        this.line = line;
        this.at = start;
    }

    /** @param start the index of what is looked at first */
    static List<Token> split(String line, int start) throws Fault {
        return new PoLine(line, start).split();
    }

    private List<Token> split() throws Fault {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"') {
                tokens.add(text());
            } else {
                tokens.add(keyword());
            }
        }
        return tokens;
    }

    private Token keyword() throws Fault {
        Matcher found = KEYWORD.matcher(line).region(at, line.length());
        if (!found.lookingAt()) {
            throw new Fault(
                    at + 1,
                    "This is neither a keyword, nor a text in quotes, nor a comment.",
                    "Put the text between \"quotes\", or # before a comment.");
        }
        String name = found.group(1);
        if (!KEYWORDS.contains(name)) {
            throw new Fault(at + 1, "`" + name + "` is not a keyword of PO.", Suggestion.hint(name, KEYWORDS, ""));
        }
        boolean indexed = found.group(2) != null;
        if (indexed && !name.equals("msgstr")) {
            throw new Fault(at + 1, "`" + name + "` has no number.", "Write `" + name + "`.");
        }
        Token token = new Token(true, name, indexed ? Integer.parseInt(found.group(2)) : -1, at + 1);
        at = found.end();
        return token;
    }

    private Token text() throws Fault {
        int start = at;
        StringBuilder text = new StringBuilder();
        at++;
        while (at < line.length() && line.charAt(at) != '"') {
            char c = line.charAt(at);
            if (c == '\\') {
                escape(text);
            } else {
                text.append(c);
                at++;
            }
        }
        if (at >= line.length()) {
            throw new Fault(
                    start + 1,
                    "The quote that begins here is not closed.",
                    "Add \" at the end of the line; a quote within the text is written \\\".");
        }
        at++;
        return new Token(false, text.toString(), -1, start + 1);
    }

    private void escape(StringBuilder text) throws Fault {
        char c = at + 1 < line.length() ? line.charAt(at + 1) : '\0';
        int simple = SIMPLE.indexOf(c);
        if (simple >= 0) {
            text.append(MEANT.charAt(simple));
            at += 2;
            return;
        }
        boolean hexadecimal = c == 'x';
        int start = hexadecimal ? at + 2 : at + 1;
        int end = start;
        while (end < line.length() && end < start + (hexadecimal ? 2 : 3) && isDigit(line.charAt(end), hexadecimal)) {
            end++;
        }
        int value = end == start ? 0x80 : Integer.parseInt(line.substring(start, end), hexadecimal ? 16 : 8);
        if (value >= 0x80) {
            throw new Fault(
                    at + 1,
                    "`" + line.substring(at, Math.min(line.length(), Math.max(end, at + 2)))
                            + "` does not stand for a character.",
                    "Write \\\\ for a backslash, \\\" for a quote, and any other character as it is.");
        }
        text.append((char) value);
        at = end;
    }

    private static boolean isDigit(char c, boolean hexadecimal) {
        return hexadecimal ? Character.digit(c, 16) >= 0 && c < 0x80 : c >= '0' && c <= '7';
    }
}
