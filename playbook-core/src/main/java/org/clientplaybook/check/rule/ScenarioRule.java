package org.clientplaybook.check.rule;

import java.util.List;
import org.clientplaybook.problem.Problem;

/** Looks at one scenario in one language; many threads use one rule. */
interface ScenarioRule {
    void check(Written written, List<Problem> problems);
}
