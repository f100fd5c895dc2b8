package org.clientplaybook;

import java.util.List;
import org.clientplaybook.problem.Problem;

/**
 * What bringing a project up to a version of the tool does.
 *
 * @param from the version that made the project, or that it was last brought up to; empty if there are problems
 * @param changes what becomes of each file, sorted by path; files that stay as they are left out
 * @param problems why there is no update
 * @param applied whether it was done; never where there are problems or conflicts
 */
public record Update(String from, List<Change> changes, List<Problem> problems, boolean applied) {
    public Update {
        changes = List.copyOf(changes);
        problems = problems.stream().sorted().toList();
    }

    /**
     * What becomes of a file.
     *
     * @param path below the project's folder, with {@code /}
     * @param what in a few words
     * @param lines lines of the file, {@code -} before those that go and {@code +} before those that come; may be empty
     * @param conflict whether the project and the tool have changed the same lines, so that somebody has to decide
     */
    public record Change(String path, String what, List<String> lines, boolean conflict) {
        public Change {
            lines = List.copyOf(lines);
        }
    }
}
