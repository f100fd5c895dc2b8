package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in a text. In the sources here its place is marked with ▲, which is not part of them. */
class ProblemsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:x",
                "data:text/html,x",
                "file:///etc/passwd",
                "vbscript:x",
                "ftp://a.example",
                "about.md",
                "../late-payer",
                "/late-payer",
                "//a.example",
                "?a",
                "scenario:",
                "scenario:a/b",
                "scenario:../a",
                "scenario:a#",
                "scenario:a#b\"c",
                "page:",
                "page:a%20b",
                "http:a.example",
                "https:/a.example",
                "https://",
                "https:///a",
                "https://?a",
                "https://a..b",
                "https://-a",
                "https://a:b",
                "https://a:99999",
                "https://a@b.example",
                "https://a\\b",
                "https://[::1]/",
                "mailto:",
                "tel:",
                "x",
                ":",
                "java&#10;script:x",
                "java&Tab;script:x"
            })
    void refusesOtherLinks(String destination) {
        Marked.assertPlaces(Code.BAD_LINK, "a ▲[b](" + destination + ") c");
        assertThat(Html.of("a [b](" + destination + ") c")).isEqualTo("<p>a b c</p>\n");
    }

    @Test
    void saysWhatALinkMayBe() {
        Problem problem = Marked.assertPlaces(Code.BAD_LINK, "▲[a](plan.exe)").get(0);

        assertThat(problem.message()).isEqualTo("`plan.exe` is not a valid target of a link.");
        assertThat(problem.hint())
                .isEqualTo(
                        "Link to `scenario:its-slug`, `page:its-name`, `#a-heading-here`, or an address with `https://`,"
                                + " `http://`, `mailto:` or `tel:`. A file to download ends with "
                                + ContentPath.downloads() + ".");
        assertThat(ContentPath.downloads()).startsWith("`.pdf`, `.docx`, ").endsWith(", `.ics` or `.zip`");
    }

    @ParameterizedTest
    @CsvSource({
        "/plan.pdf, plan.pdf",
        "/files/Plan.PDF, Plan.PDF",
        "../../../plan.zip, plan.zip",
    })
    void saysWhereAFileToDownloadLies(String destination, String name) {
        assertThat(Marked.assertPlaces(Code.BAD_LINK, "▲[a](" + destination + ")")
                        .get(0)
                        .hint())
                .isEqualTo("Put the file beside the text, and link to it by its name: `" + name + "`.");
    }

    @ParameterizedTest
    @CsvSource({"/plan", "ftp:plan.pdf", "https://", "#a.b", "javascript:plan.pdf"})
    void saysNothingOfFilesWhereNoneIsMeant(String destination) {
        assertThat(Targets.hint(destination)).doesNotContain("download", "Put the file");
    }

    @ParameterizedTest
    @CsvSource({
        "about.md, page:about",
        "../pages/about.sv.md#a-b, page:about#a-b",
        "about.html, page:about",
        "../late-payer/guidance.md, scenario:late-payer",
        "../late-payer/guidance.sv.md#a, scenario:late-payer#a",
        "/scenarios/late-payer/, scenario:late-payer",
        "scenario/late-payer.html, scenario:late-payer",
        "www.example.com/a, https://www.example.com/a",
        "a.b@c.example, mailto:a.b@c.example"
    })
    void saysHowALinkIsWrittenThatLeadsElsewhereInOtherPrograms(String destination, String meant) {
        assertThat(Marked.assertPlaces(Code.BAD_LINK, "▲[a](" + destination + ")"))
                .extracting(Problem::hint)
                .containsExactly("Did you mean `" + meant + "`?");
    }

    @Test
    void refusesLinksWithoutWordsOrTarget() {
        Marked.assertPlaces(
                Code.BAD_LINK, "▲[](page:a) ▲[ ](page:a) ▲[<!-- b -->](page:a) ▲[c]() [![d](e.png)](page:a)");
    }

    @Test
    void findsLinksWhoseAddressIsNowhere() {
        Problem problem = Marked.assertPlaces(
                        Code.BAD_LINK,
                        "a ▲[*b* c][d] e\n\n> - ▲[F][]\n\n| ▲[g][h] |\n| --- |\n| \\| ▲[i][j] |\n\n[k][l] [L][]\n\n[l]: page:m")
                .get(0);
        assertThat(problem.message()).isEqualTo("The address of the link `[d]` is not defined in this text.");
        assertThat(problem.hint())
                .isEqualTo("Write the address in round brackets after the text; for a literal bracket, write `\\[`.");
        assertThat(Html.of("a [*b* c][d] e")).isEqualTo("<p>a <em>b</em> c e</p>\n");
        Marked.assertPlaces(Code.BAD_PICTURE, "a ▲![b][c] d\n\n▲![e][]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a]",
                "[a] [b]",
                "\\[a][b]",
                "[a]\\[b]",
                "[a\\][b]",
                "`[a][b]`",
                "[][]",
                "[ ][ ]",
                "- [x] [a]",
                "[a]: page:b\n\n[a][]"
            })
    void takesNoOtherBracketsForLinks(String text) {
        assertThat(Html.parse(text).problems()).isEmpty();
    }

    @Test
    void findsDeadAnchorsAndWhatWasMeant() {
        List<Problem> problems = Marked.assertPlaces(
                Code.DEAD_ANCHOR, "▲[a](#what-nxt) [b](#what-next)\n\n# What next\n\n▲[c](#zzz) ▲[d](#) ▲[e](#\"x)");

        assertThat(problems)
                .extracting(Problem::hint)
                .startsWith("Did you mean `what-next`?", "Use one of: `what-next`.");
        assertThat(Html.of("[e](#\"x)")).isEqualTo("<p>e</p>\n");
    }

    @Test
    void findsAnchorsOfFootnotesButNotOfTheTitleTakenOut() {
        assertThat(Html.parse("[a](#b)[^c]\n\n[^c]: # b").problems()).isEmpty();
        assertThat(new Markdown().parsePage("# b\n\n[a](#b)", Html.START).problems())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a.png",
                "//a.example/b.png",
                "https://a.example/b.png",
                "http:b.png",
                "data:image/png;base64,AAAA",
                "../../../a.png",
                "../../..",
                "",
                "a/",
                "..\\a.png",
                "a.png?b",
                "a.png#b",
                "a%ZZ.png",
                "%2e%2e/%2e%2e/%2e%2e/a.png",
                "a%00.png",
                "c:a.png",
                "a%22.png",
                "a%3Cb.png",
                "%5C%5Ca",
                "a&#10;b.png"
            })
    void refusesPicturesFromElsewhere(String destination) {
        Marked.assertPlaces(Code.BAD_PICTURE, "a ▲![b](" + destination + ")");
        assertThat(Html.of("a ![b](" + destination + ")")).isEqualTo("<p>a b</p>\n");
    }

    @Test
    void wantsDescriptionsOfPictures() {
        Marked.assertPlaces(
                Code.PICTURE_WITHOUT_ALT, "▲![](a.png)\n\n> ▲![ ](a.png 'b')\n\n[c ▲![<!-- d -->](a.png)](page:e)");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            <b>,                  '`<b>` is HTML, which is not allowed here.', Write `**words**`.
            <BR/>,                '`<BR/>` is HTML, which is not allowed here.', 'End the line with a backslash, or insert an empty line.'
            <img src=x onerror=y>, '`<img src=x onerror=y>` is HTML, which is not allowed here.', Write `![What it shows](plan.png)`.
            <x-y>,                '`<x-y>` is HTML, which is not allowed here.', 'Write it in Markdown; for a literal `<`, write `\\<`.'
            <?php?>,              '`<?php?>` is HTML, which is not allowed here.', 'Write it in Markdown; for a literal `<`, write `\\<`.'
            """)
    void showsHtmlAsTextAndSaysWhatToWriteInstead(String html, String message, String hint) {
        Problem problem =
                Marked.assertPlaces(Code.RAW_HTML, "a\nb ▲" + html + " c").get(0);

        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.hint()).isEqualTo(hint);
        assertThat(Html.of("b " + html))
                .isEqualTo("<p>b " + html.replace("<", "&lt;").replace(">", "&gt;") + "</p>\n");
    }

    @Test
    void reportsEachElementOfHtmlOnce() {
        Marked.assertPlaces(Code.RAW_HTML, "▲<b>a</b> ▲<i>b</i> ▲<b>c</b> ▲</u>");
        Marked.assertPlaces(Code.RAW_HTML, "  ▲<div class=x>\n<p>a\n</div>\n\n- ▲<table><tr>\n\n> ▲<script>\n> a");
    }

    @Test
    void reportsCommentsThatTakeWordsWithThem() {
        Marked.assertPlaces(Code.RAW_HTML, "a\n\n▲<!-- b --> c\n\nd\n\n▲<!-- e\n\nf");
        assertThat(Html.of("<!-- e\n\nf")).isEqualTo("<p>&lt;!-- e\n\nf</p>\n");
    }

    @Test
    void sortsByPlace() {
        assertThat(Html.parse("[a](#b) <i>\n\n[^c]: d\n\n[e](f)").problems())
                .isSorted()
                .extracting(Problem::code)
                .containsExactly(Code.DEAD_ANCHOR, Code.RAW_HTML, Code.BAD_FOOTNOTE, Code.BAD_LINK);
    }

    @Test
    void refusesWhatWouldTakeTooLong() {
        Marked.assertPlaces(Code.MARKDOWN_LIMIT, "a\n" + "[".repeat(200) + "▲[");
        Marked.assertPlaces(Code.MARKDOWN_LIMIT, "a\r\n\r\n" + "b\r\n".repeat(5000) + "▲c");
        Marked.assertPlaces(Code.MARKDOWN_LIMIT, "a\n\n" + "|".repeat(99) + "\n" + "b\n".repeat(1009) + "▲c");
    }

    @Test
    void takesWhatWouldNotTakeTooLong() {
        String rows = IntStream.range(0, 4000).mapToObj(i -> "| a | b |\n").collect(Collectors.joining());
        String paragraphs = "[\n\n".repeat(20_000) + "\\[".repeat(1000) + "[a](#a)".repeat(1000) + "\n# a";

        assertThat(Html.parse("| a | b |\n|---|---|\n" + rows).problems()).isEmpty();
        assertThat(Html.parse(paragraphs).problems()).isEmpty();
    }

    @Test
    void quotesOnOneShortLine() {
        assertThat(Quote.of("a\n\u001b[1m" + "😀".repeat(100))).isEqualTo("`a  [1m" + "😀".repeat(54) + "…`");
    }
}
