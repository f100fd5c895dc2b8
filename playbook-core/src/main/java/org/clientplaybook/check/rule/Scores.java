package org.clientplaybook.check.rule;

import java.util.Comparator;
import java.util.List;
import org.clientplaybook.model.Scorecard;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/** Whatever a reader ticks in a scorecard, a band says what it means. */
final class Scores implements ScenarioRule {
    @Override
    public void check(Written written, List<Problem> problems) {
        Scorecard card = written.scenario().scorecard();
        if (!written.first() || card == null || card.bands().isEmpty()) {
            return;
        }
        int lowest = card.questions().stream()
                .mapToInt(Scorecard.Criterion::weight)
                .filter(weight -> weight < 0)
                .sum();
        int from = card.bands().get(0).from();
        if (lowest < from) {
            card.questions().stream()
                    .min(Comparator.comparingInt(Scorecard.Criterion::weight))
                    .ifPresent(
                            question -> problems.add(
                                    Problem.of(
                                            Code.SCORE_WITHOUT_BAND,
                                            question.at(),
                                            "The score can be as low as " + lowest + ", and the lowest band begins at "
                                                    + from + ".",
                                            "Use weights of 0 or more: turn the statement around, so that it scores when it is not true.")));
        }
    }
}
