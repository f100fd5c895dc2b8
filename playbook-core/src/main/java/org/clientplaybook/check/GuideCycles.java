package org.clientplaybook.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Guide;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Whoever answers the guide's questions never comes to one of them twice. */
final class GuideCycles implements Rule {
    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        Guide guide = catalog.editions().get(0).guide();
        if (guide == null) {
            return;
        }
        Map<String, Guide.Question> left = new LinkedHashMap<>(guide.byKey());
        trim(left);
        while (!left.isEmpty()) {
            List<Step> cycle = cycle(left);
            problems.add(problem(cycle));
            cycle.forEach(step -> left.remove(step.question()));
            trim(left);
        }
    }

    /** A question of a circle, and its answer that leads to the next one. */
    private record Step(String question, Guide.Answer answer) {}

    /** Takes away the questions from which nothing leads on to one that is left. */
    private static void trim(Map<String, Guide.Question> left) {
        boolean changed = true;
        while (changed) {
            changed = left.values().removeIf(question -> onward(question, left) == null);
        }
    }

    /** Returns the first answer that leads to a question that is left, or null. */
    private static Guide.@Nullable Answer onward(Guide.Question question, Map<String, Guide.Question> left) {
        return question.answers().stream()
                .filter(answer ->
                        answer.to() != null && left.containsKey(answer.to().text()))
                .findFirst()
                .orElse(null);
    }

    /** Returns the circle that the first question that is left comes to, which is one where each leads on to another. */
    private static List<Step> cycle(Map<String, Guide.Question> left) {
        List<Step> path = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        Guide.Question question = left.values().iterator().next();
        while (!places.containsKey(question.key())) {
            Guide.Answer answer = Objects.requireNonNull(onward(question, left));
            places.put(question.key(), path.size());
            path.add(new Step(question.key(), answer));
            question = Objects.requireNonNull(left.get(to(answer)));
        }
        return path.subList(Objects.requireNonNull(places.get(question.key())), path.size());
    }

    private static String to(Guide.Answer answer) {
        return Objects.requireNonNull(answer.to()).text();
    }

    private static Problem problem(List<Step> cycle) {
        Step last = cycle.get(cycle.size() - 1);
        StringBuilder way = new StringBuilder();
        cycle.forEach(step -> way.append('`').append(step.question()).append("` → "));
        way.append('`').append(cycle.get(0).question()).append('`');
        return Problem.of(
                Code.GUIDE_CYCLE,
                Objects.requireNonNull(last.answer().to()).at(),
                cycle.size() == 1
                        ? "The answer leads back to its own question: " + way + "."
                        : "The answers lead in a circle: " + way + ".",
                "Let this answer lead to another question, or to a scenario with `go`.");
    }
}
