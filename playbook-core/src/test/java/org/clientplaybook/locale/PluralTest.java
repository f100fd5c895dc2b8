package org.clientplaybook.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The categories of numbers, as CLDR's charts list them. */
class PluralTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 0 1 2 1.5          | other one other other
            fr | 0 1 1.5 2          | one one one other
            da | 0 0.5 1 1.5 2 2.5  | other one one one other other
            hi | 0 0.5 1 1.5 2      | one one one other other
            is | 1 11 21 1.1 0.11 2 | one other one one other other
            ja | 0 1 2              | other other other
            ru | 0 1 2 4 5 11 12 14 | many one few few many many many many
            ru | 20 21 22 25 111    | many one few many many
            ru | 112 121 1.5 21.1   | many one other other
            uk | 1 3 5 1.5          | one few many other
            pl | 0 1 2 5 12 21 22   | many one few many many many few
            pl | 25 101 102 112 1.5 | many many few many other
            cs | 0 1 2 4 5 1.5 21   | other one few few other many other
            sk | 1 3 100            | one few other
            ar | 0 1 2 3 10 11 99   | zero one two few few many many
            ar | 100 102 103 111    | other other few many
            ar | 1.5 3.1            | other other
            hr | 1 2 5 11 21 1.1    | one few other other one one
            sl | 1 2 3 5 101 1.5    | one two few other one few
            lt | 1 2 10 11 21 1.5   | one few other other one many
            lv | 0 1 2 11 21        | zero one other zero one
            ro | 0 1 2 19 20 101    | few one few few other few
            he | 1 2 3 0.5          | one two other one
            ga | 1 2 3 7 11         | one two few many other
            cy | 0 1 2 3 6 4        | zero one two few many other
            """)
    void categories(String language, String numbers, String expected) {
        Plural plural = Plural.of(language, null);
        List<String> found = new ArrayList<>();
        for (String number : numbers.split(" ", -1)) {
            found.add(plural.categories().get(plural.category(new BigDecimal(number))));
        }
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @Test
    void signsAndZerosAtTheEndDoNotMatter() {
        Plural russian = Plural.of("ru-RU", "one");

        assertThat(russian).isEqualTo(Plural.RUSSIAN);
        assertThat(russian.category(new BigDecimal("-21.00"))).isZero();
        assertThat(russian.category(new BigDecimal("1E+1"))).isEqualTo(2);
    }

    @Test
    void otherLanguagesNameTheirRule() {
        assertThat(Plural.of("tlh", "none")).isEqualTo(Plural.NONE);
        assertThat(Plural.of("tlh", "czech")).isEqualTo(Plural.CZECH);
        assertThat(Plural.of("tlh", "")).isEqualTo(Plural.ONE);
    }
}
