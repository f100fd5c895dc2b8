package org.clientplaybook.locale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The interface's words in one language. They are files of the theme, {@code words/<language>.properties}, in which
 * {@code {0}} stands for the first argument, and a key that depends on a number has an ending for each plural
 * category of CLDR.
 */
public final class Words {
    private final String language;
    private final Map<String, String> words;
    private final LocaleFormats formats;

    public Words(Map<String, String> words, LocaleFormats formats) {
        this.language = formats.language();
        this.words = words;
        this.formats = formats;
    }

    public LocaleFormats formats() {
        return formats;
    }

    public String language() {
        return language;
    }

    /** Returns a word with its arguments in place, or the key itself where a theme asks for one that is not there. */
    public String word(String key, Object... arguments) {
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
    public Map<String, String> below(String prefix) {
        Map<String, String> below = new TreeMap<>();
        words.forEach((key, word) -> {
            if (key.startsWith(prefix)) {
                below.put(key.substring(prefix.length()), word);
            }
        });
        return below;
    }

    /** Returns the form of a word for a number, which is its first argument. */
    public String count(String key, int n) {
        BigDecimal number = BigDecimal.valueOf(n);
        return word(form(key, number), formats.number(number, 0));
    }

    /** Returns the key of a word's form for a number; of that for all others where there is none for its category. */
    public String form(String key, BigDecimal number) {
        String form = key + "." + formats.plural().categories().get(formats.category(number));
        return words.containsKey(form) ? form : key + ".other";
    }

    /** Returns a day in full, such as 1 November 2026. */
    public String date(LocalDate day) {
        return formats.date(day, "long");
    }

    /** Returns a time counted from the first day.
     *
     * @param unit {@code days}, {@code business-days}, {@code weeks}, {@code months} or {@code years} */
    public String delay(int amount, String unit) {
        return amount == 0 ? word("delay.start") : count("delay." + unit, amount);
    }
}
