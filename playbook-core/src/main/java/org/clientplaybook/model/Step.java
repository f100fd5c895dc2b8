package org.clientplaybook.model;

import java.util.List;
import java.util.stream.Stream;
import org.clientplaybook.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param title what to do, as an instruction
 * @param text how and why, or null
 * @param steps what it is done in, in order; these have none of their own
 */
public record Step(String title, @Nullable Document text, List<Step> steps, Location at) {
    public Step {
        steps = List.copyOf(steps);
    }

    /** Returns the step, and the steps that it is done in. */
    Stream<Step> all() {
        return Stream.concat(Stream.of(this), steps.stream().flatMap(Step::all));
    }
}
