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
     * @param condition when it applies, in words; the reader may leave it out otherwise. Null where it always does
     */
    public record Touch(
            Delay after,
            @Nullable Line message,
            @Nullable String task,
            @Nullable Line condition,
            Location at) {}

    /** A time, such as two weeks: from the first day on, or until the next step. */
    public record Delay(int amount, Unit unit) {
        /** Returns about how many days that are. */
        public int days() {
            return switch (unit) {
                case DAYS -> amount;
                case BUSINESS_DAYS -> amount * 7 / 5;
                case WEEKS -> amount * 7;
                case MONTHS -> amount * 30;
                case YEARS -> amount * 365;
            };
        }
    }

    /** Units of time; the format writes them in lower case, in the singular or the plural. */
    public enum Unit {
        DAYS,
        BUSINESS_DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }
}
