package org.clientplaybook.message;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
                        ? locale.number((BigDecimal) value)
                        : locale.number((BigDecimal) value, ((BigDecimal) arguments.get(1)).intValueExact());
            case MONEY ->
                locale.money((BigDecimal) value, arguments.size() == 1 ? locale.currency() : (String) arguments.get(1));
            case PLURAL -> arguments.get(1 + locale.category((BigDecimal) value));
            default -> throw new IllegalStateException(function.name());
        };
    }

    /**
     * Latin, Greek and Cyrillic letters alone: their capitals, and the marks upon them, are the same in every version of
     * Unicode in use.
     */
    private static String capitalize(String text) {
        if (text.isEmpty() || !isKnown(text.charAt(0))) {
            return text;
        }
        String first = Normalizer.normalize(text.substring(0, 1), Normalizer.Form.NFD);
        String letter = first.substring(0, 1);
        String capital = letter.toUpperCase(Locale.ROOT);
        // Capitals further on came with later versions of Unicode.
        return capital.length() != 1 || capital.equals(letter) || capital.charAt(0) > 0x1FFF
                ? text
                : Normalizer.normalize(capital + first.substring(1), Normalizer.Form.NFC) + text.substring(1);
    }

    private static boolean isKnown(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 0xDF && letter <= 0x24F)
                || (letter >= 0x370 && letter <= 0x52F)
                || (letter >= 0x1E00 && letter <= 0x1FFF);
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
        String separator = arguments.size() > 1 ? (String) arguments.get(1) : locale.listSeparator();
        String last = arguments.size() > 2 ? (String) arguments.get(2) : locale.listLast();
        return LocaleFormats.join((List<?>) arguments.get(0), separator, last);
    }
}
