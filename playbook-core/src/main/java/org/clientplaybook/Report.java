package org.clientplaybook;

import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suppressed;
import org.jspecify.annotations.Nullable;

/**
 * The result of a build or a check.
 *
 * @param problems sorted by location; if one is an error, nothing was written
 * @param suppressed problems that a scenario suppresses, sorted by location
 * @param scenarios how many scenarios the playbook has
 * @param languages their BCP 47 tags, the first language first; empty where there is no playbook
 * @param pages how many HTML pages the site has; 0 if nothing was written
 * @param digest the SHA-256 of the site's inventory, 64 hexadecimal digits, as {@code docs/integrity.md} defines it; null if
 *     nothing was written
 * @param written files that are new or changed
 * @param unchanged files that already had the same bytes
 * @param removed files of the previous site that were removed
 * @param duration how long it took
 * @param stages how long each stage took, by its name and in order, up to the last one that ran; pages are written to disk
 *     while they are rendered, so that {@code write} is only their publication
 * @param excerpts for the place of each problem that has a line in a text: that line with its number, and a caret below its
 *     column, as lines of text, from the content as it was when it was read
 */
public record Report(
        List<Problem> problems,
        List<Suppressed> suppressed,
        int scenarios,
        List<String> languages,
        int pages,
        @Nullable String digest,
        int written,
        int unchanged,
        int removed,
        Duration duration,
        Map<String, Duration> stages,
        Map<Place, List<String>> excerpts)
        implements Serializable {
    public Report {
        problems = problems.stream().distinct().sorted().toList();
        suppressed = suppressed.stream()
                .distinct()
                .sorted(Comparator.comparing(Suppressed::problem))
                .toList();
        languages = List.copyOf(languages);
        // Keeps the order, which Map.copyOf would not.
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
        excerpts = Map.copyOf(excerpts);
    }

    /** Returns whether an error kept the site from being written. */
    public boolean failed() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** Returns how many problems stop a build. */
    public int errors() {
        return (int) problems.stream().filter(Problem::isError).count();
    }

    /** Returns how many problems do not stop a build. */
    public int warnings() {
        return problems.size() - errors();
    }
}
