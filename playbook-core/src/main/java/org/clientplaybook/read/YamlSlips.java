package org.clientplaybook.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the slip that made a file no YAML. A parser fails where it can no longer go on, which is often some lines below, at
 * a line that is right.
 */
final class YamlSlips {
    /** How many lines above the place where the parser failed a slip can be. */
    private static final int REACH = 12;

    private static final Pattern DASH = Pattern.compile("^ *-(?=[^\\s-])");
    private static final Pattern COLON = Pattern.compile("^ *(?:- +)?[A-Za-z_][\\w-]*:(?=[^\\s/])");
    private static final Pattern KEY = Pattern.compile("^ *(?:- +)?[\\w.-]+:(?= |$)");
    private static final Pattern ITEM_OR_KEY = Pattern.compile("^ *(?:- |-$|#|[\\]}]|[\\w.-]+:( |$)).*");
    private static final Pattern BLOCK = Pattern.compile("[:-] +[|>][+-]?\\d*[+-]? *(?:#.*)?$");
    /** A bracket, and what follows up to the next one or a quote: to look further, from each of many, takes too long. */
    private static final Pattern BRACKETS = Pattern.compile("[\\[{][^\\[{\\]}\"']*+");

    private static final Pattern VALUE = Pattern.compile("(?:: |- )[^\"'\\[{|>#\\s]");
    private static final Pattern NUMBER_SIGN = Pattern.compile("[ \\t](?=#+[^\\s#])");
    private static final Pattern TAG = Pattern.compile("(?:: |- )(?=\\{%)");
    private static final Pattern INDENT = Pattern.compile("^[ \\t]*(?=[\\u00a0\\u2000-\\u200a\\u202f\\u3000])");

    private final YamlText source;
    private final int from;
    private @Nullable Slip found;

    /**
     * A slip.
     *
     * @param column in UTF-16 units, counted from 1
     * @param what is wrong, as an end of a sentence
     */
    record Slip(int line, int column, String what, String hint) {}

    private YamlSlips(YamlText source, int failed) {
        this.source = source;
        this.from = failed - REACH;
    }

    /**
     * Returns the slip that is nearest above the line where the parser failed, or in it; null where none is found.
     *
     * @param failed that line, counted from 1
     */
    static @Nullable Slip before(YamlText source, int failed) {
        YamlSlips slips = new YamlSlips(source, failed);
        slips.look(failed);
        return slips.found;
    }

    private void look(int failed) {
        int parent = -1;
        int text = -1;
        for (int line = 1; line <= failed; line++) {
            String words = source.line(line);
            if (words.isBlank()) {
                continue;
            }
            int indent = words.length() - words.stripLeading().length();
            if (parent >= 0 && indent > parent && (text < 0 || indent >= text)) {
                text = text < 0 ? indent : text;
                continue;
            }
            if (parent >= 0 && text >= 0 && !ITEM_OR_KEY.matcher(words).matches()) {
                // The text goes on below as if nothing had been.
                found(
                        line,
                        indent + 1,
                        "a text is cut off here by its indentation",
                        "Indent this line like the first line of the text.");
                continue;
            }
            boolean block = BLOCK.matcher(words).find();
            parent = block ? indent : -1;
            text = -1;
            line(line, words);
            withoutSign(line, words, indent);
        }
    }

    private void line(int line, String words) {
        find(INDENT, line, words, "a space here is not a plain space", "Indent with plain spaces.");
        find(DASH, line, words, "a dash has no space after it", "Put a space after the dash.");
        find(COLON, line, words, "a colon has no space after it", "Put a space after the colon.");
        find(TAG, line, words, "a value cannot begin with {%", "Put quotes around a value that begins with {%.");
        comment(line, words);
    }

    private void comment(int line, String words) {
        Matcher value = VALUE.matcher(words);
        Matcher sign = NUMBER_SIGN.matcher(words);
        if (value.find() && sign.find(value.end())) {
            found(
                    line,
                    sign.end() + 1,
                    "everything after # is a comment, which ends the text",
                    "Put quotes around a text that contains #.");
        }
        Matcher open = BRACKETS.matcher(words);
        while (open.find()) {
            int comment = words.substring(open.start(), open.end()).indexOf(" #");
            if (comment >= 0) {
                found(
                        line,
                        open.start() + comment + 2,
                        "everything after # is a comment, so the bracket before it is not closed",
                        "Put quotes around a text that contains #.");
                return;
            }
        }
    }

    /** A text of several lines below a key needs a sign behind the colon, or its colons are taken for those of keys. */
    private void withoutSign(int line, String words, int indent) {
        String next = source.line(line + 1);
        Matcher key = KEY.matcher(words);
        boolean below = next.length() - next.stripLeading().length() > indent && !next.isBlank();
        if (key.find()
                && key.end() == words.stripTrailing().length()
                && below
                && !ITEM_OR_KEY.matcher(next).matches()
                && !next.matches(" *\t.*|\\s*[\\[{\"'|>].*")) {
            found(
                    line,
                    key.end(),
                    "the text below has several lines, and this key does not say so",
                    "Put a space and | after the colon.");
        }
    }

    private void find(Pattern pattern, int line, String words, String what, String hint) {
        Matcher slip = pattern.matcher(words);
        if (slip.find()) {
            found(line, slip.end() + 1, what, hint);
        }
    }

    private void found(int line, int column, String what, String hint) {
        if (line >= from) {
            found = new Slip(line, column, what, hint);
        }
    }
}
