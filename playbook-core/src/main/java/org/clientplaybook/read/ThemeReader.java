package org.clientplaybook.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** Reads the files of a playbook's own theme. */
final class ThemeReader {
    private static final List<String> ENDINGS = List.of("peb", "css", "js", "svg", "properties");

    private ThemeReader() {}

    /** Returns their texts by path below {@code theme/}. */
    static Map<String, String> read(ContentFiles files, List<Problem> problems) {
        Map<String, String> theme = new TreeMap<>();
        for (Entry entry : files.walk(ContentPath.THEME)) {
            if (ENDINGS.contains(entry.path().ending())) {
                // An empty file is an override too: it takes a part of the theme away.
                SourceText source = files.readAny(entry);
                if (source != null) {
                    theme.put(
                            entry.path()
                                    .path()
                                    .substring(ContentPath.THEME.path().length() + 1),
                            source.text());
                }
            } else {
                problems.add(Problem.of(
                        Code.UNUSED_FILE,
                        Location.of(entry.path()),
                        "This file is not used.",
                        "Remove it: a theme has templates (.peb), styles (.css), scripts (.js), drawings (.svg) and"
                                + " words (.properties)."));
            }
        }
        return theme;
    }
}
