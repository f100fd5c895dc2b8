package org.clientplaybook.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocaleFormatsTest {
    private static final Map<String, String> WORDS = Map.of(
            "plural.rule", "one",
            "date.months", "a,b,c,d,e,f,g,h,i,j,k,l",
            "date.months.short", "a,b,c,d,e,f,g,h,i,j,k,l",
            "date.weekdays", "a,b,c,d,e,f,g",
            "number.group", ",",
            "money.pattern", "{currency}{amount}",
            "money.symbols", "EUR=€, SEK=kr");

    @Test
    void faults() {
        assertThat(LocaleFormats.fault(WORDS)).isNull();
        assertThat(LocaleFormats.fault(with("plural.rule", "two"))).contains("`two`");
        assertThat(LocaleFormats.fault(with("date.months", "a,b"))).contains("2 names", "12");
        assertThat(LocaleFormats.fault(with("date.weekdays", "a"))).contains("1 names", "7");
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> words = new HashMap<>(WORDS);
        words.put(key, value);
        return words;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            1200     | EUR | €1,200
            1200.5   | EUR | €1,200.50
            -0.004   | EUR | €0
            -0.005   | EUR | -€0.01
            7        | XYZ | XYZ\u00a07
            1234567  | ^^  | 1,234,567
            """)
    void amounts(BigDecimal amount, String currency, String expected) {
        assertThat(LocaleFormats.of("x", WORDS, null).money(amount, currency))
                .isEqualTo(expected.replace("\\u00a0", "\u00a0"));
    }
}
