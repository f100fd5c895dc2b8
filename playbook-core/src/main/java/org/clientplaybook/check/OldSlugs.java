package org.clientplaybook.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/** An old slug leads to one scenario, and no scenario has it now. */
final class OldSlugs implements Checker.Rule {
    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        List<Scenario> scenarios = catalog.editions().get(0).scenarios();
        Set<String> slugs = scenarios.stream().map(Scenario::slug).collect(Collectors.toSet());
        Map<String, String> owners = new HashMap<>();
        for (Scenario scenario : scenarios) {
            for (Line old : scenario.formerly()) {
                String owner =
                        slugs.contains(old.text()) ? old.text() : owners.putIfAbsent(old.text(), scenario.slug());
                if (owner != null) {
                    problems.add(Problem.of(
                            Code.DUPLICATE,
                            old.at(),
                            "The former slug `" + old.text() + "` already belongs to the scenario `" + owner + "`.",
                            "Remove it from one of the two."));
                }
            }
        }
    }
}
