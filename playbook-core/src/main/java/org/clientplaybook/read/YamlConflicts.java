package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** Finds the lines that a merge leaves in a YAML file where two changes meet; a parser fails below them, or reads both. */
final class YamlConflicts {
    private static final Pattern START = Pattern.compile("[ \\t]*<{7}(?: .*)?");
    private static final Pattern END = Pattern.compile("[ \\t]*>{7}(?: .*)?");

    private YamlConflicts() {}

    /** Returns a problem for each conflict: at its first line, or at its last where that is left alone. */
    static List<Problem> of(YamlText source) {
        List<Problem> problems = new ArrayList<>();
        if (!source.text().contains("<<<<<<<") && !source.text().contains(">>>>>>>")) {
            return problems;
        }
        boolean open = false;
        for (int line = 1; line <= source.lines(); line++) {
            boolean start = START.matcher(source.line(line)).matches();
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
