package org.clientplaybook.message;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.message.Compiler.Fault;
import org.clientplaybook.problem.Code;

/** Finds the tags of a template, for the places of faults, and refuses what the parser should not even see. */
final class Tags {
    private static final int LONGEST_SOURCE = 20_000;
    private static final int LONGEST_TAG = 1_000;
    private static final int MOST_TAGS = 500;
    private static final int DEEPEST = 20;

    private final String source;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    Tags(String source) {
        this.source = source;
        if (source.length() > LONGEST_SOURCE) {
            refuse(0, "The message has more than " + LONGEST_SOURCE + " characters.", "Make it shorter.");
        } else {
            scan();
        }
    }

    List<Fault> faults() {
        return faults;
    }

    /** Returns where the tag with this number, counted from 0, begins; the end of the text where there is none. */
    int start(int number) {
        return number < starts.size() ? starts.get(number) : source.length();
    }

    private void scan() {
        int depth = 0;
        for (int at = source.indexOf('{'); at >= 0; at = source.indexOf('{', at)) {
            char kind = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
            if (kind == '#') {
                refuse(at, "A message has no comments.", "Remove `{# … #}`.");
                return;
            }
            if (kind != '{' && kind != '%') {
                at++;
                continue;
            }
            int end = end(at + 2, kind == '{' ? "}}" : "%}");
            if (!fits(at, end)) {
                return;
            }
            String inside = source.substring(at + 2, end - 2).strip();
            depth += inside.startsWith("if") || inside.startsWith("for") ? 1 : inside.startsWith("end") ? -1 : 0;
            if (depth > DEEPEST || starts.size() >= MOST_TAGS) {
                refuse(at, "The message has too many tags, or too many in one another.", "Make it simpler.");
                return;
            }
            starts.add(at);
            at = end;
        }
    }

    private boolean fits(int at, int end) {
        if (end < 0) {
            refuse(at, "The tag does not end.", "Close `{{` with `}}`, and `{%` with `%}`.");
        } else if (end - at > LONGEST_TAG) {
            refuse(at, "The tag has more than " + LONGEST_TAG + " characters.", "Make it simpler.");
        } else if (source.charAt(at + 2) == '-' && !isNumber(at + 3) || source.charAt(end - 3) == '-') {
            refuse(
                    at,
                    "The signs `{%-` and `-%}` are not needed: a line that holds only tags leaves nothing.",
                    "Remove the `-`.");
        } else if (source.startsWith("verbatim", at + 2 + spaces(at + 2))) {
            refuse(at, "`verbatim` is not part of the message language.", "Remove it.");
        } else {
            return true;
        }
        return false;
    }

    private boolean isNumber(int at) {
        return at < source.length() && Character.isDigit(source.charAt(at));
    }

    private int spaces(int from) {
        int n = 0;
        while (from + n < source.length() && source.charAt(from + n) == ' ') {
            n++;
        }
        return n;
    }

    /** Returns the place behind a tag's end, which does not count inside quotes; -1 where there is none. */
    private int end(int from, String closing) {
        char quote = 0;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (source.startsWith(closing, i)) {
                return i + closing.length();
            }
        }
        return -1;
    }

    private void refuse(int at, String message, String hint) {
        faults.add(fault(Code.MESSAGE_SYNTAX, source, at, message, hint));
    }

    /** Returns a fault with its place as line and column. */
    static Fault fault(Code code, String source, int offset, String message, String hint) {
        int line = 1;
        int start = 0;
        for (int next = source.indexOf('\n'); next >= 0 && next < offset; next = source.indexOf('\n', start)) {
            line++;
            start = next + 1;
        }
        return new Fault(code, line, offset - start + 1, message, hint);
    }
}
