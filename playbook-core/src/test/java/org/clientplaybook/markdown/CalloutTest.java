package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotes whose first line says what they are. */
class CalloutTest {
    @ParameterizedTest
    @CsvSource({"NOTE,note", "tip,tip", "Warning,warning"})
    void writesCallouts(String mark, String kind) {
        String start = "<aside class=\"callout callout-" + kind
                + "\" role=\"note\">\n<p class=\"callout-title\">(callout." + kind + ")</p>\n";
        assertThat(Html.sound("> [!" + mark + "]\n> a *b*\n>\n> - c"))
                .isEqualTo(start + "<p>a <em>b</em></p>\n<ul>\n<li>c</li>\n</ul>\n</aside>");
        assertThat(Html.sound("> [!" + mark + "]  \n> a")).isEqualTo(start + "<p>a</p>\n</aside>");
        assertThat(Html.sound("> [!" + mark + "]\n>\n> a")).isEqualTo(start + "<p>a</p>\n</aside>");
        assertThat(Html.sound("> [!" + mark + "]")).isEqualTo(start + "</aside>");
    }

    @Test
    void takesAnEscapedMarkForWords() {
        assertThat(Html.sound("> \\[!NOTE]\n> a")).isEqualTo("<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>");
    }

    @Test
    void takesATitleOfTheAuthors() {
        assertThat(Html.sound("> [!WARNING] Before *you* `write`\n> a\n>\n> b")).isEqualTo("""
                        <aside class="callout callout-warning" role="note" aria-label="(callout.warning)">
                        <p class="callout-title">Before <em>you</em> <code>write</code></p>
                        <p>a</p>
                        <p>b</p>
                        </aside>""");
        assertThat(Html.sound("> [!note] *a*\\\n> b")).contains("<p class=\"callout-title\"><em>a</em></p>\n<p>b</p>");
        assertThat(Html.sound("> [!tip]\ta")).contains("<p class=\"callout-title\">a</p>\n</aside>");
    }

    @Test
    void hidesDetailsUntilTheyAreOpened() {
        assertThat(Html.sound("> [!DETAILS] What *it* costs\n> a\n>\n> > [!details] b\n> > - c"))
                .isEqualTo("""
                        <details class="more">
                        <summary>What <em>it</em> costs</summary>
                        <p>a</p>
                        <details class="more">
                        <summary>b</summary>
                        <ul>
                        <li>c</li>
                        </ul>
                        </details>
                        </details>""");
    }

    @Test
    void reportsOtherTypes() {
        assertThat(Marked.assertPlaces(
                        Code.BAD_CALLOUT,
                        "> ▲[!IMPORTANT]\n> a\n\n> ▲[!caution] b\n\n> ▲[!FAQ]\n\n>  ▲[!OTHER]\n\n> ▲[!NOTE|a]"))
                .extracting(Problem::hint)
                .containsExactly(
                        "Write `[!NOTE]`.",
                        "Write `[!WARNING]`.",
                        "Write `[!DETAILS]`.",
                        "Write `[!NOTE]`, `[!TIP]`, `[!WARNING]` or `[!DETAILS]` at the start of the quote, and a space"
                                + " before a title of your own.",
                        "Write `[!NOTE]`, `[!TIP]`, `[!WARNING]` or `[!DETAILS]` at the start of the quote, and a space"
                                + " before a title of your own.");
    }

    @Test
    void reportsTitlesThatAreMissingOrTooNear() {
        Marked.assertPlaces(Code.BAD_CALLOUT, "> ▲[!DETAILS]\n> a\n\n>  ▲[!TIP]*b*\n\n> ▲[!NOTE]c\n\n> ▲[!TIP]- d");
    }

    @Test
    void reportsMarksOutsideTheStartOfAQuote() {
        Marked.assertPlaces(
                Code.BAD_CALLOUT,
                "▲[!NOTE]\n\n> a\n> ▲[!tip] b\n>\n> ▲[!WARNING]\n\n- ▲[!CAUTION]\n\n▲[!INCLUDE [c](page:d)]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a [!NOTE]",
                "> a [!NOTE]",
                "> \\[!X]",
                "\\[!NOTE]",
                "> [!]",
                "`[!NOTE]`",
                "    [!NOTE]",
                "[!nothing]"
            })
    void takesOtherBracketsForWords(String text) {
        assertThat(Html.parse(text).problems()).isEmpty();
    }
}
