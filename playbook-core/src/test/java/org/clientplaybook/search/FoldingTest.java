package org.clientplaybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the table of {@code splitting.txt} leaves out: where marks begin and end, and what an index tells the browser. */
class FoldingTest {
    /** The first and the last of each row of marks, and those beside them. */
    @ParameterizedTest
    @CsvSource({
        "0x02FF, false",
        "0x0300, true",
        "0x036F, true",
        "0x0370, false",
        "0x0590, false",
        "0x0591, true",
        "0x05BE, false",
        "0x05C7, true",
        "0x05C8, false",
        "0x060F, false",
        "0x0610, true",
        "0x061A, true",
        "0x061B, false",
        "0x064A, false",
        "0x064B, true",
        "0x065F, true",
        "0x066F, false",
        "0x0670, true",
        "0x06D5, false",
        "0x06D6, true",
        "0x06ED, true",
        "0x06EE, false",
        "0x0903, false"
    })
    void marksThatGo(int character, boolean goes) {
        assertThat(Folding.of("")
                        .fold("x" + Character.toString(character) + "y")
                        .equals("xy"))
                .isEqualTo(goes);
    }

    @ParameterizedTest
    @CsvSource({
        "sv, går, gar",
        "da, blåbærøl, blabaerol",
        "de, übergröße, ubergroße",
        "hu, főűr, four",
        "is, þjóð, thjod",
        "tr, ışığ, isig",
        "en, går, går"
    })
    void whatSomebodyTypesWhoseKeyboardLacksALetter(String language, String word, String typed) {
        assertThat(Folding.of(language).plain(word)).isEqualTo(typed);
    }

    @Test
    void lettersOfOtherScriptsAreToldWhereWordsHaveThem() {
        Folding folding = Folding.of("fr");
        assertThat(folding.json(List.of("cœur", "a\u036F")))
                .isEqualTo("{\"kept\":\"\",\"first\":\"\",\"letters\":\"ß=ss æ=ae ð=d ø=o þ=th đ=d ħ=h ı=i ł=l œ=oe ŧ=t"
                        + " ə=e\",\"elided\":\"c d j jusqu l lorsqu m n puisqu qu quoiqu s t\"}");
        assertThat(folding.json(List.of("a", "\u0370")))
                .contains(" ə=e ς=σ ך=כ ")
                .contains("ھ=ه");
        assertThat(Folding.of("tr").json(List.of()))
                .startsWith("{\"kept\":\"çğıöşü\",\"first\":\"I=ı İ=i\",")
                .endsWith("\"elided\":\"\"}");
    }
}
