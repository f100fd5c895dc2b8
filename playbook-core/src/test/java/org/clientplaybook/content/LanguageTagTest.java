package org.clientplaybook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "gsw", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419", "de-CH-1996"})
    void valid(String tag) {
        assertThat(LanguageTag.isValid(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "e", "EN", "pt-br", "pt_BR", "zh-hant", "english-", "con", "tag", "i-klingon", "x-own", "a.b"
            })
    void invalid(String text) {
        assertThat(LanguageTag.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PT-br,      pt-BR
            zh-hant-tw, zh-Hant-TW
            EN,         en
            e,
            draft2,
            pt_BR,
            x-own,
            """)
    void canonical(String text, String tag) {
        assertThat(LanguageTag.canonical(text)).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            pt_BR,      pt-BR
            PT-br,      pt-BR
            zh_hant_TW, zh-Hant-TW
            sv,         sv
            notes,
            a.b,
            """)
    void meant(String text, String tag) {
        assertThat(LanguageTag.meant(text)).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en         | English
            en-GB      | English
            en-GB-oed  | English
            zh-Hant    | Traditional
            zh-Hant-TW | Traditional
            zh         |
            zh-TW      |
            eng        |
            e          |
            """)
    void whatIsKnownOfALanguageIsKnownOfItsRegions(String tag, String found) {
        assertThat(LanguageTag.lookup(tag, Map.of("en", "English", "zh-Hant", "Traditional")))
                .isEqualTo(found);
    }

    @Test
    void aTagIsACaseOfThoseWithFewerParts() {
        assertThat(LanguageTag.broader("zh-Hant-TW")).containsExactly("zh-Hant-TW", "zh-Hant", "zh");
        assertThat(LanguageTag.broader("sv")).containsExactly("sv");
        assertThat(LanguageTag.broader("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar",
                "ar-EG",
                "he",
                "fa",
                "fa-AF",
                "ur",
                "yi",
                "ckb",
                "az-Arab",
                "ku-Arab",
                "pa-Arab-PK",
                "ff-Adlm"
            })
    void rightToLeft(String tag) {
        assertThat(LanguageTag.isRightToLeft(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "el", "ja", "th", "hi", "az", "ku", "ar-Latn", "he-Latn", "zh-Hant-TW"})
    void leftToRight(String tag) {
        assertThat(LanguageTag.isRightToLeft(tag)).isFalse();
    }
}
