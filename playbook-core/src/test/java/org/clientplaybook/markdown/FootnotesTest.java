package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientplaybook.model.Document;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Footnotes where they are read otherwise than other marks. */
class FootnotesTest {
    private static final String LINK = "<a href=\"https://a.example\" rel=\"noopener noreferrer\">";

    /** Returns the HTML of a text before its footnotes, with a number in brackets for each reference. */
    private static String html(String source) {
        String html = Html.sound(source);
        return html.substring(0, html.indexOf("<div class=\"footnotes\""))
                .replaceAll("<sup class=\"footnote-ref\">.*?</span>(\\d+)</a></sup>", "[$1]")
                .strip();
    }

    /** No link may hold another, and the reference is one. */
    @Test
    void standBehindTheLinkThatHasThemInItsWords() {
        assertThat(html("[a[^1]](https://a.example)\n\n[^1]: b")).isEqualTo("<p>" + LINK + "a</a>[1]</p>");
        assertThat(html("[a *b[^1]* c[^2] d](https://a.example) e[^1]\n\n[^1]: f\n[^2]: g"))
                .isEqualTo("<p>" + LINK + "a <em>b</em> c d</a>[1][2] e[1]</p>");
        assertThat(html("[a[^1]][r]\n\n[^1]: b\n\n[r]: https://a.example")).isEqualTo("<p>" + LINK + "a</a>[1]</p>");
        assertThat(html("[a [b[^1]](https://a.example)\n\n[^1]: c")).isEqualTo("<p>[a " + LINK + "b</a>[1]</p>");
    }

    @Test
    void areNoPartOfWhatIsSaidOfHeadingsAndPictures() {
        Document document = Html.parse("# a[^1]\n\n![b[^1]](c.png)\n\n[^1]: d").document();

        assertThat(document.headings()).extracting(Document.Heading::text).containsExactly("a");
        assertThat(Html.of(document)).contains(" alt=\"b\"");
    }

    @ParameterizedTest
    @CsvSource({"my_note", "_a_", "a*b*", "1*", "å.b-c", "`a`", "a&amp;b", "a\\*", "~~a~~", "!!", "\"a'", "a:b"})
    void haveAnyNameWithoutSpacesAndBrackets(String name) {
        assertThat(html("*b [^" + name + "] c*\n\n[^" + name + "]: d")).isEqualTo("<p><em>b [1] c</em></p>");
    }

    @Test
    void areFoundInBracketsAndNotWhereTheyAreEscaped() {
        assertThat(html("[[^1]] ![^1] \\[^1] [\\^1] [^1\\] `[^1]`\n\n[^1]: a"))
                .isEqualTo("<p>[[1]] ![1] [^1] [^1] [^1] <code>[^1]</code></p>");
        assertThat(html("| [^1] |\n|-|\n| a[^1]b |\n\n[^1]: c\n\n    d")).contains("<td>a[1]b</td>");
    }

    @Test
    void areReportedWithoutTextReferenceOrNameOfTheirOwn() {
        Marked.assertPlaces(Code.BAD_FOOTNOTE, "a ▲[^b] &amp;&nGt;\\* ▲[^c] \\[^d] `[^e]` ▲[^f g] [^ ] [^h[]");
        Marked.assertPlaces(Code.BAD_FOOTNOTE, "a\n\n▲[^b]: c\n\n> ▲[^d]: e");
        Marked.assertPlaces(Code.BAD_FOOTNOTE, "a[^b]\n\n[^b]: c\n\n▲[^B]: d");
    }

    @Test
    void areReportedOnceWhereOneIsMissing() {
        Marked.assertPlaces(Code.BAD_FOOTNOTE, "▲[^a] [^A] [b[^a]](page:c)\n\n# [^a]\n\n![▲[^d]](e.png)");
    }

    @Test
    void saysThatANameHasNoSpaces() {
        for (String text : new String[] {"One.", "One two.", "<https://a.example>"}) {
            assertThat(Marked.assertPlaces(Code.BAD_FOOTNOTE, "A▲[^my  note].\n\n[^my  note]: " + text))
                    .extracting(Problem::toString)
                    .singleElement()
                    .asString()
                    .contains("The name of the footnote `[^my  note]` contains a space. Write `[^my-note]` here");
        }
        Marked.assertPlaces(Code.BAD_FOOTNOTE, "a\n\n▲[^my note]: page:b");
    }
}
