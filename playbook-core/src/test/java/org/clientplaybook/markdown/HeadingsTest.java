package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.clientplaybook.model.Document;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headings' levels and identifiers, and the title of a page. */
class HeadingsTest {
    private final Markdown markdown = new Markdown();

    @Test
    void putsTheHighestHeadingFirstAndSkipsNoLevel() {
        assertThat(Html.of("## a\n#### b\n### c\n## d\n# e")).isEqualTo("""
                        <h1 id="a">a</h1>
                        <h2 id="b">b</h2>
                        <h2 id="c">c</h2>
                        <h1 id="d">d</h1>
                        <h1 id="e">e</h1>
                        """);
    }

    @Test
    void listsHeadings() {
        assertThat(Html.parse("# A *b* `c` ![d](e.png)\n\n> ## Så\n> gå\n\nTitle\non two\n---")
                        .document()
                        .headings())
                .containsExactly(
                        new Document.Heading(1, 1, "a-b-c-d", "A b c d", at(1, 1)),
                        new Document.Heading(2, 2, "sa", "Så", at(3, 3)),
                        new Document.Heading(2, 2, "title-on-two", "Title on two", at(6, 1)));
    }

    @Test
    void leavesHeadingsWithoutWordsOut() {
        assertThat(Html.of("#\n\n## \n\n# <!-- a -->")).isEqualTo("<p></p>\n");
        assertThat(Html.parse("#\n\n## \n\n# <!-- a -->").document().headings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            What next?,                       what-next
            What's next,                      whats-next
            'Räkna, på Ärlig Ö & Ø',          rakna-pa-arlig-o-o
            'a  -  b — c/d_e',                a-b-c-d-e
            Straße Æther Łódź ĳ,              strasse-aether-lodz-ĳ
            Cafe\u0301 İstanbul ı,            cafe-istanbul-i
            'Ħal Għaxaq Şəki Þórr ŒUVRE',     hal-ghaxaq-seki-thorr-oeuvre
            Привет мир,                       привет-мир
            !!!,                              section
            𝒜 1,                              𝒜-1
            -a-,                              a
            """)
    void makesIdentifiersOfHeadings(String heading, String id) {
        assertThat(Anchors.slug(heading)).isEqualTo(id);
        assertThat(Anchors.isIdentifier(id)).isTrue();
    }

    @Test
    void givesEachHeadingItsOwnIdentifier() {
        assertThat(Html.parse("# a\n# a\n# A!\n# a 2\n# a-3\n# ?\n# ?")
                        .document()
                        .headings())
                .extracting(Document.Heading::id)
                .containsExactly("a", "a-2", "a-3", "a-2-2", "a-3-2", "section", "section-2");
        assertThat(Html.parse("# a 2\n# a\n# a").document().headings())
                .extracting(Document.Heading::id)
                .containsExactly("a-2", "a", "a-3");
    }

    @Test
    void takesTheIdentifierThatAHeadingIsGiven() {
        assertThat(
                        Html.sound(
                                "# A *b* {#what-next}\n\n## c\n\n### What next\n\nd\ne {#два-3} \n---\n\n## f {#c} ##\n\n[g](#c)"))
                .isEqualTo("""
                        <h1 id="what-next">A <em>b</em></h1>
                        <h2 id="c-2">c</h2>
                        <h3 id="what-next-2">What next</h3>
                        <h2 id="два-3">d
                        e</h2>
                        <h2 id="c">f</h2>
                        <p><a href="#c">g</a></p>""");
        assertThat(Html.parse("# a\n\n> ## B {#b-c}").document().headings())
                .extracting(Document.Heading::id, Document.Heading::text)
                .containsExactly(tuple("a", "a"), tuple("b-c", "B"));
    }

    @Test
    void reportsIdentifiersThatAHeadingCannotHave() {
        assertThat(
                        Marked.assertPlaces(
                                Code.BAD_ANCHOR,
                                "# a ▲{#My_Id}\n# b ▲{#c d}\n# e ▲{#}\n# f {#g}\n# h ▲{#g}\n# ▲{#i}\n# j ▲{#fn_1}\n# k ▲{#räksmörgås}"))
                .extracting(Problem::hint)
                .startsWith("Use lower-case letters and digits, with single hyphens between them: `{#my-id}`.");
    }

    @Test
    void leavesBracesThatAreEscapedOrStandElsewhere() {
        assertThat(Html.sound("# a \\{#b}")).isEqualTo("<h1 id=\"a-b\">a {#b}</h1>");
        assertThat(Html.sound("# a `{#b}`")).isEqualTo("<h1 id=\"a-b\">a <code>{#b}</code></h1>");
    }

    @Test
    void takesTheTitleOutOfAPage() {
        Markdown.Parsed page = markdown.parsePage("<!-- a -->\n\n## About *us*\n\nb\n\n### c", Html.START);

        assertThat(page.title()).isEqualTo("About us");
        assertThat(Html.of(page.document())).isEqualTo("<p>b</p>\n<h1 id=\"c\">c</h1>\n");
        assertThat(page.document().headings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n\n# b", "#\n\n# b", "> # a", "<!-- a -->"})
    void findsNoTitleWhereThePageDoesNotBeginWithOne(String source) {
        Markdown.Parsed page = markdown.parsePage(source, Html.START);

        assertThat(page.title()).isNull();
        assertThat(page).isEqualTo(markdown.parse(source, Html.START));
    }

    @Test
    void wantsWordsAloneInTheTitleOfAPage() {
        assertThat(markdown.parsePage("# a [b](page:c) ![d](e.png) <i>f</i>[^1] {#g}\n\n[^1]: h", Html.START)
                        .problems())
                .extracting(Problem::code)
                .containsExactly(Code.BAD_ANCHOR, Code.BAD_LINK, Code.BAD_PICTURE, Code.RAW_HTML, Code.BAD_FOOTNOTE);
        assertThat(markdown.parsePage("# *a* `b` ~~c~~ <!-- d -->", Html.START).problems())
                .isEmpty();
    }

    private static Location at(int line, int column) {
        return new Location(Html.START.file(), line, column);
    }
}
