package org.clientplaybook.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A script of the theme with what its first lines say of it, each of which begins with {@code // @}: {@code needs} names the
 * scripts that run before it, {@code apart} makes it a file of its own that something loads by its name, with what it needs
 * beyond the scripts of all pages, or of the kind of page that is named there.
 *
 * @param path its place in the theme
 * @param own whether it is the playbook's
 * @param apart the script of the pages that load it, where it is a file of its own; else null
 */
record Script(
        String path,
        String text,
        boolean own,
        List<Need> needs,
        @Nullable Need apart,
        List<Problem> problems) {
    /** The script with what all pages load. */
    static final String LAYOUT = "page/layout";

    private static final String ENDING = ".js";
    private static final String TAG = "// @";

    /** A script that another one needs, by its name, and the line that says so. */
    record Need(String name, int line) {}

    static Script of(String path, String text, boolean own) {
        List<Need> needs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Need apart = null;
        int number = 0;
        for (String line : text.lines().takeWhile(line -> line.startsWith(TAG)).toList()) {
            number++;
            String[] words = line.substring(TAG.length()).strip().split("\\s+", 2);
            if (words[0].equals("needs") && words.length == 2) {
                for (String name : words[1].split(",", -1)) {
                    needs.add(new Need(name.strip(), number));
                }
            } else if (words[0].equals("apart") && (words.length == 1 || !words[1].contains(" "))) {
                apart = new Need(words.length == 2 ? words[1] : LAYOUT, number);
            } else {
                problems.add(problem(
                        path,
                        number,
                        "`" + line.strip() + "` is not a valid header line.",
                        "Write `// @needs core/store, core/values` or `// @apart`."));
            }
        }
        return new Script(path, text, own, List.copyOf(needs), apart, List.copyOf(problems));
    }

    /** Returns what it does: its text without the lines that speak to the build. */
    String body() {
        return text.lines()
                .dropWhile(line -> line.startsWith(TAG))
                .map(line -> line + '\n')
                .collect(Collectors.joining());
    }

    /** Returns its path without ending, which is what scripts and templates call it. */
    String name() {
        return name(path);
    }

    static String name(String path) {
        return path.substring(0, path.length() - ENDING.length());
    }

    /** Returns the last part of its name. */
    String shortName() {
        return name().substring(name().lastIndexOf('/') + 1);
    }

    /** Returns a problem of a script of the playbook's own. */
    static Problem problem(String path, int line, String message, String hint) {
        return Problem.of(Code.THEME_SCRIPT, new Location(ContentPath.THEME.child(path), line, 0), message, hint);
    }
}
