package org.clientplaybook.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Dates a plan by the rules of the eighteenth decision, in the plainest way, to compare the browser with. */
final class PlanOracle {
    private static final int FARTHEST = 4000;

    /** An entry of a cadence: when it was done, when the reader wants it, whether it is left out. */
    record Touch(
            int amount,
            String unit,
            @Nullable LocalDate done,
            @Nullable LocalDate moved,
            boolean left) {}

    /** What is planned: the weekdays and the single days on which nobody works, and the day on which somebody asks. */
    record Case(LocalDate first, List<Touch> touches, Set<DayOfWeek> days, Set<LocalDate> off, LocalDate today) {
        boolean isFree(LocalDate day) {
            return !days.contains(day.getDayOfWeek()) || off.contains(day);
        }
    }

    private PlanOracle() {}

    /** Returns the day of each touch; null where it has none. */
    static List<@Nullable LocalDate> dates(Case plan) {
        List<@Nullable LocalDate> dates = new ArrayList<>();
        Set<LocalDate> taken = new HashSet<>();
        plan.touches().stream().map(Touch::done).forEach(taken::add);
        long late = 0;
        LocalDate latest = plan.today().minusDays(1);
        LocalDate before = null;
        Touch previous = null;
        for (Touch touch : plan.touches()) {
            if (touch.left() && touch.done() == null) {
                dates.add(null);
                continue;
            }
            boolean inWorkdays = touch.unit().equals("business-days")
                    && previous != null
                    && previous.unit().equals("business-days");
            LocalDate counted = inWorkdays
                    ? workdaysAfter(before, touch.amount() - previous.amount(), plan)
                    : counted(plan.first().plusDays(late), touch, plan);
            LocalDate day = counted == null ? null : day(touch, counted, latest, taken, plan);
            dates.add(day);
            if (day != null) {
                late += day.toEpochDay() - counted.toEpochDay();
                latest = day.isAfter(latest) ? day : latest;
                before = day;
                previous = touch;
            }
        }
        return dates;
    }

    private static @Nullable LocalDate day(
            Touch touch, LocalDate counted, LocalDate latest, Set<LocalDate> taken, Case plan) {
        if (touch.done() != null) {
            return touch.done();
        }
        LocalDate wish = touch.moved() == null ? counted : touch.moved();
        LocalDate from = wish.isAfter(latest) ? wish : latest.plusDays(1);
        return firstFrom(from, day -> !plan.isFree(day) && !taken.contains(day));
    }

    private static @Nullable LocalDate counted(LocalDate first, Touch touch, Case plan) {
        return switch (touch.unit()) {
            case "days" -> inCalendar(first.plusDays(touch.amount()));
            case "weeks" -> inCalendar(first.plusWeeks(touch.amount()));
            case "months" -> inCalendar(first.plusMonths(touch.amount()));
            case "years" -> inCalendar(first.plusYears(touch.amount()));
            default -> workdaysAfter(first, touch.amount(), plan);
        };
    }

    private static @Nullable LocalDate workdaysAfter(LocalDate from, int amount, Case plan) {
        LocalDate day = from;
        for (int i = 0; i < amount && day != null; i++) {
            day = firstFrom(day.plusDays(1), next -> !plan.isFree(next));
        }
        return day;
    }

    private static @Nullable LocalDate firstFrom(LocalDate from, Predicate<LocalDate> right) {
        for (int i = 0; i < FARTHEST; i++) {
            LocalDate day = from.plusDays(i);
            if (inCalendar(day) == null) {
                return null;
            }
            if (right.test(day)) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate inCalendar(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999 ? day : null;
    }
}
