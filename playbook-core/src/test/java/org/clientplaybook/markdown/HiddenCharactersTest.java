package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that nobody sees, or that are none, are told wherever they stand. */
class HiddenCharactersTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 0x1B, 0x7F, 0x85, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xFFFD, 0xFFFE, 0xFDD0, 0xD800, 0x1FFFF
            })
    void areToldAsTheyAreAndAsEntities(int c) {
        String character = c == 0xD800 ? "\uD800" : Character.toString(c);
        String entity = "&#x" + Integer.toHexString(c) + ";";

        Marked.assertPlaces(
                Code.BAD_CHARACTER,
                "a\r\nb ▲" + character + "c\n\n`▲" + character + "` [d](page:e '" + character + "')");
        Marked.assertPlaces(
                Code.BAD_CHARACTER,
                "▲" + entity + "a\n\nb ▲[c](page:d '" + entity + "')\n\n▲![e](f.png '" + entity + "')");
        assertThat(Html.parse("`" + entity + "`").problems()).isEmpty();
    }

    @Test
    void saysWhichItIs() {
        assertThat(Html.parse("\uFEFF## a\n\u202Eb\n\0c\nd\uFFFD").problems())
                .extracting(problem -> problem.message() + " " + problem.hint())
                .containsExactly(
                        "The text contains the invisible character U+FEFF. Remove it.",
                        "The text contains the invisible character U+202E. Remove it.",
                        "The text contains the control character U+0000. Remove it.",
                        "The text contains U+FFFD, which stands for a character that was lost. Write the right character.");
    }

    @Test
    void areToldInTitlesAddressesCodeAndComments() {
        Markdown markdown = new Markdown();

        assertThat(markdown.parsePage("# a \u202Eb", Html.START).problems()).hasSize(1);
        assertThat(markdown.parsePage("# a &#x202e;b", Html.START).problems()).hasSize(1);
        assertThat(Html.parse("[a](https://b.example/&#x202e;)\n\n<https://c.example>")
                        .problems())
                .hasSize(1);
        Marked.assertPlaces(
                Code.BAD_CHARACTER, "```\na▲\u202Eb\n```\n\n<!-- ▲\u2066 -->\n\n[c]: https://d.example/▲\u202E");
    }

    @Test
    void areToldOfATextInYamlAtItsPlace() {
        Location line = new Location("scenarios/a/scenario.yaml", 12, 0);

        assertThat(new Markdown().parse("a\n\0b", line).problems())
                .extracting(Problem::location)
                .containsExactly(line);
    }

    /** Arabic, Hebrew, Persian, Thai and emoji need some that are not seen either. */
    @ParameterizedTest
    @ValueSource(ints = {0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x61C, 0xAD, 0xA0, 0x2060, 0xFE0F, 0x2028, 0x1F600})
    void areOnlyThoseThatDoHarm(int c) {
        assertThat(Html.parse("a" + Character.toString(c) + "b").problems())
                .as(String.format(Locale.ROOT, "%04X", c))
                .isEmpty();
    }
}
