package org.clientplaybook.check;

import java.util.List;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suppressed;

/**
 * The problems after the severities and suppressions of the playbook have been applied.
 *
 * @param problems with the severity that the playbook gives them
 * @param suppressed what a scenario suppresses
 */
public record Verdict(List<Problem> problems, List<Suppressed> suppressed) {
    public Verdict {
        problems = List.copyOf(problems);
        suppressed = List.copyOf(suppressed);
    }
}
