package org.clientplaybook.check.rule;

import java.time.LocalDate;
import java.util.List;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** Somebody has read each scenario through not too long ago. */
final class Reviews implements ScenarioRule {
    private final int months;
    private final LocalDate today;

    Reviews(int months, LocalDate today) {
        this.months = months;
        this.today = today;
    }

    @Override
    public void check(Written written, List<Problem> problems) {
        Scenario scenario = written.scenario();
        LocalDate reviewed = scenario.reviewed();
        Location at = scenario.reviewedAt();
        if (!written.first() || reviewed == null || at == null) {
            return;
        }
        LocalDate due = reviewed.plusMonths(months);
        if (due.isBefore(today)) {
            problems.add(Problem.of(
                    Code.REVIEW_OVERDUE,
                    at,
                    "The last review was on " + reviewed + ", and the next one was due on " + due + ".",
                    "Read it through, correct what is no longer true, and set `reviewed` to the date."));
        } else if (reviewed.isAfter(today)) {
            problems.add(Problem.of(
                    Code.REVIEW_OVERDUE,
                    at,
                    "The last review is dated " + reviewed + ", which is in the future.",
                    "Set `reviewed` to the date on which somebody read it through."));
        }
    }
}
