package org.clientplaybook.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/** An entry of a cadence needs nothing that only the answer to itself, or to a later entry, brings. */
final class EarlyFields implements ScenarioRule {
    @Override
    public void check(Written written, List<Problem> problems) {
        Scenario scenario = written.scenario();
        Map<String, String> answers = new HashMap<>();
        for (Field field : scenario.fields()) {
            // A message does without one that may be blank.
            if (field.answers() != null && field.required()) {
                answers.put(field.name(), field.answers().text());
            }
        }
        if (!written.first() || answers.isEmpty()) {
            return;
        }
        Map<String, Message> messages = new HashMap<>();
        scenario.messages().forEach(message -> messages.put(message.id(), message));
        List<Cadence.Touch> touches = scenario.cadence().touches();
        List<String> sent = new ArrayList<>();
        for (Cadence.Touch touch : touches) {
            Message message = touch.message() == null
                    ? null
                    : messages.get(touch.message().text());
            if (message == null) {
                continue;
            }
            for (String field : used(message)) {
                String before = answers.get(field);
                if (before != null && !sent.contains(before) && isAmong(before, touches)) {
                    problems.add(problem(touch, message.id(), field, before));
                }
            }
            sent.add(message.id());
        }
    }

    private static Set<String> used(Message message) {
        Set<String> used = new TreeSet<>();
        message.variants().forEach(variant -> used.addAll(variant.fields()));
        return used;
    }

    /** A message that no entry has is sent at some other time. */
    private static boolean isAmong(String message, List<Cadence.Touch> touches) {
        return touches.stream()
                .anyMatch(touch ->
                        touch.message() != null && touch.message().text().equals(message));
    }

    private static Problem problem(Cadence.Touch touch, String message, String field, String before) {
        boolean same = message.equals(before);
        return Problem.of(
                Code.EARLY_FIELD,
                touch.at(),
                "`" + message + "` needs the field `" + field + "`, "
                        + (same
                                ? "which is known only once they have answered it."
                                : "which is known only after `" + before + "`, and that comes later."),
                (same ? "Write" : "Move this entry behind that one, write")
                        + " the message without the field, or make the field optional.");
    }
}
