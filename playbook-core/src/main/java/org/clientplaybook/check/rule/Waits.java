package org.clientplaybook.check.rule;

import java.util.List;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Step;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/** Who waits between the steps as long as they say still reaches the last one while the cadence runs. */
final class Waits implements ScenarioRule {
    @Override
    public void check(Written written, List<Problem> problems) {
        List<Cadence.Touch> touches = written.scenario().cadence().touches();
        if (!written.first() || touches.isEmpty()) {
            return;
        }
        int last =
                touches.stream().mapToInt(touch -> touch.after().days()).max().orElse(0);
        int day = 0;
        for (Step step : written.scenario().steps()) {
            if (step.pause() == null || step.pauseAt() == null) {
                continue;
            }
            day += step.pause().days();
            if (day > last) {
                problems.add(Problem.of(
                        Code.LONG_WAIT,
                        step.pauseAt(),
                        "With this wait, the next step opens after about " + day
                                + " days; the last entry of the cadence is after " + last + ".",
                        "Shorten the wait, or move the entries of the cadence."));
                return;
            }
        }
    }
}
