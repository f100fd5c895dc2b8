package org.clientplaybook.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Finds a text that needs quotes around all of it, and says how they are written. */
final class QuotedText {
    private static final int LONGEST = 70;

    /** A value that begins with a quote or a bracket, and what stands before it. */
    private static final Pattern VALUE = Pattern.compile("^( *(?:- +)*(?:[\\w.-]+ *: +)?)([\"'\\[{].*?) *$");

    /** The same inside braces or brackets, where a comma ends it. */
    private static final Pattern INSIDE = Pattern.compile("(?<=[{\\[,:] {0,9})([\"'])(?:(?!\\1).)*\\1[^,}\\]]*");

    /** A value that begins with a quotation mark of print, which is none to YAML. */
    private static final Pattern CURLY =
            Pattern.compile("^( *(?:- +)*(?:[\\w.-]+ *: +)?)([\u2018-\u201f\u00ab\u00bb\u2039\u203a].*?) *$");

    private QuotedText() {}

    /**
     * Returns the problem with a text that goes on behind its closing quote or bracket, or null where the parser failed for
     * another reason.
     *
     * @param at where it failed
     */
    static @Nullable Problem goesOn(YamlText source, Location at) {
        String line = source.line(at.line());
        String before =
                line.substring(0, Math.min(line.length(), at.column() - 1)).stripTrailing();
        if (before.isEmpty() || "\"']}".indexOf(before.charAt(before.length() - 1)) < 0) {
            return null;
        }
        Matcher value = VALUE.matcher(line);
        int start = -1;
        String text = "";
        if (value.matches()
                && value.group(1).length() < before.length()
                && isClosed(value.group(2), before.length() - value.group(1).length())) {
            start = value.group(1).length();
            text = value.group(2);
        } else {
            Matcher inside = INSIDE.matcher(line);
            while (start < 0 && inside.find()) {
                if (inside.start() < before.length() && inside.end() >= before.length()) {
                    start = inside.start();
                    text = inside.group().strip();
                }
            }
        }
        if (start < 0) {
            return null;
        }
        String what = "\"'".indexOf(text.charAt(0)) >= 0 ? "quote" : "bracket";
        return Problem.of(
                Code.YAML_SYNTAX,
                new Location(at.file(), at.line(), start + 1),
                "This is not valid YAML: the text goes on behind its closing " + what + ".",
                hint(meant(text)));
    }

    /** Returns whether the sign that opens a text is closed by the last one of its first so many signs. */
    private static boolean isClosed(String text, int length) {
        char last = text.charAt(length - 1);
        return switch (text.charAt(0)) {
            case '[' -> last == ']';
            case '{' -> last == '}';
            default -> last == text.charAt(0);
        };
    }

    /**
     * Returns the problem with a backslash in double quotes, where it is no escape that YAML has.
     *
     * @param at where the parser failed
     */
    static @Nullable Problem escape(YamlText source, Location at) {
        String line = source.line(at.line());
        int start = line.lastIndexOf('"', Math.max(0, at.column() - 2));
        int end = line.indexOf('"', at.column() - 1);
        String text = start < 0 || end < 0 ? "" : line.substring(start + 1, end);
        String hint = "In double quotes, a backslash begins an escape. "
                + (text.isEmpty() || text.length() > LONGEST
                        ? "Put single quotes around the text, or double the backslash."
                        : "Put single quotes around the text: `'" + text.replace("'", "''") + "'`.");
        return Problem.of(Code.YAML_SYNTAX, at, "This is not valid YAML: the escape is unknown.", hint);
    }

    /** Returns how to write a text that was taken for keys or for a list; empty where it is of several lines. */
    static String taken(String written) {
        String text = written.strip();
        return text.isEmpty() || text.indexOf('\n') >= 0 ? "" : hint(meant(text));
    }

    /** Returns how to write a line's value that begins with a quotation mark of print, or null where it does not. */
    static @Nullable String curly(String line) {
        Matcher curly = CURLY.matcher(line);
        return !curly.matches()
                ? null
                : "To YAML, " + curly.group(2).charAt(0) + " is a letter and no quote. " + hint(curly.group(2));
    }

    /** Returns the text that somebody meant who wrote quotes both around a text and inside it, or at its beginning alone. */
    private static String meant(String text) {
        char quote = text.charAt(0);
        int next = text.indexOf(quote, 1);
        boolean around = "\"'".indexOf(quote) >= 0
                && text.length() > 1
                && text.charAt(text.length() - 1) == quote
                && next < text.length() - 1
                && (Character.isLetterOrDigit(text.charAt(next + 1)) || text.charAt(next - 1) == ' ');
        return around ? text.substring(1, text.length() - 1) : text;
    }

    private static String hint(String text) {
        boolean both = text.contains("'") && (text.contains("\"") || text.contains("\\"));
        String written =
                text.contains("\"") || text.contains("\\") ? "'" + text.replace("'", "''") + "'" : "\"" + text + "\"";
        String how = written.length() > LONGEST
                ? " in " + (written.charAt(0) == '"' ? "double" : "single") + " quotes"
                        + (both ? ", and double each ' inside it" : "")
                : " in quotes: `" + written + "`";
        return "Put all of the text" + how + ".";
    }
}
