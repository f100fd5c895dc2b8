package org.clientplaybook.locale;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts days in the calendar of ISO 8601, years 1 to 9999. */
public final class CalendarDays {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST_BUSINESS_DAYS = BigDecimal.valueOf(10_000);

    private final Set<LocalDate> holidays;

    /** Makes the days of a calendar; Saturdays, Sundays and holidays are no business days. */
    public CalendarDays(Collection<LocalDate> holidays) {
        this.holidays = new HashSet<>(holidays);
    }

    /**
     * Returns a date some time later; a day that the month does not have becomes its last one.
     *
     * @param amount a whole number of at most a million, else the answer is null
     * @param unit {@code days}, {@code weeks}, {@code months} or {@code years}
     * @return null outside the calendar
     */
    public @Nullable LocalDate plus(LocalDate date, BigDecimal amount, String unit) {
        if (amount.abs().compareTo(MOST) > 0 || amount.stripTrailingZeros().scale() > 0) {
            return null;
        }
        long n = amount.longValueExact();
        return inCalendar(
                switch (unit) {
                    case "days" -> date.plusDays(n);
                    case "weeks" -> date.plusWeeks(n);
                    case "months" -> date.plusMonths(n);
                    default -> date.plusYears(n);
                });
    }

    /**
     * Returns the date that lies some business days later, or earlier where the number is negative.
     *
     * @param amount a whole number of at most 10,000, else the answer is null
     * @return null outside the calendar
     */
    public @Nullable LocalDate plusBusinessDays(LocalDate date, BigDecimal amount) {
        if (amount.abs().compareTo(MOST_BUSINESS_DAYS) > 0
                || amount.stripTrailingZeros().scale() > 0) {
            return null;
        }
        int left = amount.abs().intValueExact();
        int way = amount.signum();
        LocalDate day = date;
        while (left > 0) {
            day = day.plusDays(way);
            if (inCalendar(day) == null) {
                return null;
            }
            left -= isBusinessDay(day) ? 1 : 0;
        }
        return day;
    }

    private boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    private static @Nullable LocalDate inCalendar(LocalDate day) {
        boolean inside = day.getYear() >= 1 && day.getYear() <= 9999;
        return inside ? day : null;
    }
}
