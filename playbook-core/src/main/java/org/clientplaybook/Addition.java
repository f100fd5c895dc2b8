package org.clientplaybook;

import java.nio.file.Path;
import java.util.List;
import org.clientplaybook.problem.Problem;

/**
 * What was added to a project.
 *
 * @param files the new files, sorted; none if there is a problem
 * @param problems why nothing was added
 * @param plugin the lines to add to the POM that the project already had; empty if the POM is new, or has
 *     them
 */
public record Addition(List<Path> files, List<Problem> problems, String plugin) {
    public Addition {
        files = files.stream().sorted().toList();
        problems = problems.stream().sorted().toList();
    }
}
