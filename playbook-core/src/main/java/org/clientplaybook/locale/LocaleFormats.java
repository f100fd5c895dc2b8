package org.clientplaybook.locale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a language writes dates, numbers, amounts, lists and plurals. It is made of the language's own file of words, so
 * that Java and the browser, whatever tables they carry, write the same.
 *
 * @param language its BCP 47 tag
 * @param months twelve names as in a date, January first
 * @param shortMonths twelve short names
 * @param weekdays seven names, Monday first
 * @param dates the pattern of each date style by its name, with {@code {day}}, {@code {month}}, {@code {shortMonth}},
 *     {@code {weekday}}, {@code {year}}
 * @param decimal the decimal separator
 * @param group the separator of thousands; empty for none
 * @param minus the sign of negative numbers
 * @param money the pattern of amounts, with {@code {amount}} and {@code {currency}}
 * @param symbols the sign of a currency by its ISO 4217 code; the code itself where there is none
 * @param currency the ISO 4217 code of amounts that name none; empty for none
 * @param plural the rule for a number's plural category
 * @param listSeparator between the items of a list
 * @param listLast between the last two
 */
public record LocaleFormats(
        String language,
        List<String> months,
        List<String> shortMonths,
        List<String> weekdays,
        Map<String, String> dates,
        String decimal,
        String group,
        String minus,
        String money,
        Map<String, String> symbols,
        String currency,
        Plural plural,
        String listSeparator,
        String listLast) {
    public LocaleFormats {
        months = List.copyOf(months);
        shortMonths = List.copyOf(shortMonths);
        weekdays = List.copyOf(weekdays);
        dates = Collections.unmodifiableMap(new TreeMap<>(dates));
        symbols = Collections.unmodifiableMap(new TreeMap<>(symbols));
    }

    /** Returns why a language's words do not say how it writes, as a sentence, or null. */
    public static @Nullable String fault(Map<String, String> words) {
        Map<String, Integer> lists = new LinkedHashMap<>();
        lists.put("date.months", 12);
        lists.put("date.months.short", 12);
        lists.put("date.weekdays", 7);
        for (Map.Entry<String, Integer> list : lists.entrySet()) {
            int count = words.getOrDefault(list.getKey(), "").split(",", -1).length;
            if (count != list.getValue()) {
                return "`" + list.getKey() + "` has " + count + " names separated by commas, but needs "
                        + list.getValue() + ".";
            }
        }
        String rule = words.getOrDefault("plural.rule", "");
        return Plural.names().contains(rule)
                ? null
                : "`plural.rule` must be one of " + String.join(", ", Plural.names()) + ", not `" + rule + "`.";
    }

    /**
     * Returns how a language writes, from its file of words; a key that is missing there gives an empty text.
     *
     * @param currency the ISO 4217 code of amounts that name none, or null
     */
    public static LocaleFormats of(String language, Map<String, String> words, @Nullable String currency) {
        return new LocaleFormats(
                language,
                names(words, "date.months"),
                names(words, "date.months.short"),
                names(words, "date.weekdays"),
                styles(words),
                words.getOrDefault("number.decimal", "."),
                words.getOrDefault("number.group", ""),
                words.getOrDefault("number.minus", "-"),
                words.getOrDefault("money.pattern", "{amount} {currency}"),
                symbols(words.getOrDefault("money.symbols", "")),
                currency == null ? "" : currency,
                Plural.of(language, words.get("plural.rule")),
                words.getOrDefault("list.separator", ", "),
                words.getOrDefault("list.last", ", "));
    }

    /**
     * Returns a date as text.
     *
     * @param style a key of {@link #dates}
     */
    public String date(LocalDate date, String style) {
        return Objects.requireNonNull(dates.get(style), style)
                .replace("{day}", String.valueOf(date.getDayOfMonth()))
                .replace("{month}", months.get(date.getMonthValue() - 1))
                .replace("{shortMonth}", shortMonths.get(date.getMonthValue() - 1))
                .replace("{weekday}", weekdays.get(date.getDayOfWeek().getValue() - 1))
                .replace("{year}", String.valueOf(date.getYear()));
    }

    /** Returns a number as text with the decimals that it needs, and no zeros behind them. */
    public String number(BigDecimal number) {
        return number(number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    /** Returns a number as text, rounded to some decimals with halves away from zero. */
    public String number(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder digits = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, group);
        }
        return (rounded.signum() < 0 ? minus : "") + digits + (point < 0 ? "" : decimal + plain.substring(point + 1));
    }

    /**
     * Returns an amount as text, rounded to two decimals, and without them where they are zero.
     *
     * @param currency the ISO 4217 code; empty for none
     */
    public String money(BigDecimal amount, String currency) {
        BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP);
        int decimals = rounded.stripTrailingZeros().scale() <= 0 ? 0 : 2;
        String sign = rounded.signum() < 0 ? minus : "";
        String digits = number(rounded.abs(), decimals);
        if (currency.isEmpty()) {
            return sign + digits;
        }
        String symbol = symbols.getOrDefault(currency, currency);
        char last = symbol.charAt(symbol.length() - 1);
        // Letters do not stand right before a digit, as signs do.
        String pattern =
                last >= 'A' && last <= 'Z' ? money.replace("{currency}{amount}", "{currency}\u00a0{amount}") : money;
        return sign + pattern.replace("{amount}", digits).replace("{currency}", symbol);
    }

    /** Returns the place of a number's category among those of its rule; the sign does not matter. */
    public int category(BigDecimal number) {
        return plural.category(number);
    }

    /** Returns a list as text, with a separator between items and another one between the last two. */
    public static String join(List<?> items, String separator, String last) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            text.append(i == 0 ? "" : i == items.size() - 1 ? last : separator).append(items.get(i));
        }
        return text.toString();
    }

    private static List<String> names(Map<String, String> words, String key) {
        List<String> names = new ArrayList<>();
        for (String name : words.getOrDefault(key, "").split(",", -1)) {
            names.add(name.strip());
        }
        return names;
    }

    private static Map<String, String> styles(Map<String, String> words) {
        Map<String, String> styles = new TreeMap<>();
        for (String style : List.of("long", "short", "weekday", "month")) {
            styles.put(style, words.getOrDefault("date." + style, ""));
        }
        return styles;
    }

    private static Map<String, String> symbols(String pairs) {
        Map<String, String> symbols = new TreeMap<>();
        for (String pair : pairs.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                symbols.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return symbols;
    }
}
