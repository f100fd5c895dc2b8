package org.clientplaybook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainLettersTest {
    @Test
    void whatUnicodeDoesNotDecomposeIsWrittenPlainly() {
        assertThat(PlainLetters.in("straße, ærlig œuvre, ødeđðħłŧ, þıə"))
                .isEqualTo("strasse, aerlig oeuvre, odeddhlt, thie");
        assertThat(PlainLetters.in("åé x\u007F\u0080 沈黙 😀")).isEqualTo("åé x\u007F\u0080 沈黙 😀");
        assertThat(PlainLetters.in("plain")).isEqualTo("plain");
    }

    @Test
    void whoTakesThemAllMayAddOthers() {
        Map<Character, String> letters = PlainLetters.all();
        letters.put('ς', "σ");
        assertThat(letters).containsEntry('ß', "ss");
        assertThat(PlainLetters.all()).hasSize(letters.size() - 1).doesNotContainKey('ς');
    }
}
