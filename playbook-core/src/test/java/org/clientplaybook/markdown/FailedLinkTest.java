package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Brackets that CommonMark takes for text where a link or a picture was meant. */
class FailedLinkTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            ▲[a](https://b.example/c d)      ~ `[…](<https://b.example/c d>)`
            e ▲[*a*](b c "D e")              ~ `[…](<b c> "D e")`
            | ▲[a](page:b c) |               ~ `[…](<page:b c>)`
            """)
    void tellsThatAnAddressWithASpaceStandsInAngleBrackets(String marked, String written) {
        String source = marked.startsWith("|") ? marked + "\n| - |" : marked.replace("[*a*]", "[a]");

        assertThat(Marked.assertPlaces(Code.BAD_LINK, source))
                .extracting(Problem::hint)
                .containsExactly("Put it in angle brackets: " + written + ".");
    }

    @Test
    void tellsThatOfPicturesToo() {
        assertThat(Marked.assertPlaces(Code.BAD_PICTURE, "▲![The plan](my plan.png)\n\na ▲![b](my plan.png 'c d')"))
                .extracting(Problem::toString)
                .first()
                .asString()
                .contains(
                        "The address `my plan.png` contains a space. Put it in angle brackets: `![…](<my plan.png>)`.");
        assertThat(Marked.assertPlaces(Code.BAD_PICTURE, "▲![a](b.png =100x200) ▲![a](b.png =50%)"))
                .extracting(Problem::hint)
                .allMatch(hint -> hint.startsWith("Remove it"));
        assertThat(Html.sound("![The plan](<my plan.png>)")).contains("src=\"/scenarios/late-payer/my plan.png\"");
        assertThat(Html.sound("![The plan](my%20plan.png)")).contains("src=\"/scenarios/late-payer/my plan.png\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a▲](b) c",
                "▲[a](b",
                "▲[a](b(c)",
                "▲[a](<b)",
                "▲[a](page:b 'it's')",
                "[a [b](page:c) d▲](e)",
                "*[a*▲](b c)",
                "▲[a](b\nc d)",
                "(a)▲[https://b.example]",
                "(a)▲[page:b]",
                "[a▲] (page:b)",
                "[a▲] (#b)",
                "▲[a]: my plan.png",
                "b\n\n▲[a]: https://c.example/d e"
            })
    void tellsOfBracketsThatReadersWouldSee(String marked) {
        Marked.assertPlaces(Code.BAD_LINK, marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`[a](b c)`",
                "\\[a\\](b c)",
                "[a\\](b c)",
                "[a] (b)",
                "[1] (see https://a.example)",
                "(a)[b]",
                "[Anna]: see you",
                "f(a)[i]"
            })
    void takesOtherBracketsForWords(String text) {
        assertThat(Html.parse(text).problems()).isEmpty();
    }
}
