package org.clientplaybook.model;

import java.util.List;
import org.clientplaybook.model.Cadence.Delay;
import org.clientplaybook.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param title what to do, as an instruction
 * @param text how and why, or null
 * @param pause how long to wait after it until the next step, or null
 * @param pauseAt the place of the pause; null where that is
 * @param steps what it is done in, in order; these have none of their own
 */
public record Step(
        String title,
        @Nullable Document text,
        @Nullable Delay pause,
        @Nullable Location pauseAt,
        List<Step> steps,
        Location at) {
    public Step {
        steps = List.copyOf(steps);
    }

    /** Adds the step, and the steps that it is done in. */
    void addTo(List<Step> all) {
        all.add(this);
        steps.forEach(step -> step.addTo(all));
    }
}
