package org.clientplaybook.report;

import java.util.regex.Pattern;

/**
 * Puts any text into one line of GitHub's Markdown, such as a cell of a table, so that it is read as it is: it cannot end
 * the cell, be HTML, or call somebody by {@code @name}.
 */
final class MarkdownText {
    /** What begins or ends something in Markdown or HTML. */
    private static final Pattern SIGN = Pattern.compile("[&<>|\\\\`\\[\\]*_~]");

    /** What has no width of its own, ends a line, or turns the direction of the text that follows. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069]");

    private MarkdownText() {}

    /** Returns a text whose pairs of backticks, where all of them are pairs, make code. */
    static String of(String text) {
        String[] parts = text.split("`", -1);
        if (parts.length % 2 == 0) {
            return plain(text);
        }
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            made.append(i % 2 == 0 ? plain(parts[i]) : code(parts[i]));
        }
        return made.toString();
    }

    /** Returns a text as code. */
    static String code(String text) {
        String line = line(text);
        // Inside backticks nothing can be escaped.
        boolean bare = !line.isBlank() && line.indexOf('`') < 0 && line.indexOf('|') < 0 && line.indexOf('\\') < 0;
        return bare ? "`" + line + "`" : "<code>" + escaped(line) + "</code>";
    }

    private static String plain(String text) {
        // The service looks for names and numbers in what is shown, whatever signs it was written with.
        return escaped(line(text)).replaceAll("(?<!\\w)@|(?<!&)#", "$0&#8203;");
    }

    private static String escaped(String line) {
        return SIGN.matcher(line).replaceAll(sign -> "&#" + (int) sign.group().charAt(0) + ";");
    }

    private static String line(String text) {
        return CONTROL.matcher(text.replaceAll("[\\n\\t]", " ")).replaceAll("\uFFFD");
    }
}
