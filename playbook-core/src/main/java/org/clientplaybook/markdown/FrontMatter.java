package org.clientplaybook.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.markdown.Lines.Line;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values above a text, between lines of {@code ---}, {@code +++} or braces, as other generators have them. Markdown takes
 * them for a heading.
 *
 * @param lines those that it consists of
 * @param title the title among its keys, or null
 */
record FrontMatter(List<Line> lines, @Nullable String title) {
    private static final Pattern FENCE = Pattern.compile("(?:---|\\+\\+\\+|\\{)[ \\t]*");
    private static final Pattern KEY = Pattern.compile(
            "[ \\t]*[\"']?[\\p{L}_][\\p{L}\\p{N}_. -]{0,60}[\"']?[ \\t]*[:=](?:[ \\t].*)?|\\[[\\w. -]+\\]");
    private static final Pattern TOML_KEY = Pattern.compile("[ \\t]*[\\w.\"'-]{1,60}[ \\t]*=.*");

    /** All of it in one line, as JSON can be. */
    private static final Pattern JSON = Pattern.compile("\\{[ \\t]*\"[^\"\\\\]{1,60}\"[ \\t]*:.*\\}[ \\t]*");

    private static final Pattern TITLE =
            Pattern.compile("[ \\t]*[\"']?title[\"']?[ \\t]*[:=][ \\t]*([\"']?)(.*?)\\1,?[ \\t]*");

    FrontMatter {
        lines = List.copyOf(lines);
    }

    /** Returns what a text begins with, or null. */
    static @Nullable FrontMatter of(String source) {
        int start = 0;
        while (start < source.length() && " \t\r\n".indexOf(source.charAt(start)) >= 0) {
            start++;
        }
        if (!source.startsWith("---", start) && !source.startsWith("+++", start) && !source.startsWith("{", start)) {
            return null;
        }
        List<Line> lines = Lines.of(source);
        int first = 0;
        while (lines.get(first).words().isBlank()) {
            first++;
        }
        int end = JSON.matcher(lines.get(first).words()).matches() ? first : -1;
        if (FENCE.matcher(lines.get(first).words()).matches()) {
            end = end(lines, first);
        }
        if (end < 0) {
            return null;
        }
        List<Line> found = lines.subList(first, end + 1);
        String title = found.stream()
                .map(line -> TITLE.matcher(line.words()))
                .filter(Matcher::matches)
                .map(key -> key.group(2))
                .findFirst()
                .orElse(null);
        return new FrontMatter(found, title);
    }

    /** Returns the last line of what begins at a line, or -1 where it is a line to divide a text. */
    private static int end(List<Line> lines, int first) {
        String fence = lines.get(first).words().strip();
        int key = first + 1;
        while (key < lines.size()
                && (lines.get(key).words().isBlank() || lines.get(key).words().startsWith("#"))) {
            key++;
        }
        if (key == lines.size()) {
            return -1;
        }
        String words = lines.get(key).words();
        boolean keyed = KEY.matcher(words).matches()
                || (fence.equals("+++") && TOML_KEY.matcher(words).matches());
        boolean empty = isClose(lines.get(key), fence) && key == first + 1;
        if (!keyed) {
            return empty ? key : -1;
        }
        for (int i = key + 1; i < lines.size(); i++) {
            if (isClose(lines.get(i), fence)) {
                return i;
            }
        }
        if (key > first + 1) {
            return -1;
        }
        int last = key;
        while (last + 1 < lines.size() && !lines.get(last + 1).words().isBlank()) {
            last++;
        }
        return last;
    }

    private static boolean isClose(Line line, String fence) {
        String words = line.words().strip();
        return switch (fence) {
            case "---" -> words.equals("---") || words.equals("...");
            case "{" -> words.equals("}");
            default -> words.equals(fence);
        };
    }

    /**
     * Returns the problem with it.
     *
     * @param titled whether the text has a title of its own
     */
    Problem problem(Location start, boolean titled) {
        String heading = title == null || title.isBlank() ? "About this playbook" : title.strip();
        return Problem.of(
                Code.FRONT_MATTER,
                Places.at(start, lines.get(0).number(), 0),
                "The text begins with front matter, which a playbook does not use.",
                titled
                        ? "Remove it, and begin the page with its title: " + Quote.of("# " + heading) + "."
                        : "Remove it; a title and other settings belong in `scenario.yaml`.");
    }
}
