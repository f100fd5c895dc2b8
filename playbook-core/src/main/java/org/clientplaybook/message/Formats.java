package org.clientplaybook.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.model.Program.Function;

/** Writes values as a language does. */
final class Formats {
    private final LocaleFormats locale;

    Formats(LocaleFormats locale) {
        this.locale = locale;
    }

    /** Returns the text of a function whose arguments are all there. */
    Object apply(Function function, List<Object> arguments) {
        Object value = arguments.get(0);
        return switch (function) {
            case CONCATENATE -> value + (String) arguments.get(1);
            case CAPITALIZE -> capitalize((String) value);
            case TRIM -> Values.trim((String) value);
            case FIRST_NAME -> firstName((String) value);
            case JOIN -> join(arguments);
            case DATE -> locale.date((LocalDate) value, (String) arguments.get(1));
            case NUMBER ->
                arguments.size() == 1
                        ? number((BigDecimal) value)
                        : locale.number((BigDecimal) value, ((BigDecimal) arguments.get(1)).intValueExact());
            case MONEY ->
                locale.money((BigDecimal) value, arguments.size() == 1 ? locale.currency() : (String) arguments.get(1));
            case PLURAL -> arguments.get(1 + locale.category((BigDecimal) value));
            default -> throw new IllegalStateException(function.name());
        };
    }

    /**
     * Latin, Greek and Cyrillic letters alone: their capitals are the same in every version of Unicode in use, but for U+019B,
     * which has one since Unicode 16.
     */
    private static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        boolean known = (first >= 'a' && first <= 'z')
                || (first >= 0xDF && first <= 0x24F && first != 0x19B)
                || (first >= 0x370 && first <= 0x52F);
        return known ? Character.toUpperCase(first) + text.substring(1) : text;
    }

    private static String firstName(String text) {
        String name = Values.trim(text);
        for (int i = 0; i < name.length(); i++) {
            if (Values.isSpace(name.charAt(i))) {
                return name.substring(0, i);
            }
        }
        return name;
    }

    private String join(List<Object> arguments) {
        List<?> items = (List<?>) arguments.get(0);
        String separator = arguments.size() > 1 ? (String) arguments.get(1) : locale.listSeparator();
        String last = arguments.size() > 2 ? (String) arguments.get(2) : locale.listLast();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            text.append(i == 0 ? "" : i == items.size() - 1 ? last : separator).append(items.get(i));
        }
        return text.toString();
    }

    private String number(BigDecimal number) {
        return locale.number(number, Math.max(0, number.stripTrailingZeros().scale()));
    }
}
