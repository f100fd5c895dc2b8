package org.clientplaybook.model;

import java.util.List;
import org.clientplaybook.problem.Location;
import org.jspecify.annotations.Nullable;

/** When to do what, counted from the day the reader begins. */
public record Cadence(List<Touch> touches) {
    public Cadence {
        touches = List.copyOf(touches);
    }

    /**
     * One entry.
     *
     * @param message the identifier of a message of the same scenario, or null
     * @param task what to do, or null; one of the two is there
     */
    public record Touch(
            Delay after, @Nullable Line message, @Nullable String task, Location at) {}

    /** A time from the first day on, such as two weeks. */
    public record Delay(int amount, Unit unit) {}

    /** Units of time; the format writes them in lower case, in the singular or the plural. */
    public enum Unit {
        DAYS,
        BUSINESS_DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }
}
