package org.clientplaybook.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a field's values are held to by its {@code min}, {@code max} and {@code when}: a number or an amount by its value, a
 * date by its day, any other text by its length.
 *
 * @param least the smallest size, or null for any
 * @param greatest the greatest size, or null for any
 */
public record FieldLimits(
        @Nullable BigDecimal least, @Nullable BigDecimal greatest) {
    /** The limit of a date that moves on with each day. */
    public static final String TODAY = "today";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,9}");

    /**
     * Returns a field's limits; those that are no values of their own are left out.
     *
     * @param today null to leave out what depends on it
     */
    public static FieldLimits of(Field field, @Nullable LocalDate today) {
        BigDecimal least = limit(field.type(), field.min(), today);
        BigDecimal greatest = limit(field.type(), field.max(), today);
        if (today != null && field.type() == Field.Type.DATE) {
            BigDecimal day = day(today);
            if (field.when() == Field.When.FUTURE) {
                least = least == null ? day : least.max(day);
            } else if (field.when() == Field.When.PAST) {
                greatest = greatest == null ? day : greatest.min(day);
            }
        }
        return new FieldLimits(least, greatest);
    }

    /** Returns whether values of a type have a size at all: nobody types an option, or yes and no. */
    public static boolean apply(Field.Type type) {
        return type != Field.Type.CHOICE && type != Field.Type.YESNO;
    }

    /** Returns whether a limit is one for values of a type. */
    public static boolean isLimit(Field.Type type, String text) {
        return limit(type, text, LocalDate.EPOCH) != null;
    }

    /** Returns whether no value at all fits. */
    public boolean isEmpty() {
        return least != null && greatest != null && least.compareTo(greatest) > 0;
    }

    /** Returns whether a value fits; what is no value of the type has no size, and fits. */
    public boolean hold(Field.Type type, String value) {
        BigDecimal size = isText(type) ? BigDecimal.valueOf(value.strip().length()) : limit(type, value, null);
        return size == null
                || ((least == null || size.compareTo(least) >= 0)
                        && (greatest == null || size.compareTo(greatest) <= 0));
    }

    private static @Nullable BigDecimal limit(Field.Type type, @Nullable String text, @Nullable LocalDate today) {
        if (text == null || !apply(type)) {
            return null;
        } else if (type == Field.Type.DATE) {
            return text.equals(TODAY) ? today == null ? null : day(today) : day(text);
        }
        return (isText(type) ? LENGTH : NUMBER).matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private static boolean isText(Field.Type type) {
        return apply(type) && type != Field.Type.DATE && type != Field.Type.NUMBER && type != Field.Type.MONEY;
    }

    private static BigDecimal day(LocalDate date) {
        return BigDecimal.valueOf(date.toEpochDay());
    }

    private static @Nullable BigDecimal day(String text) {
        try {
            return day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
