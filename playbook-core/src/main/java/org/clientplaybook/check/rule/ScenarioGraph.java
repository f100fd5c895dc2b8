package org.clientplaybook.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Guide;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Outcome;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The guide and the outcomes lead to each scenario, and each scenario comes to an end, itself or in one that it leads to. */
final class ScenarioGraph implements CatalogRule {
    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        Edition edition = catalog.editions().get(0);
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        edition.scenarios().forEach(scenario -> scenarios.put(scenario.slug(), scenario));
        if (edition.guide() != null) {
            unreached(edition.guide(), scenarios, problems);
        }
        loops(scenarios, problems);
    }

    private static void unreached(Guide guide, Map<String, Scenario> scenarios, List<Problem> problems) {
        Set<String> reached = new LinkedHashSet<>();
        Set<String> questions = guide.reached();
        for (Guide.Question question : guide.questions()) {
            if (questions.contains(question.key())) {
                question.answers().forEach(answer -> add(answer.go(), reached));
            }
        }
        List<String> next = new ArrayList<>(reached);
        for (int i = 0; i < next.size(); i++) {
            Scenario scenario = scenarios.get(next.get(i));
            if (scenario == null) {
                // It has an error, and may lead anywhere once that is fixed.
                return;
            }
            for (String slug : scenario.leadsTo()) {
                if (reached.add(slug)) {
                    next.add(slug);
                }
            }
        }
        for (Scenario scenario : scenarios.values()) {
            if (!reached.contains(scenario.slug())) {
                problems.add(Problem.of(
                        Code.UNREACHED_SCENARIO,
                        scenario.at(),
                        "Whoever follows the guide and the outcomes never comes to `" + scenario.slug() + "`.",
                        "Let an answer in guide.yaml, or an outcome of another scenario, lead to it with `go`."));
            }
        }
    }

    private static void add(@Nullable Line reference, Set<String> slugs) {
        if (reference != null) {
            slugs.add(reference.text());
        }
    }

    private static void loops(Map<String, Scenario> scenarios, List<Problem> problems) {
        Map<String, Scenario> stuck = new TreeMap<>(scenarios);
        settle(stuck);
        while (!stuck.isEmpty()) {
            List<String> way = loop(stuck);
            Scenario first = scenarios.get(way.get(0));
            if (first != null && !first.outcomes().isEmpty()) {
                problems.add(Problem.of(
                        Code.ENDLESS_LOOP,
                        first.outcomes().get(0).at(),
                        "The outcomes lead in a loop without an end: `" + String.join("` → `", way) + "` → `"
                                + first.slug() + "`.",
                        "Give one of these scenarios an outcome with `end`."));
            }
            stuck.keySet().removeAll(way);
            // What only leads into the loop ends with it.
            settle(stuck);
        }
    }

    /** Takes away the scenarios that end, or lead to one that is not there any more. */
    private static void settle(Map<String, Scenario> stuck) {
        boolean changed = true;
        while (changed) {
            changed = stuck.values().removeIf(scenario -> ends(scenario, stuck));
        }
    }

    private static boolean ends(Scenario scenario, Map<String, Scenario> stuck) {
        return scenario.outcomes().isEmpty() || scenario.outcomes().stream().anyMatch(outcome -> ends(outcome, stuck));
    }

    private static boolean ends(Outcome outcome, Map<String, Scenario> stuck) {
        return outcome.go() == null || !stuck.containsKey(outcome.go().text());
    }

    /** Returns the loop that the first scenario comes to, each of which leads only to others that do not end. */
    private static List<String> loop(Map<String, Scenario> stuck) {
        List<String> way = new ArrayList<>();
        Scenario scenario = stuck.values().iterator().next();
        while (scenario != null && !way.contains(scenario.slug())) {
            way.add(scenario.slug());
            Line go = scenario.outcomes().get(0).go();
            scenario = go == null ? null : stuck.get(go.text());
        }
        return scenario == null ? way : way.subList(way.indexOf(scenario.slug()), way.size());
    }
}
