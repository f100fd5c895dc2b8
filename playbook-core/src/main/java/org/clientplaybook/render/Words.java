package org.clientplaybook.render;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.clientplaybook.model.Cadence;

/**
 * The interface's words in one language. They are files of the theme, {@code words/<language>.properties}, in which
 * {@code {0}} stands for the first argument, and a key that depends on a number has an ending for each plural
 * category of CLDR.
 */
final class Words {
    private final String language;
    private final Map<String, String> words;
    private final List<String> months;
    private final Plural plural;

    /** Rules that tell a number's plural category; the file names one as {@code plural.rule}. */
    enum Plural {
        /** One form for all numbers. */
        NONE,
        /** {@code one} for 1. */
        ONE,
        /** {@code one} for 0 and 1. */
        ZERO_ONE;

        String category(int n) {
            boolean one = this == ONE ? n == 1 : this == ZERO_ONE && n <= 1;
            return one ? "one" : "other";
        }
    }

    Words(String language, Map<String, String> words) {
        this.language = language;
        this.words = words;
        this.months = List.of(words.getOrDefault("date.months", "").split(","));
        this.plural = switch (words.getOrDefault("plural.rule", "one")) {
            case "none" -> Plural.NONE;
            case "zero-one" -> Plural.ZERO_ONE;
            default -> Plural.ONE;
        };
    }

    /**
     * Parses a file of words.
     *
     * @throws IllegalArgumentException where a {@code \\u} is not followed by four hexadecimal digits
     */
    static Map<String, String> parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
        return words;
    }

    /** Returns what keeps words from being used, as a sentence, or null. */
    static String fault(Map<String, String> words) {
        int months = words.getOrDefault("date.months", "").split(",").length;
        if (months != 12) {
            return "`date.months` has " + months + " names with commas between them, and needs 12.";
        }
        String rule = words.getOrDefault("plural.rule", "");
        return List.of("none", "one", "zero-one").contains(rule)
                ? null
                : "`plural.rule` is `" + rule + "`, and is one of: none, one, zero-one.";
    }

    String language() {
        return language;
    }

    /** Returns a word with its arguments in place, or the key itself where a theme asks for one that is not there. */
    String word(String key, Object... arguments) {
        String word = words.get(key);
        if (word == null) {
            return key;
        }
        for (int i = 0; i < arguments.length; i++) {
            word = word.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return word;
    }

    /** Returns all words whose keys begin with a prefix, by the rest of their keys. */
    Map<String, String> below(String prefix) {
        Map<String, String> below = new TreeMap<>();
        words.forEach((key, word) -> {
            if (key.startsWith(prefix)) {
                below.put(key.substring(prefix.length()), word);
            }
        });
        return below;
    }

    /** Returns the form of a word for a number, which is its first argument. */
    String count(String key, int n) {
        String form = key + "." + plural.category(n);
        return word(words.containsKey(form) ? form : key + ".other", number(n));
    }

    /** Returns a day in full, such as 1 November 2026. */
    String date(LocalDate day) {
        return words.getOrDefault("date.long", "{day} {month} {year}")
                .replace("{day}", String.valueOf(day.getDayOfMonth()))
                .replace("{month}", months.get(day.getMonthValue() - 1).strip())
                .replace("{year}", String.valueOf(day.getYear()));
    }

    /** Returns a time counted from the first day. */
    String delay(Cadence.Delay delay) {
        return delay.amount() == 0
                ? word("delay.start")
                : count(
                        "delay."
                                + delay.unit()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                        delay.amount());
    }

    private String number(int n) {
        String digits = String.valueOf(n);
        String separator = words.getOrDefault("number.group", "");
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, separator);
        }
        return grouped.toString();
    }
}
