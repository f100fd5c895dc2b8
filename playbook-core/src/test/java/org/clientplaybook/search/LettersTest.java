package org.clientplaybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
    /** The first and the last of each row of such characters, and those beside them. */
    @ParameterizedTest
    @CsvSource({
        "0x0E00, 0x0EFF",
        "0x1000, 0x109F",
        "0x1780, 0x17FF",
        "0x3005, 0x3007",
        "0x3041, 0x312F",
        "0x31F0, 0x31FF",
        "0x3400, 0x4DBF",
        "0x4E00, 0x9FFF",
        "0xAC00, 0xD7A3",
        "0x20000, 0x3FFFF"
    })
    void whereScriptsWithoutSpacesBeginAndEnd(int first, int last) {
        assertThat(Letters.isUnspaced(first)).isTrue();
        assertThat(Letters.isUnspaced(last)).isTrue();
        assertThat(Letters.isUnspaced(first - 1)).isFalse();
        assertThat(Letters.isUnspaced(last + 1)).isFalse();
    }

    @Test
    void oneCharacterOfSuchAScriptIsAlone() {
        assertThat(Letters.isLone("猫")).isTrue();
        assertThat(Letters.isLone("\uD840\uDC00")).isTrue();
        assertThat(Letters.isLone("黒猫")).isFalse();
        assertThat(Letters.isLone("a")).isFalse();
    }

    /** The ends of what is plain, and each kind beyond it. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "0", "9", "å", "Å", "ǅ", "ʰ", "字", "٣", "Ⅷ", "²"})
    void lettersAndDigitsMakeWords(String letter) {
        assertThat(Letters.isLetter(letter.codePointAt(0))).isTrue();
        assertThat(Letters.isMark(letter.codePointAt(0))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"`", "{", "/", ":", "A", "Z", "_", " ", "×", "…", "😀", "\u0301"})
    void allElsePartsThem(String sign) {
        assertThat(Letters.isLetter(sign.codePointAt(0))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0300", "\u0903", "\u20DD"})
    void marksStandOverAndBesideAndAroundALetter(String mark) {
        assertThat(Letters.isMark(mark.codePointAt(0))).isTrue();
    }

    @Test
    void signsAndHyphens() {
        assertThat("%$£€¥".chars()).allMatch(Letters::isSign);
        assertThat("-\u2010\u05BE".chars()).allMatch(Letters::isHyphen).noneMatch(Letters::isSign);
        assertThat("&\u2013_".chars()).noneMatch(Letters::isSign).noneMatch(Letters::isHyphen);
    }
}
