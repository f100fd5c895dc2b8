package org.clientplaybook.check.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.problem.Problem;

/** Runs every rule. Scenarios are looked at in parallel in the fork-join pool of the calling thread. */
public final class Rules {
    private Rules() {}

    /**
     * Returns what the rules find, in no particular order.
     *
     * @param catalog without errors
     * @param today the day by which reviews are overdue, and dates lie in the past
     * @param checkpoint run before each scenario and each rule; what it throws ends the check
     */
    public static List<Problem> check(Catalog catalog, LocalDate today, Runnable checkpoint) {
        List<ScenarioRule> each = List.of(
                new Lengths(catalog),
                new Placeholders(),
                new MessageMarkup(),
                new CadenceEnds(),
                new Conditions(),
                new EarlyFields(),
                new Waits(),
                new Wordings(catalog.style()),
                new Pronouns(catalog.style()),
                new ReadingLevels(catalog.style()),
                new Reviews(catalog.site().reviewMonths(), today),
                new Scores(),
                new Headings(),
                new Links());
        List<Problem> problems = new ArrayList<>();
        for (Edition edition : catalog.editions()) {
            boolean first = edition.language().equals(catalog.site().languages().get(0));
            edition.ownScenarios().parallelStream()
                    .map(scenario -> new Written(scenario, edition, first))
                    .map(written -> {
                        checkpoint.run();
                        return found(written, each);
                    })
                    .forEachOrdered(problems::addAll);
        }
        List<CatalogRule> whole = List.of(
                new NearDuplicates(),
                new Titles(),
                new GuideQuestions(),
                new ScenarioGraph(),
                new Translations(),
                new Pictures(),
                new PageTexts(),
                new PersonalData(),
                new ExampleLimits(today));
        for (CatalogRule rule : whole) {
            checkpoint.run();
            rule.check(catalog, problems);
        }
        return problems;
    }

    private static List<Problem> found(Written written, List<ScenarioRule> rules) {
        List<Problem> problems = new ArrayList<>();
        rules.forEach(rule -> rule.check(written, problems));
        return problems;
    }
}
