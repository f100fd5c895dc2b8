package org.clientplaybook.check.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/** Each scenario has a title of its own, by which readers tell it from the others. */
final class Titles implements CatalogRule {
    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        for (Edition edition : catalog.editions()) {
            Map<String, Scenario> titles = new HashMap<>();
            for (Scenario scenario : edition.ownScenarios()) {
                String title = scenario.title().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
                Scenario other = titles.putIfAbsent(title, scenario);
                if (other != null) {
                    problems.add(Problem.of(
                            Code.SAME_TITLE,
                            scenario.at(),
                            "The scenario `" + other.slug() + "` has the same title, “" + other.title() + "”.",
                            "Say in the title what is different about this situation."));
                }
            }
        }
    }
}
