package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.List;
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
        for (int line = 1; line <= source.lines(); line++) {
            boolean start = START.matcher(source.line(line)).matches()
                    || (yaml && MIDDLE.matcher(source.line(line)).matches());
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
}
