package org.clientplaybook;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;

/**
 * What was added to a project.
 *
 * @param files the new files, sorted; none if there is a problem
 * @param problems why nothing was added
 * @param plugin the lines to add to the POM that the project already had; empty if the POM is new, or has
 *     them
 * @param excerpts the lines of the content in which the problems are, as in {@link Report#excerpts}
 */
public record Addition(List<Path> files, List<Problem> problems, String plugin, Map<Place, List<String>> excerpts) {
    public Addition {
        files = files.stream().sorted().toList();
        problems = problems.stream().sorted().toList();
        excerpts = Map.copyOf(excerpts);
    }
}
