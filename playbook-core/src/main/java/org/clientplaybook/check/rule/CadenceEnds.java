package org.clientplaybook.check.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Message;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A cadence sends each message once, in the order of the days, comes to an end, and looks in again some time after it. */
final class CadenceEnds implements ScenarioRule {
    /** After so many days without a word, to write again is to look in, and no longer to chase. */
    private static final int PAUSE = 60;

    private static final int LATER = 28;

    @Override
    public void check(Written written, List<Problem> problems) {
        List<Cadence.Touch> touches = written.scenario().cadence().touches();
        if (!written.first() || touches.isEmpty()) {
            return;
        }
        Map<String, Message> messages = new HashMap<>();
        written.scenario().messages().forEach(message -> messages.put(message.id(), message));
        repeats(touches, problems);
        order(touches, problems);
        long followUps = touches.stream()
                .filter(touch -> purpose(touch, messages) == Message.Purpose.FOLLOW_UP)
                .count();
        if (followUps > 1 && isEndless(touches, messages)) {
            Cadence.Touch last = touches.get(touches.size() - 1);
            problems.add(Problem.of(
                    Code.ENDLESS_CADENCE,
                    last.at(),
                    "The cadence ends with the follow-up `" + last.message() + "`: nothing says when to stop.",
                    "End it with a parting message, or with a task that says what to do without an answer."));
        } else {
            wayBack(touches, messages, followUps > 1, problems);
        }
    }

    private static void repeats(List<Cadence.Touch> touches, List<Problem> problems) {
        Set<String> sent = new HashSet<>();
        for (Cadence.Touch touch : touches) {
            if (touch.message() != null && !sent.add(touch.message().text())) {
                problems.add(Problem.of(
                        Code.REPEATED_MESSAGE,
                        touch.at(),
                        "The message `" + touch.message() + "` has already been sent.",
                        "Write another message that gives them something new, or make this a task."));
            }
        }
    }

    private static void order(List<Cadence.Touch> touches, List<Problem> problems) {
        int latest = 0;
        for (Cadence.Touch touch : touches) {
            // A weekend more or less is no fault.
            boolean business = touch.after().unit() == Cadence.Unit.BUSINESS_DAYS;
            if (days(touch) + (business ? 2 : 0) < latest) {
                problems.add(Problem.of(
                        Code.UNORDERED_CADENCE,
                        touch.at(),
                        "This entry comes earlier than the one above it: every time is counted from the first day.",
                        "Sort the entries by `after`."));
            }
            latest = Math.max(latest, days(touch));
        }
    }

    private static boolean isEndless(List<Cadence.Touch> touches, Map<String, Message> messages) {
        Cadence.Touch last = touches.get(touches.size() - 1);
        return purpose(last, messages) == Message.Purpose.FOLLOW_UP && !isPause(touches, last);
    }

    private static void wayBack(
            List<Cadence.Touch> touches, Map<String, Message> messages, boolean chase, List<Problem> problems) {
        Cadence.Touch parting = null;
        for (Cadence.Touch touch : touches) {
            Message.Purpose purpose = purpose(touch, messages);
            boolean ends = purpose == Message.Purpose.PARTING || (chase && purpose == Message.Purpose.FOLLOW_UP);
            parting = ends ? touch : parting;
        }
        int last = days(touches.get(touches.size() - 1));
        if (parting != null && !isPause(touches, parting) && last - days(parting) < LATER) {
            problems.add(Problem.of(
                    Code.NO_WAY_BACK,
                    touches.get(touches.size() - 1).at(),
                    "The cadence has no check-in four weeks or more after the last message, `" + parting.message()
                            + "`.",
                    "Add a task some months later: ask how they are, with nothing to sell."));
        }
    }

    /** Whether a message comes so long after what was before it that it is a look-in itself. */
    private static boolean isPause(List<Cadence.Touch> touches, Cadence.Touch touch) {
        int index = touches.indexOf(touch);
        return index > 0 && days(touch) - days(touches.get(index - 1)) >= PAUSE;
    }

    private static Message.@Nullable Purpose purpose(Cadence.Touch touch, Map<String, Message> messages) {
        Message message =
                touch.message() == null ? null : messages.get(touch.message().text());
        return message == null ? null : message.purpose();
    }

    private static int days(Cadence.Touch touch) {
        return touch.after().days();
    }
}
