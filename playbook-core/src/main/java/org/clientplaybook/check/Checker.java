package org.clientplaybook.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.check.rule.Rules;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.problem.Problem;

/** Checks a catalog as a whole. */
public final class Checker {
    private Checker() {}

    /**
     * Returns what is wrong with a catalog's references, and what was found before, with the severity that the playbook sets.
     *
     * @param catalog as it was read, also with errors
     * @param found the problems from reading it
     */
    public static Verdict references(Catalog catalog, List<Problem> found) {
        return new Severities(catalog).apply(withReferences(catalog, found), false);
    }

    /**
     * Returns everything that is wrong with a catalog, and what was found before, with the severity that the playbook sets.
     * This is slow: every message is rendered many times. A scenario with an error is checked for its references alone.
     *
     * @param catalog as it was read, also with errors
     * @param found the problems from reading it
     * @param today the day by which reviews are overdue, and dates lie in the past
     * @param checkpoint run before each scenario and each rule; what it throws ends the check
     */
    public static Verdict all(Catalog catalog, List<Problem> found, LocalDate today, Runnable checkpoint) {
        List<Problem> problems = withReferences(catalog, found);
        Severities severities = new Severities(catalog);
        Catalog faultless = FaultlessPart.of(catalog, problems);
        if (faultless != null) {
            new RenderedMessages(checkpoint).check(faultless, problems);
            problems.addAll(Rules.check(faultless, today, checkpoint));
        }
        return severities.apply(problems, faultless != null);
    }

    /**
     * Returns whether a search in a catalog finds what it will find once everything is fixed, so that it can be tested.
     *
     * @param problems what was found before
     */
    public static boolean isSearchable(Catalog catalog, List<Problem> problems) {
        return FaultlessPart.isSearchable(catalog, problems);
    }

    private static List<Problem> withReferences(Catalog catalog, List<Problem> found) {
        List<Problem> problems = new ArrayList<>(found);
        List<Rule> rules = List.of(
                new ExampleValues(),
                new References(),
                new FieldBounds(),
                new TagAddresses(),
                new GuideCycles(),
                new OldSlugs());
        problems.addAll(rules.parallelStream()
                .flatMap(rule -> {
                    List<Problem> faults = new ArrayList<>();
                    rule.check(catalog, faults);
                    return faults.stream();
                })
                .toList());
        return problems;
    }
}
