package org.clientplaybook.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds the comments of a script of the default theme. It knows as much of the language as that takes: strings, templates with
 * what stands in them, and whether a slash divides or begins a regular expression. A test compares what is left with the
 * script as TypeScript reads both.
 */
final class ScriptComments {
    /** Words behind which a value begins. */
    private static final Set<String> BEFORE_VALUE = Set.of(
            "await",
            "case",
            "delete",
            "do",
            "else",
            "extends",
            "in",
            "instanceof",
            "new",
            "of",
            "return",
            "throw",
            "typeof",
            "void",
            "yield");

    /** Words whose parentheses a statement follows, and not an operator. */
    private static final Set<String> BEFORE_CONDITION = Set.of("for", "if", "while", "with");

    /** What a brace opens statements behind, besides the end of a value. */
    private static final Set<String> BEFORE_BLOCK = Set.of("", ")", ";", "{", "}", "=>", "do", "else");

    /** Signs that are one where they stand together, and that matter here. */
    private static final List<String> SIGNS = List.of("...", "?.", "=>", "++", "--");

    /** What is open: where it closes, either a value has ended or not, or the text of a template goes on. */
    private enum Open {
        VALUE,
        STATEMENT,
        TEMPLATE
    }

    private final String text;
    private final List<Comments.Comment> comments = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    /** The word or the sign that was read last; a quotation counts as a word. */
    private String before = "";

    /** Whether a value has just ended, which a slash divides. */
    private boolean isValue;

    private ScriptComments(String text) {
        this.text = text;
    }

    /** Returns a script without its comments, line by line as it was otherwise. */
    static String dropped(String script) {
        return Comments.dropped(script, new ScriptComments(script).find());
    }

    private List<Comments.Comment> find() {
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (isSpace(sign)) {
                at++;
            } else if (text.startsWith("//", at)) {
                comment(end(at));
            } else if (text.startsWith("/*", at)) {
                comment(after(at + 2));
            } else {
                token(sign);
            }
        }
        if (!open.isEmpty()) {
            throw fault("is open at its end");
        }
        return comments;
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\ufeff';
    }

    private void comment(int end) {
        comments.add(new Comments.Comment(at, end));
        at = end;
    }

    private void token(char sign) {
        if (sign == '"' || sign == '\'') {
            quoted(sign);
            read("''", true);
        } else if (sign == '`') {
            at++;
            template();
        } else if (sign == '/' && !isValue) {
            expression();
            read("//", true);
        } else if (isOfWord(sign)) {
            word();
        } else {
            sign(sign);
        }
    }

    private void read(String what, boolean isValue) {
        this.before = what;
        this.isValue = isValue;
    }

    private void word() {
        int from = at;
        boolean isNumber = Character.isDigit(text.charAt(at));
        while (at < text.length() && (isOfWord(text.charAt(at)) || (isNumber && text.charAt(at) == '.'))) {
            at++;
        }
        boolean isMember = before.equals(".") || before.equals("?.");
        String word = isMember ? "''" : text.substring(from, at);
        read(word, !BEFORE_VALUE.contains(word));
    }

    private static boolean isOfWord(char sign) {
        return Character.isLetterOrDigit(sign) || "_$#\\".indexOf(sign) >= 0 || (sign > '\u007f' && !isSpace(sign));
    }

    private void sign(char first) {
        String sign = SIGNS.stream()
                .filter(one -> text.startsWith(one, at))
                .findFirst()
                .orElse(String.valueOf(first));
        at += sign.length();
        switch (sign) {
            // Behind a value or before one, which stays so.
            case "++", "--" -> read(sign, isValue);
            case "(" -> open(BEFORE_CONDITION.contains(before) ? Open.STATEMENT : Open.VALUE, sign);
            case "[" -> open(Open.VALUE, sign);
            case "{" -> open(isValue || BEFORE_BLOCK.contains(before) ? Open.STATEMENT : Open.VALUE, sign);
            case ")", "]", "}" -> close(sign);
            default -> read(sign, false);
        }
    }

    private void open(Open kind, String sign) {
        open.push(kind);
        read(sign, false);
    }

    private void close(String sign) {
        if (open.isEmpty()) {
            throw fault("closes what is not open");
        }
        Open closed = open.pop();
        if (closed == Open.TEMPLATE) {
            template();
        } else {
            read(sign, closed == Open.VALUE);
        }
    }

    private void quoted(char quote) {
        at++;
        while (current() != quote) {
            if (current() == '\n') {
                throw fault("has a quotation without an end");
            }
            at += current() == '\\' ? 2 : 1;
        }
        at++;
    }

    /** Reads the text of a template, up to its end or to a value in it. */
    private void template() {
        while (current() != '`') {
            if (text.startsWith("${", at)) {
                at += 2;
                open(Open.TEMPLATE, "${");
                return;
            }
            at += current() == '\\' ? 2 : 1;
        }
        at++;
        read("``", true);
    }

    private void expression() {
        boolean inClass = false;
        at++;
        while (inClass || current() != '/') {
            char sign = current();
            if (sign == '\n') {
                throw fault("has a regular expression without an end");
            }
            inClass = sign == '[' || (inClass && sign != ']');
            at += sign == '\\' ? 2 : 1;
        }
        at++;
    }

    private char current() {
        if (at >= text.length()) {
            throw fault("ends too early");
        }
        return text.charAt(at);
    }

    private int end(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int after(int from) {
        int end = text.indexOf("*/", from);
        if (end < 0) {
            throw fault("has a comment without an end");
        }
        return end + 2;
    }

    private IllegalStateException fault(String what) {
        int end = Math.min(at, text.length());
        return new IllegalStateException("A script " + what + ": …" + text.substring(Math.max(0, end - 40), end));
    }
}
