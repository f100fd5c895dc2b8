package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clientplaybook.model.Document;
import org.clientplaybook.problem.Location;
import org.junit.jupiter.api.Test;

/** What each thing that can be written looks like. */
class MarkdownTest {
    private final Markdown markdown = new Markdown();

    private static String html(String source) {
        return Html.sound(source);
    }

    @Test
    void writesParagraphsWithTheirMarks() {
        assertThat(html("One *two* **three** ~~four~~ `<five>`\nsix\\\nseven\n\neight & \"nine\""))
                .isEqualTo(
                        "<p>One <em>two</em> <strong>three</strong> <del>four</del> <code>&lt;five&gt;</code>\nsix<br>\n"
                                + "seven</p>\n<p>eight &amp; \"nine\"</p>");
    }

    @Test
    void leavesPunctuationAlone() {
        assertThat(html("\"It's\" -- 'so' ... (c) – “that” ~5 to ~6"))
                .isEqualTo("<p>\"It's\" -- 'so' ... (c) – “that” ~5 to ~6</p>");
    }

    @Test
    void hasNothingWhereNothingIsWritten() {
        assertThat(html("")).isEmpty();
        assertThat(html(" \r\n\t\n")).isEmpty();
        assertThat(Html.parse("").document()).isEqualTo(new Document(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void writesListsTightAndLoose() {
        assertThat(html("- a\n- b\n  1. c\n"))
                .isEqualTo("<ul>\n<li>a</li>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>");
        assertThat(html("3. a\n\n4. b")).isEqualTo("<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>");
    }

    @Test
    void writesTasksWithAWordForThoseWhoDoNotSeeTheBox() {
        String open = "<li class=\"task\"><span class=\"visually-hidden\">(task.open) </span>";
        String done = "<li class=\"task done\"><span class=\"visually-hidden\">(task.done) </span>";

        assertThat(html("- [ ] a\n- [x] *b*\n- [X] c\n- [y] d\n- \\[ ] e\n- [ ]\n- [x](page:f)"))
                .isEqualTo("<ul>\n" + open + "a</li>\n" + done + "<em>b</em></li>\n" + done + "c</li>\n<li>[y] d</li>\n"
                        + "<li>[ ] e</li>\n<li>[ ]</li>\n<li><a href=\"/p/f\">x</a></li>\n</ul>");
    }

    /** Behind the box there is white space, in GitHub's specification, and a space is only one kind of it. */
    @Test
    void takesATabOrALineBehindTheBoxOfATask() {
        String open = "<li class=\"task\"><span class=\"visually-hidden\">(task.open) </span>";
        String done = "<li class=\"task done\"><span class=\"visually-hidden\">(task.done) </span>";

        assertThat(html("- [ ]\ta\n- [x]\t *b*\n- [ ]\n  c\n- [ ]  \n  d\n- [\t] e\n- [ ]f\n- [ ]*g*\n- [ ]\u00a0h"))
                .isEqualTo("<ul>\n" + open + "a</li>\n" + done + "<em>b</em></li>\n" + open + "c</li>\n" + open
                        + "d</li>\n" + open
                        + "e</li>\n<li>[ ]f</li>\n<li>[ ]<em>g</em></li>\n<li>[ ]\u00a0h</li>\n</ul>");
    }

    @Test
    void writesCodeAsItIs() {
        assertThat(html("```js onclick=\"x\"\nlet a = \"<b>&\";\n\n<!-- c -->\n```"))
                .isEqualTo("<pre><code>let a = \"&lt;b&gt;&amp;\";\n\n&lt;!-- c --&gt;\n</code></pre>");
        assertThat(html("    a\n\tb")).isEqualTo("<pre><code>a\nb\n</code></pre>");
    }

    @Test
    void writesQuotesAndLines() {
        assertThat(html("> a\nb\n\n***")).isEqualTo("<blockquote>\n<p>a\nb</p>\n</blockquote>\n<hr>");
    }

    @Test
    void numbersFootnotesInTheOrderOfTheirReferences() {
        String html = html("a[^y] b[^x] c[^y]\n\n[^x]: d[^z]\n[^y]: e\n\n    - f\n[^z]: g[^x]");

        assertThat(html)
                .isEqualTo("<p>a" + reference(1, "") + " b" + reference(2, "") + " c" + reference(1, "_2") + "</p>\n"
                        + "<div class=\"footnotes\" role=\"group\" aria-labelledby=\"fn_title\">\n"
                        + "<p class=\"footnotes-title\" id=\"fn_title\">(footnotes.title)</p>\n<ol>\n"
                        + "<li id=\"fn_1\">\n<p>e</p>\n<ul>\n<li>f</li>\n</ul>\n<p>" + back(1, 1) + back(1, 2)
                        + "</p>\n</li>\n"
                        + "<li id=\"fn_2\">\n<p>d" + reference(3, "") + back(2, 1) + back(2, 2) + "</p>\n</li>\n"
                        + "<li id=\"fn_3\">\n<p>g" + reference(2, "_2") + back(3, 1) + "</p>\n</li>\n</ol>\n</div>");
    }

    private static String reference(int number, String which) {
        return "<sup class=\"footnote-ref\"><a href=\"#fn_" + number + "\" id=\"fnref_" + number + which
                + "\"><span class=\"visually-hidden\">(footnotes.reference) </span>" + number + "</a></sup>";
    }

    private static String back(int number, int which) {
        return " <a class=\"footnote-back\" href=\"#fnref_" + number + (which == 1 ? "" : "_" + which)
                + "\" aria-label=\"(footnotes.back) " + number + (which == 1 ? "" : "-" + which) + "\">&#8617;&#65038;"
                + (which == 1 ? "" : "<sup>" + which + "</sup>") + "</a>";
    }

    @Test
    void linksToScenariosPagesHeadingsAndTheWeb() {
        String source =
                "# A\n[b](scenario:late-payer#c) [d](page:about) [e](#a) [f](HTTPS://Example.org:80/ä?b=\"c\" 'g \"h\"')"
                        + " [i](mailto:a@b.example) [j](tel:+46-8)";

        assertThat(html(source))
                .isEqualTo(
                        "<h1 id=\"a\">A</h1>\n<p><a href=\"/s/late-payer#c\">b</a> <a href=\"/p/about\">d</a>"
                                + " <a href=\"#a\">e</a> <a href=\"https://Example.org:80/%C3%A4?b=%22c%22\" rel=\"noopener noreferrer\""
                                + " title=\"g &quot;h&quot;\">f</a> <a href=\"mailto:a@b.example\">i</a> <a href=\"tel:+46-8\">j</a></p>");
        assertThat(Html.parse(source).document().links())
                .extracting(Document.Link::target)
                .containsExactly(
                        "scenario:late-payer#c",
                        "page:about",
                        "https://Example.org:80/%C3%A4?b=%22c%22",
                        "mailto:a@b.example",
                        "tel:+46-8");
    }

    @Test
    void encodesWhatUrlsDoNotTake() {
        assertThat(html("[a](<https://b.example/c d%20%e[f]|{g}\\\\?h^#i#j>)"))
                .isEqualTo("<p><a href=\"https://b.example/c%20d%20%25e%5Bf%5D%7C%7Bg%7D%5C?h%5E#i%23j\""
                        + " rel=\"noopener noreferrer\">a</a></p>");
    }

    @Test
    void linksBareAddresses() {
        assertThat(
                        html(
                                "https://a.example/b, www.c.example. d@e.example <https://f.example> ftp://g.example `https://h`"))
                .isEqualTo("<p><a href=\"https://a.example/b\" rel=\"noopener noreferrer\">https://a.example/b</a>,"
                        + " <a href=\"https://www.c.example\" rel=\"noopener noreferrer\">www.c.example</a>."
                        + " <a href=\"mailto:d@e.example\">d@e.example</a>"
                        + " <a href=\"https://f.example\" rel=\"noopener noreferrer\">https://f.example</a> ftp://g.example"
                        + " <code>https://h</code></p>");
        assertThat(html("[https://a.example <https://b.example>](https://c.example)"))
                .isEqualTo("<p><a href=\"https://c.example\" rel=\"noopener noreferrer\">https://a.example"
                        + " https://b.example</a></p>");
    }

    @Test
    void showsPicturesOfTheFolderAndAboveIt() {
        String source = "![A *plan*](plan.png) b ![c](../d/./e%20f+g.svg 'h')";

        assertThat(html(source))
                .isEqualTo("<p><img src=\"/scenarios/late-payer/plan.png\" alt=\"A plan\" width=\"3\""
                        + " height=\"2\" loading=\"lazy\" decoding=\"async\"> b <img src=\"/scenarios/d/e f+g.svg\" alt=\"c\""
                        + " width=\"3\" height=\"2\" title=\"h\" loading=\"lazy\" decoding=\"async\"></p>");
        assertThat(Html.parse(source).document().links())
                .containsExactly(
                        new Document.Link("scenarios/late-payer/plan.png", true, at(1, 1)),
                        new Document.Link("scenarios/d/e f+g.svg", true, at(1, 25)));
        assertThat(markdown.parse("![a](b.png)", Location.of("top.md"))
                        .document()
                        .links()
                        .get(0)
                        .target())
                .isEqualTo("b.png");
    }

    @Test
    void makesAFigureOfAPictureWithATitleThatStandsAlone() {
        assertThat(html("![a](b.png '*c* \"d\" <e>')"))
                .isEqualTo("<figure><img src=\"/scenarios/late-payer/b.png\" alt=\"a\""
                        + " width=\"3\" height=\"2\" loading=\"lazy\" decoding=\"async\">"
                        + "<figcaption>*c* \"d\" &lt;e&gt;</figcaption></figure>");
    }

    @Test
    void leavesCommentsOut() {
        assertThat(html("a <!-- b --> c\n\n<!-- d\n\ne --> <!-- f -->\n\ng")).isEqualTo("<p>a  c</p>\n<p>g</p>");
    }

    @Test
    void readsEntities() {
        assertThat(html("&lt;b&gt; &amp;amp; &auml; &#x1F600; &nosuch;"))
                .isEqualTo("<p>&lt;b&gt; &amp;amp; ä \uD83D\uDE00 &amp;nosuch;</p>");
    }

    @Test
    void replacesWhatIsNoCharacter() {
        assertThat(Html.of("a\0b\u0001c\u0085d\uD800e\uFFFEf\uDBFF\uDFFFg&#11;h\uDC00"))
                .isEqualTo("<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFD\uFFFDg\uFFFDh\uFFFD</p>\n");
    }

    @Test
    void hasFewPieces() {
        String source = IntStream.range(0, 60)
                .mapToObj(i -> "Some *words* & `more`.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n")
                .collect(Collectors.joining());

        assertThat(Html.parse(source).document().pieces()).hasSize(1);
    }

    private static Location at(int line, int column) {
        return new Location(Html.START.file(), line, column);
    }

    @Test
    void linksToFilesBesideTheText() {
        assertThat(Html.sound("[a](plan.pdf) [b](<../My list.TXT> \"c\")"))
                .isEqualTo("<p><a href=\"/scenarios/late-payer/plan.pdf\" download=\"plan.pdf\">a</a>"
                        + " <a href=\"/scenarios/My list.TXT\" download=\"My list.TXT\" title=\"c\">b</a></p>");
        assertThat(Html.parse("[a](plan.pdf) ![b](c.png) [d](page:e)")
                        .document()
                        .links())
                .extracting(Document.Link::target, Document.Link::isDownload, Document.Link::isFile)
                .containsExactly(
                        tuple("scenarios/late-payer/plan.pdf", true, true),
                        tuple("scenarios/late-payer/c.png", false, true),
                        tuple("page:e", false, false));
    }
}
