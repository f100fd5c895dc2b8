package org.clientplaybook.check.rule;

import java.util.Comparator;
import java.util.List;
import org.clientplaybook.model.Scorecard;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/** Whatever a reader ticks in a scorecard, a band says what it means; and each band and each question is there for something. */
final class Scores implements ScenarioRule {
    @Override
    public void check(Written written, List<Problem> problems) {
        Scorecard card = written.scenario().scorecard();
        if (!written.first() || card == null || card.bands().isEmpty()) {
            return;
        }
        lowest(card, problems);
        cancelling(card.questions(), problems);
        Sums sums = Sums.of(card.questions());
        if (sums != null) {
            bands(card.bands(), sums, problems);
            questions(card, problems);
        }
    }

    private static void lowest(Scorecard card, List<Problem> problems) {
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

    private static void cancelling(List<Scorecard.Criterion> questions, List<Problem> problems) {
        for (int i = 1; i < questions.size(); i++) {
            Scorecard.Criterion question = questions.get(i);
            questions.subList(0, i).stream()
                    .filter(other -> other.weight() != 0 && other.weight() == -question.weight())
                    .findFirst()
                    .ifPresent(other -> problems.add(Problem.of(
                            Code.CANCELLING_WEIGHTS,
                            question.at(),
                            "The weights of this question and of “" + other.text()
                                    + "” cancel each other out: both together count as neither.",
                            "Give them different weights, or ask one of the two.")));
        }
    }

    private static void bands(List<Scorecard.Band> bands, Sums sums, List<Problem> problems) {
        for (int i = 0; i < bands.size(); i++) {
            long to = i + 1 < bands.size() ? bands.get(i + 1).from() : Long.MAX_VALUE;
            if (!sums.haveOneFrom(bands.get(i).from(), to)) {
                problems.add(Problem.of(
                        Code.UNREACHABLE_BAND,
                        bands.get(i).at(),
                        "No answers add up to a score of the band “"
                                + bands.get(i).verdict() + "”: the highest is " + sums.highest() + ".",
                        "Change the weights or the `from` of the bands, or remove this band."));
            }
        }
    }

    private static void questions(Scorecard card, List<Problem> problems) {
        for (int i = 0; i < card.questions().size(); i++) {
            Scorecard.Criterion question = card.questions().get(i);
            Sums others = Sums.without(i, card.questions());
            if (others != null && card.bands().size() > 1 && !matters(question.weight(), others, card.bands())) {
                problems.add(Problem.of(
                        Code.POINTLESS_QUESTION,
                        question.at(),
                        "Whatever else is ticked, this question never changes the verdict.",
                        "Give it a greater weight, or remove it."));
            }
        }
    }

    /** Returns whether some answers to the others are in one band without a weight and in another with it. */
    private static boolean matters(int weight, Sums others, List<Scorecard.Band> bands) {
        return bands.stream().skip(1).anyMatch(band -> {
            long from = band.from();
            return weight > 0 ? others.haveOneFrom(from - weight, from) : others.haveOneFrom(from, from - weight);
        });
    }
}
