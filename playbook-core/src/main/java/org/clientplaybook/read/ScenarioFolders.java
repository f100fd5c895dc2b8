package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.Slug;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Finds the folders of the scenarios. */
final class ScenarioFolders {
    private ScenarioFolders() {}

    /**
     * Returns them by name, without those whose names cannot be addresses, which are problems.
     *
     * @param needed whether there must be a folder of them
     */
    static List<Entry> list(ContentFiles files, boolean needed, Languages languages, List<Problem> problems) {
        if (needed && files.find(ContentPath.SCENARIOS) == null) {
            problems.add(Problem.of(
                    Code.MISSING_FOLDER,
                    Location.of(ContentPath.SCENARIOS),
                    "The folder is missing.",
                    "Create it, with a folder in it for each scenario."));
        }
        List<Entry> entries = files.list(ContentPath.SCENARIOS);
        Map<String, String> proper = new TreeMap<>();
        entries.forEach(entry -> proper.merge(lower(entry), entry.name(), (a, b) -> Slug.fault(a) == null ? a : b));
        List<Entry> folders = new ArrayList<>();
        for (Entry entry : entries) {
            String other = proper.getOrDefault(lower(entry), entry.name());
            Problem problem = entry.folder() ? problem(entry, other) : UnusedFile.of(entry, List.of(), languages);
            if (problem == null) {
                folders.add(entry);
            } else {
                problems.add(problem);
            }
        }
        return folders;
    }

    private static String lower(Entry entry) {
        return entry.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Problem problem(Entry folder, String other) {
        if (!folder.name().equals(other)) {
            return Problem.of(
                    Code.DUPLICATE,
                    Location.of(folder.path()),
                    "The folders `" + other + "` and `" + folder.name() + "` differ only in case.",
                    "Rename one of them: on many file systems they are the same folder.");
        }
        String fault = Slug.fault(folder.name());
        return fault == null
                ? null
                : Problem.of(
                        Code.BAD_SLUG,
                        Location.of(folder.path()),
                        "`" + folder.name() + "` is not a valid name for a scenario's folder.",
                        fault + " Rename the folder.");
    }
}
