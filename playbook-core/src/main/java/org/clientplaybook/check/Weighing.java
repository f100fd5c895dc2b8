package org.clientplaybook.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Site;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.SetAside;
import org.clientplaybook.problem.Severity;

/** Weighs problems by what the playbook says of its rules: off, a warning or an error, or set aside in one scenario. */
final class Weighing {
    private final Map<String, Site.Weight> weights;
    private final List<Scenario> scenarios;
    private final Map<String, List<Scenario.Allowance>> allowances = new HashMap<>();

    Weighing(Catalog catalog) {
        weights = catalog.site().rules();
        scenarios = catalog.editions().get(0).scenarios();
        scenarios.forEach(scenario -> allowances.put(scenario.slug(), scenario.allow()));
    }

    /**
     * Weighs problems.
     *
     * @param complete whether every rule was run, so that an allowance for which there is nothing is a problem itself
     */
    Checker.Verdict weigh(List<Problem> found, boolean complete) {
        List<Problem> left = new ArrayList<>();
        List<SetAside> setAside = new ArrayList<>();
        Set<Scenario.Allowance> used = new HashSet<>();
        for (Problem problem : found.stream().distinct().toList()) {
            Scenario.Allowance allowance = allowance(problem);
            Problem weighed = weighed(problem);
            if (weighed == null) {
                used.add(allowance);
            } else if (allowance == null) {
                left.add(weighed);
            } else {
                used.add(allowance);
                setAside.add(new SetAside(weighed, allowance.because()));
            }
        }
        if (complete) {
            unused(found, used, left);
        }
        return new Checker.Verdict(left, setAside);
    }

    private void unused(List<Problem> found, Set<Scenario.Allowance> used, List<Problem> left) {
        Set<String> broken = Sound.broken(found);
        for (Scenario scenario : scenarios) {
            for (Scenario.Allowance allowance : scenario.allow()) {
                Problem problem = weighed(Problem.of(
                        Code.UNUSED_ALLOWANCE,
                        allowance.at(),
                        "`" + allowance.rule() + "` is set aside, and finds nothing here.",
                        "Remove it from `allow`."));
                if (problem != null && !used.contains(allowance) && !broken.contains(scenario.slug())) {
                    left.add(problem);
                }
            }
        }
    }

    /** Returns the problem with the playbook's severity, or null where the rule is off. */
    private Problem weighed(Problem problem) {
        Site.Weight weight =
                problem.code().isError() ? null : weights.get(problem.code().id());
        if (weight == null || weight == Site.Weight.WARNING) {
            return problem;
        }
        return weight == Site.Weight.OFF ? null : problem.as(Severity.ERROR);
    }

    private Scenario.Allowance allowance(Problem problem) {
        String slug =
                problem.code().isError() ? null : Sound.slug(problem.location().file());
        for (Scenario.Allowance allowance : slug == null ? List.<Scenario.Allowance>of() : of(slug)) {
            if (allowance.rule().equals(problem.code().id())) {
                return allowance;
            }
        }
        return null;
    }

    private List<Scenario.Allowance> of(String slug) {
        return allowances.getOrDefault(slug, List.of());
    }
}
