package org.clientplaybook.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.clientplaybook.problem.Code;

/**
 * Cuts a template into texts and tags, and refuses what Pebble should not even see: its lexer loops for ever in a text
 * whose quotes do not end, and does not see the end of a tag with a bracket open.
 */
final class Tags {
    private static final int LONGEST_SOURCE = 20_000;
    private static final int LONGEST_TAG = 1_000;
    private static final int MOST_TAGS = 500;
    private static final int DEEPEST_BRACKETS = 20;

    private final String source;
    private final Faults faults;
    private final List<Tag> tags = new ArrayList<>();

    Tags(String source, Faults faults) {
        this.source = source;
        this.faults = faults;
    }

    /** Returns them in order; where there were faults, some are missing. */
    List<Tag> all() {
        if (source.length() > LONGEST_SOURCE) {
            refuse(0, "The message has more than " + LONGEST_SOURCE + " characters.", "Make it shorter.");
            return tags;
        }
        int from = 0;
        int count = 0;
        for (int at = next(0); at < source.length(); at = next(from)) {
            text(from, at);
            if (++count > MOST_TAGS) {
                refuse(at, "The message has more than " + MOST_TAGS + " tags.", "Simplify it.");
                return tags;
            }
            from = tag(at);
        }
        text(from, source.length());
        return tags;
    }

    /** Returns where the next of Pebble's opening delimiters is, or the template's length. */
    private int next(int from) {
        int brace = source.indexOf('{', from);
        while (brace >= 0 && brace + 1 < source.length() && "{%#".indexOf(source.charAt(brace + 1)) < 0) {
            brace = source.indexOf('{', brace + 1);
        }
        return brace < 0 || brace + 1 == source.length() ? source.length() : brace;
    }

    private void text(int from, int to) {
        if (from >= to) {
            return;
        }
        String text = source.substring(from, to);
        tags.add(new Tag(Tag.Kind.TEXT, from, to, text));
        for (String close : List.of("}}", "%}")) {
            for (int at = text.indexOf(close); at >= 0; at = text.indexOf(close, at + 2)) {
                String open = close.equals("}}") ? "{{" : "{%";
                refuse(from + at, "This `" + close + "` has no `" + open + "` before it.", "Remove it.");
            }
        }
    }

    /** Reads the tag that begins at an offset, and returns where the text behind it begins. */
    private int tag(int at) {
        char kind = source.charAt(at + 1);
        if (kind == '#') {
            refuse(at, "A message cannot contain comments.", "Remove `{# … #}`.");
            int end = source.indexOf("#}", at + 2);
            return end < 0 ? source.length() : end + 2;
        }
        String close = kind == '{' ? "}}" : "%}";
        int end = end(at + 2, close);
        int naive = source.indexOf(close, at + 2);
        if (naive < 0) {
            refuse(at, "This `{" + kind + "` has no `" + close + "` after it.", "Close the tag with `" + close + "`.");
            return source.length();
        }
        if (end < 0) {
            refuse(
                    at,
                    "The tag " + Faults.quote(source.substring(at, naive + 2)) + " has quotes that are not closed.",
                    "Close the quotes.");
            return naive + 2;
        }
        Tag tag = new Tag(
                kind == '{' ? Tag.Kind.PRINT : Tag.Kind.STATEMENT,
                at,
                end,
                source.substring(at + 2, end - 2).strip());
        if (fits(tag)) {
            tags.add(tag);
        }
        return end;
    }

    private boolean fits(Tag tag) {
        String inside = source.substring(tag.at() + 2, tag.end() - 2);
        if (tag.end() - tag.at() > LONGEST_TAG) {
            refuse(tag.at(), "The tag has more than " + LONGEST_TAG + " characters.", "Simplify it.");
        } else if (inside.startsWith("-") || inside.endsWith("-")) {
            refuse(
                    tag.at(),
                    "A tag cannot begin or end with `-`: a line with only tags is removed anyway.",
                    "Remove the `-`, or put a space before it if it is a minus sign.");
        } else {
            return isBalanced(tag, inside);
        }
        return false;
    }

    /** Says whether the brackets of a tag close each other, and tells where they do not. */
    private boolean isBalanced(Tag tag, String inside) {
        Deque<Character> open = new ArrayDeque<>();
        char quote = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if ("([{".indexOf(c) >= 0) {
                open.push(")]}".charAt("([{".indexOf(c)));
            } else if (")]}".indexOf(c) >= 0 && (open.isEmpty() || open.pop() != c)) {
                return unbalanced(tag);
            }
            if (open.size() > DEEPEST_BRACKETS) {
                refuse(tag.at(), "The tag has too many nested brackets.", "Simplify it.");
                return false;
            }
        }
        return open.isEmpty() || unbalanced(tag);
    }

    private boolean unbalanced(Tag tag) {
        String quoted = Faults.quote(tag.source(source));
        refuse(tag.at(), "The tag " + quoted + " has brackets that do not match.", "Close each bracket.");
        return false;
    }

    /** Returns the place behind a tag's end, which does not count inside quotes; -1 where there is none. */
    private int end(int from, String closing) {
        char quote = 0;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                // Pebble's lexer knows no line break behind a backslash, and text in quotes has no use for one.
                if (c == '\n') {
                    return -1;
                }
                i += c == '\\' && i + 1 < source.length() && source.charAt(i + 1) != '\n' ? 1 : 0;
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
        faults.add(Code.MESSAGE_SYNTAX, at, message, hint);
    }
}
