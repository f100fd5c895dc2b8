package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/**
 * Finds the lines that a merge leaves where two changes meet, in a YAML file or one of a theme; what reads the file fails
 * below them, or takes both.
 */
final class YamlConflicts {
    private static final Pattern START = Pattern.compile("(?:[ \\t]*<{7}|<{8,})(?: .*)?");
    private static final Pattern END = Pattern.compile("(?:[ \\t]*>{7}|>{8,})(?: .*)?");

    /** Where the marks around it are gone; no YAML has this at the start of a line. */
    private static final Pattern MIDDLE = Pattern.compile("={7,}[ \\t]*|\\|{7,}(?: .*)?");

    /** Where they were indented with the text around them. */
    private static final Pattern INNER = Pattern.compile("[ \\t]+(?:={7}[ \\t]*|\\|{7}(?: [^|]+)?)");

    /** The head of a text of several lines, with the name of its key. */
    private static final Pattern BLOCK = Pattern.compile("((?: *- +)* *)([\\w-]+): *[|>][-+0-9]*(?:\\s.*)?");

    /** The keys of messages, in which equals signs make no heading. */
    private static final Set<String> MESSAGES = Set.of("body", "short", "subject");

    /** What somebody underlines in a message: about as long as the line below it, and no sentence. */
    private static final Pattern HEADING = Pattern.compile(".{3,9}[^.,;:?!…]");

    private static final List<String> TRIGGERS = List.of("<<<<<<<", "|||||||", "=======", ">>>>>>>");

    private YamlConflicts() {}

    /** Returns a problem for each conflict of a YAML file: at its first line, or at the first that is left. */
    static List<Problem> of(YamlText source) {
        return of(source, true);
    }

    /** Returns those of a file of a theme, in which a line of equals signs can be an ornament. */
    static List<Problem> ofTheme(SourceText source) {
        return of(new YamlText(source), false);
    }

    private static List<Problem> of(YamlText source, boolean yaml) {
        List<Problem> problems = new ArrayList<>();
        if (TRIGGERS.stream().noneMatch(source.text()::contains)) {
            return problems;
        }
        boolean open = false;
        Block block = new Block();
        for (int line = 1; line <= source.lines(); line++) {
            boolean start = START.matcher(source.line(line)).matches()
                    || (yaml && MIDDLE.matcher(source.line(line)).matches())
                    || (yaml && block.isStray(source.line(line)));
            block.follow(source.line(line));
            boolean end = !start && END.matcher(source.line(line)).matches();
            if ((start || end) && !open) {
                problems.add(Problem.of(
                        Code.MERGE_CONFLICT,
                        new Location(source.path(), line, 1),
                        "The file contains an unresolved merge conflict.",
                        "Keep the right lines, and remove those that begin with `<<<<<<<`, `=======` and `>>>>>>>`."));
            }
            open = start || (open && !end);
        }
        return problems;
    }

    /** The text of several lines that a line is in. */
    private static final class Block {
        private int indent = -1;
        private boolean message;
        private String before = "";

        /** Whether a line divides what was merged, and does not underline the heading before it. */
        boolean isStray(String line) {
            if (!INNER.matcher(line).matches()) {
                return false;
            }
            boolean heading = indent >= 0
                    && line.strip().startsWith("=")
                    && !before.isBlank()
                    && !BLOCK.matcher(before).matches()
                    && (!message || HEADING.matcher(before.strip()).matches());
            return !heading;
        }

        void follow(String line) {
            if (!line.isBlank()) {
                int spaces = line.length() - line.stripLeading().length();
                Matcher head = spaces <= indent || indent < 0 ? BLOCK.matcher(line) : null;
                if (head != null) {
                    indent = head.matches() ? head.group(1).length() : -1;
                    message = indent >= 0 && MESSAGES.contains(head.group(2));
                }
            }
            before = line;
        }
    }
}
