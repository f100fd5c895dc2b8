package org.clientplaybook.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.clientplaybook.locale.LocaleFormats;

/** The ways to write that tests use: those of the theme, and ones that are like no language, to find what is taken for granted. */
public final class SampleFormats {
    private SampleFormats() {}

    /** Returns the theme's own for {@code en} and {@code sv}, and for others the English ones with their own plural rule. */
    public static LocaleFormats of(String language) {
        return LocaleFormats.of(language, words(language), "EUR");
    }

    static List<LocaleFormats> all() {
        return List.of(
                of("en"),
                of("sv"),
                odd("none", "", ""),
                odd("zero-one", "\u202f", "USD"),
                odd("russian", " ", ""),
                odd("arabic", ".", ""),
                odd("czech", "", ""),
                odd("latvian", "", ""));
    }

    private static LocaleFormats odd(String rule, String group, String currency) {
        Map<String, String> words = words("en");
        words.put("plural.rule", rule);
        words.put("number.group", group);
        words.put("number.decimal", "\u066b");
        words.put("number.minus", "$&");
        words.put("money.pattern", "{amount} {currency} $1 {amount}");
        words.put("money.symbols", "EUR=$$, SEK=kr, USD=US");
        words.put("date.long", "{weekday}{weekday} $' {day}/{shortMonth}/{year}");
        words.put("list.last", "");
        return LocaleFormats.of("odd-" + rule, words, currency);
    }

    private static Map<String, String> words(String language) {
        Properties properties = new Properties();
        String file = language.equals("sv") ? "sv" : "en";
        String path = "/org/clientplaybook/theme/words/" + file + ".properties";
        try (var in = new InputStreamReader(SampleFormats.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
        return words;
    }
}
