package org.clientplaybook.message;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in, as values: a text without white space around it and with line feeds alone; a number or an amount
 * as {@code -1234.5}, with at most 15 digits before the point and 10 behind it; a date as {@code 2026-11-03}; yes or no as
 * {@code true} or {@code false}; a list as one text for each item. All else is blank.
 */
final class Values {
    /** Beyond this, the result of arithmetic is blank. */
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(30);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Values() {}

    /** Returns a value, or null where it is blank. */
    static @Nullable Object parse(Field field, List<String> given) {
        if (field.type() == Field.Type.LIST) {
            List<String> items = given.stream()
                    .map(Values::text)
                    .filter(item -> !item.isEmpty())
                    .toList();
            return items.isEmpty() ? null : items;
        }
        String text = given.isEmpty() ? "" : text(given.get(0));
        if (text.isEmpty()) {
            return null;
        }
        return switch (field.type()) {
            case NUMBER, MONEY -> NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
            case DATE -> date(text);
            case YESNO -> text.equals("true") || text.equals("false") ? (Object) text.equals("true") : null;
            case CHOICE ->
                field.options().stream().anyMatch(option -> option.value().equals(text)) ? text : null;
            default -> text;
        };
    }

    private static String text(String given) {
        return trim(given.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static @Nullable LocalDate date(String text) {
        try {
            LocalDate date = DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
            return date == null || date.getYear() < 1 ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns a text without the white space of ECMAScript around it. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean isSpace(char c) {
        return (c >= 0x09 && c <= 0x0D)
                || c == 0x20
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000
                || c == 0xFEFF;
    }

    /** Returns the result, or null where there is none: beyond the limit, or divided by zero. */
    static @Nullable BigDecimal arithmetic(Function function, List<Object> arguments) {
        BigDecimal a = (BigDecimal) arguments.get(0);
        if (function == Function.NEGATE) {
            return a.negate();
        }
        BigDecimal b = (BigDecimal) arguments.get(1);
        if (function == Function.DIVIDE && b.signum() == 0) {
            return null;
        }
        BigDecimal result = switch (function) {
            case ADD -> a.add(b);
            case SUBTRACT -> a.subtract(b);
            case MULTIPLY -> a.multiply(b);
            default -> a.divide(b, Program.DECIMALS, RoundingMode.HALF_UP);
        };
        BigDecimal rounded = result.setScale(Program.DECIMALS, RoundingMode.HALF_UP);
        return rounded.abs().compareTo(LIMIT) >= 0 ? null : rounded;
    }
}
