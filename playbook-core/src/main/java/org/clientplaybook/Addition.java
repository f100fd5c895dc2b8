package org.clientplaybook;

import java.nio.file.Path;
import java.util.List;
import org.clientplaybook.problem.Problem;

/**
 * What was added to a project.
 *
 * @param files the new files, sorted; none where there is a problem
 * @param problems why nothing was added
 * @param plugin the lines that build a playbook, for the POM that the project had already and that was kept; empty where
 *     its POM has them
 */
public record Addition(List<Path> files, List<Problem> problems, String plugin) {
    public Addition {
        files = files.stream().sorted().toList();
        problems = problems.stream().sorted().toList();
    }
}
