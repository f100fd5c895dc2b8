package org.clientplaybook.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Guide;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/** Each question of the guide is reached, soon, and offers a choice, also to those who cannot tell. */
final class GuideQuestions implements CatalogRule {
    private static final int MOST_ANSWERS = 5;

    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        Guide original = catalog.editions().get(0).guide();
        if (original == null) {
            return;
        }
        Set<String> reached = original.reached();
        for (Guide.Question question : original.questions()) {
            structure(question, reached, problems);
        }
        lengths(original, problems);
        for (Edition edition : catalog.editions()) {
            Guide guide = edition.guide();
            if (guide != null && guide.isIn(edition.language())) {
                guide.questions().forEach(question -> words(question, problems));
            }
        }
    }

    private static void structure(Guide.Question question, Set<String> reached, List<Problem> problems) {
        if (!reached.contains(question.key())) {
            problems.add(Problem.of(
                    Code.UNREACHABLE_QUESTION,
                    question.at(),
                    "No answer leads from the first question to `" + question.key() + "`.",
                    "Let an answer lead to it, or remove it."));
        }
        if (question.answers().size() == 1) {
            problems.add(Problem.of(
                    Code.SINGLE_ANSWER,
                    question.at(),
                    "The question `" + question.key() + "` has one answer, so there is nothing to choose.",
                    "Add another answer, or let what leads here lead to where that answer goes."));
        }
        if (question.answers().stream().noneMatch(Guide.Answer::unsure)) {
            problems.add(
                    Problem.of(
                            Code.NO_UNSURE_ANSWER,
                            question.at(),
                            "The question `" + question.key() + "` has no answer for those who are not sure.",
                            "Add one with `unsure: true`, which leads to an easier question or to the scenario that does least harm."));
        }
    }

    private static void words(Guide.Question question, List<Problem> problems) {
        Set<String> said = new HashSet<>();
        for (Guide.Answer answer : question.answers()) {
            String words = answer.say().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            if (!said.add(words)) {
                problems.add(Problem.of(
                        Code.SAME_ANSWER,
                        answer.at(),
                        "The question `" + question.key() + "` has another answer with the words “" + answer.say()
                                + "”.",
                        "Say what is different about this one."));
            }
        }
    }

    /** Reports where the longest way to a question has used up all answers. */
    private static void lengths(Guide guide, List<Problem> problems) {
        Map<String, Guide.Question> byKey = guide.byKey();
        Map<String, List<String>> longest = new HashMap<>();
        longest.put(guide.first(), List.of());
        for (String key : inOrder(guide)) {
            List<String> way = new ArrayList<>(longest.getOrDefault(key, List.of()));
            way.add(key);
            Guide.Question question = byKey.get(key);
            for (Guide.Answer answer : question == null ? List.<Guide.Answer>of() : question.answers()) {
                Guide.Question next = guide.question(answer.to());
                if (next != null && longest.getOrDefault(next.key(), List.of()).size() < way.size()) {
                    longest.put(next.key(), way);
                }
            }
        }
        longest.forEach((key, way) -> {
            Guide.Question question = byKey.get(key);
            if (question != null && way.size() == MOST_ANSWERS) {
                problems.add(Problem.of(
                        Code.LONG_PATH,
                        question.at(),
                        "Before `" + key + "` there can be " + MOST_ANSWERS + " answers already: `"
                                + String.join("` → `", way) + "`.",
                        "Ask less on the way, or let its answers be given earlier."));
            }
        });
    }

    /** Returns the keys of the reached questions, each behind those that lead to it. */
    private static List<String> inOrder(Guide guide) {
        Set<String> reached = guide.reached();
        Map<String, Integer> leading = new HashMap<>();
        List<Guide.Question> questions = guide.questions().stream()
                .filter(question -> reached.contains(question.key()))
                .toList();
        questions.forEach(question -> targets(question).forEach(key -> leading.merge(key, 1, Integer::sum)));
        List<String> order = new ArrayList<>(reached.isEmpty() ? List.of() : List.of(guide.first()));
        Map<String, Guide.Question> byKey = guide.byKey();
        for (int i = 0; i < order.size(); i++) {
            Guide.Question question = byKey.get(order.get(i));
            for (String key : question == null ? List.<String>of() : targets(question)) {
                if (leading.merge(key, -1, Integer::sum) == 0) {
                    order.add(key);
                }
            }
        }
        return order;
    }

    private static List<String> targets(Guide.Question question) {
        List<String> targets = new ArrayList<>();
        question.answers().forEach(answer -> {
            if (answer.to() != null) {
                targets.add(answer.to().text());
            }
        });
        return targets;
    }
}
