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
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Severity;
import org.clientplaybook.problem.Suppressed;
import org.jspecify.annotations.Nullable;

/** Gives problems the severity that the playbook sets for its rules: off, warning or error, or suppressed in one scenario. */
final class Severities {
    private final Map<String, Site.RuleSeverity> rules;
    private final List<Scenario> scenarios;
    private final Map<String, List<Scenario.Allowance>> allowances = new HashMap<>();

    Severities(Catalog catalog) {
        rules = catalog.site().rules();
        scenarios = catalog.editions().get(0).scenarios();
        scenarios.forEach(scenario -> allowances.put(scenario.slug(), scenario.allow()));
    }

    /**
     * Applies the severities to problems, and takes out those that are suppressed.
     *
     * @param complete whether every rule was run, so that an allowance for which there is nothing is a problem itself
     */
    Verdict apply(List<Problem> found, boolean complete) {
        List<Problem> left = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>();
        Set<Scenario.Allowance> used = new HashSet<>();
        for (Problem problem : found.stream().distinct().toList()) {
            Scenario.Allowance allowance = allowance(problem);
            Problem result = withSeverity(problem);
            if (result == null) {
                used.add(allowance);
            } else if (allowance == null) {
                left.add(result);
            } else {
                used.add(allowance);
                suppressed.add(new Suppressed(result, allowance.because()));
            }
        }
        if (complete) {
            unused(found, used, left);
        }
        left.removeIf(Severities::isOthers);
        return new Verdict(left, suppressed);
    }

    /** What is a matter of rules in a pack was looked at by those who made it. */
    private static boolean isOthers(Problem problem) {
        return !problem.isError()
                && problem.location() instanceof Location at
                && at.file().pack() != null;
    }

    private void unused(List<Problem> found, Set<Scenario.Allowance> used, List<Problem> left) {
        Set<String> broken = FaultlessPart.broken(found);
        for (Scenario scenario : scenarios) {
            for (Scenario.Allowance allowance : scenario.allow()) {
                Problem problem = withSeverity(Problem.of(
                        Code.UNUSED_ALLOWANCE,
                        allowance.at(),
                        "`" + allowance.rule() + "` is suppressed, but reports nothing here.",
                        "Remove it from `allow`."));
                if (problem != null && !used.contains(allowance) && !broken.contains(scenario.slug())) {
                    left.add(problem);
                }
            }
        }
    }

    /** Returns the problem with the playbook's severity, or null where the rule is off. */
    private @Nullable Problem withSeverity(Problem problem) {
        Site.RuleSeverity severity =
                problem.code().isError() ? null : rules.get(problem.code().id());
        if (severity == null || severity == Site.RuleSeverity.WARNING) {
            return problem;
        }
        return severity == Site.RuleSeverity.OFF ? null : problem.as(Severity.ERROR);
    }

    private Scenario.@Nullable Allowance allowance(Problem problem) {
        String slug = problem.code().isError() ? null : FaultlessPart.slug(problem.location());
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
