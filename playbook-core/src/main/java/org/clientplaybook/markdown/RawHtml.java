package org.clientplaybook.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** HTML in Markdown: a comment is a note among contributors, anything else a problem. */
final class RawHtml {
    private static final String OTHERWISE = "Write it in Markdown; for a literal `<`, write `\\<`.";
    private static final Pattern BREAK = Pattern.compile("(?i)<br[ \\t]*/?>");
    private static final Map<String, String> INSTEAD = new HashMap<>();

    static {
        instead("End the line with a backslash, or insert an empty line.", "br", "p", "div");
        instead("Write `**words**`.", "b", "strong", "mark");
        instead("Write `*words*`.", "i", "em", "u");
        instead("Write `~~words~~`.", "s", "del", "strike");
        instead("Write `[words](https://example.org)`.", "a");
        instead("Write `![What it shows](plan.png)`.", "img", "picture", "figure");
        instead("Put `## ` before the words, on a line of their own.", "h1", "h2", "h3", "h4", "h5", "h6");
        instead("Write `> [!DETAILS] What it is about`, and begin each further line with `> `.", "details", "summary");
        instead("Write a list: `- **word**: what it means`.", "dl", "dt", "dd");
        instead("Begin each item's line with `- `, or with `1. `.", "ul", "ol", "li");
        instead("Write `| one | two |`, then `| --- | --- |`, then the rows.", "table", "tr", "td", "th");
        instead("Put backticks around it.", "code", "kbd", "tt", "samp");
        instead("Put a line of three backticks before it and after it.", "pre");
        instead("Begin each line with `> `.", "blockquote", "aside");
        instead("Write `---` on a line of its own.", "hr");
        instead("Write a footnote: `[^1]` here, and `[^1]: its text` on a line of its own.", "sup");
        instead("Remove it.", "script", "style", "iframe", "span", "font", "center", "small", "sub");
    }

    private static final String IN_CELL = "In a table cell, write `<br>` for a new line, and `<br>- ` for a list item.";
    private static final Set<String> LINES = Set.of("p", "div", "ul", "ol", "li");

    private final Set<String> opened = new HashSet<>();

    private static void instead(String hint, String... tags) {
        for (String tag : tags) {
            INSTEAD.put(tag, hint);
        }
    }

    /** Whether HTML is nothing but closed comments. */
    static boolean isComment(String html) {
        int at = 0;
        while (at < html.length()) {
            if (Character.isWhitespace(html.charAt(at))) {
                at++;
                continue;
            }
            int end = html.startsWith("<!--", at) ? html.indexOf("-->", at) : -1;
            if (end < 0) {
                return false;
            }
            at = end + 3;
        }
        return true;
    }

    /** Whether HTML is a line break. */
    static boolean isBreak(String html) {
        return BREAK.matcher(html).matches();
    }

    /**
     * Returns the problem with HTML that is no comment, or null with an end tag whose start tag had one.
     *
     * @param inCell whether it stands in a table cell, where lines break in another way
     */
    @Nullable
    Problem check(String html, Location at, boolean inCell) {
        String trimmed = html.strip();
        if (trimmed.startsWith("<!--")) {
            return Problem.of(
                    Code.RAW_HTML,
                    at,
                    trimmed.contains("-->")
                            ? "Text follows the comment on its last line."
                            : "The comment is not closed.",
                    "End it with `-->`, and put what follows on a line of its own.");
        }
        if (trimmed.startsWith("</")) {
            String tag = tag(trimmed, 2);
            return opened.contains(tag) ? null : problem(trimmed, tag, at, inCell);
        }
        String tag = tag(trimmed, 1);
        opened.add(tag);
        return problem(trimmed, tag, at, inCell);
    }

    private static Problem problem(String html, String tag, Location at, boolean inCell) {
        int end = html.indexOf('>') + 1;
        return Problem.of(
                Code.RAW_HTML,
                at,
                Quote.of(end > 0 ? html.substring(0, end) : html) + " is HTML, which is not allowed here.",
                inCell && LINES.contains(tag) ? IN_CELL : INSTEAD.getOrDefault(tag, OTHERWISE));
    }

    private static String tag(String html, int from) {
        int to = from;
        while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        return html.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
