package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.clientplaybook.Generated;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables, as GitHub's specification has them, with lines and lists in their cells. */
class TableTest {
    private static final String[] ROWS = {
        "|", "|", " | ", "b", "*c*", "`d`", "`", "\\|", "\n", "\n", "\n|", "  ", "\t", "x-", ":", "[e](#e)", "`f\\|g`",
        "&#124;"
    };

    private static String cells(String row) {
        String html = Html.sound("| a | b |\n| - | - |\n" + row);
        return html.substring(
                html.indexOf("<tbody>\n<tr>") + "<tbody>\n<tr>".length(), html.indexOf("</tr>\n</tbody>"));
    }

    @Test
    void writesTablesWithScopesAndAlignment() {
        assertThat(Html.sound("a | b | c\n:-- | :-: | --:\n1 | *2* | \\|\n3 |"))
                .isEqualTo(
                        "<table>\n<thead>\n<tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-center\">b</th>"
                                + "<th scope=\"col\" class=\"align-right\">c</th></tr>\n</thead>\n<tbody>\n"
                                + "<tr><td>1</td><td class=\"align-center\"><em>2</em></td><td class=\"align-right\">|</td></tr>\n"
                                + "<tr><td>3</td><td class=\"align-center\"></td><td class=\"align-right\"></td></tr>\n"
                                + "</tbody>\n</table>");
    }

    @Test
    void takesAnEmptyHeaderForNone() {
        assertThat(Html.sound("| | a |\n|-|-|"))
                .isEqualTo("<table>\n<thead>\n<tr><td></td><th scope=\"col\">a</th></tr>\n</thead>\n</table>");
        assertThat(Html.sound("| | |\n|-|-|\n| a | b |"))
                .isEqualTo("<table>\n<tbody>\n<tr><td>a</td><td>b</td></tr>\n</tbody>\n</table>");
    }

    @Test
    void letsWideTablesScroll() {
        String wide = Html.sound("a | b | c | d\n-|-|-|-\n1 | 2 | 3 | 4");

        assertThat(wide)
                .startsWith(
                        "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"(table.scroll)\">\n<table>")
                .endsWith("</table>\n</div>");
    }

    /** A backslash that is escaped escapes no pipe. */
    @Test
    void partsCellsAtPipesThatAreNotEscaped() {
        assertThat(cells("| C:\\\\dir\\\\| Sam |")).isEqualTo("<td>C:\\dir\\</td><td>Sam</td>");
        assertThat(cells("| a \\| b | `c\\|d` |")).isEqualTo("<td>a | b</td><td><code>c|d</code></td>");
        assertThat(cells("| a\\\\\\| b | c |")).isEqualTo("<td>a\\| b</td><td>c</td>");
        assertThat(cells("a | b\\")).isEqualTo("<td>a</td><td>b\\</td>");
        assertThat(cells("||c|")).isEqualTo("<td></td><td>c</td>");
    }

    @Test
    void endsWhereAnotherBlockBegins() {
        String table = "<table>\n<thead>\n<tr><th scope=\"col\">a</th></tr>\n</thead>\n</table>\n";

        assertThat(Html.sound("|a|\n|-|\n> b | c")).isEqualTo(table + "<blockquote>\n<p>b | c</p>\n</blockquote>");
        assertThat(Html.sound("|a|\n|-|\n# b | c")).isEqualTo(table + "<h1 id=\"b-c\">b | c</h1>");
        assertThat(Html.sound("> |a|\n> |-|\nb | c"))
                .isEqualTo("<blockquote>\n" + table + "</blockquote>\n<p>b | c</p>");
        assertThat(Html.sound("|a|\n|-|\n|\nb")).isEqualTo(table + "<p>|\nb</p>");
        assertThat(Html.sound("|a|\n|-|\n\nb")).isEqualTo(table + "<p>b</p>");
        assertThat(Html.sound("|a|\n:-\nb\n    |c|\n")).contains("<tr><td>b</td></tr>\n<tr><td>c</td></tr>");
    }

    @Test
    void breaksLinesWithinACell() {
        assertThat(cells("| a<br>b | *c<BR />d*<br/> |"))
                .isEqualTo("<td>a<br>\nb</td><td><em>c<br>\nd</em><br>\n</td>");
        assertThat(cells("| `<br>` | \\<br> |")).isEqualTo("<td><code>&lt;br&gt;</code></td><td>&lt;br&gt;</td>");
    }

    @Test
    void makesListsWithinACell() {
        assertThat(cells("| a<br>- *b*<br> - c<br>d | - e<br>* `f` |"))
                .isEqualTo("<td>a\n<ul>\n<li><em>b</em></li>\n<li>c</li>\n</ul>\nd</td>"
                        + "<td><ul>\n<li>e</li>\n<li><code>f</code></li>\n</ul></td>");
        assertThat(cells("| - one | \\- a<br>-b |"))
                .isEqualTo("<td><ul>\n<li>one</li>\n</ul></td><td>- a<br>\n-b</td>");
        assertThat(cells("| - | -<br>- |")).isEqualTo("<td>-</td><td>-<br>\n-</td>");
    }

    @Test
    void saysHowLinesAndListsAreWrittenInACell() {
        assertThat(Marked.assertPlaces(Code.RAW_HTML, "| a |\n|-|\n| ▲<ul>▲<li>b</li></ul> |\n| ▲<b>c</b> |"))
                .extracting(Problem::hint)
                .containsExactly(
                        "In a table cell, write `<br>` for a new line, and `<br>- ` for a list item.",
                        "In a table cell, write `<br>` for a new line, and `<br>- ` for a list item.",
                        "Write `**words**`.");
    }

    @Test
    void reportsCellsThatNoColumnShows() {
        assertThat(Marked.assertPlaces(Code.BAD_TABLE, "| a | b |\n|-|-|\n| c | d | ▲e | f |\n| g | h | |\n| i |"))
                .extracting(Problem::message)
                .containsExactly("The row has more cells than the table has columns, which is 2.");
    }

    @Test
    void reportsWhatWasMeantAsATable() {
        assertThat(Marked.assertPlaces(
                        Code.BAD_TABLE,
                        "| a | b |\n▲| - |\n| c |\n\na\n▲| b | c |\n| d | e |\n\n▲|---|---|\n| f | g |\n\n> a | b\n> ▲--|--|--\n\n"
                                + "1. h[^1]\n\n[^1]: ▲| i |\n    | j |"))
                .extracting(Problem::message)
                .containsExactly(
                        "The head of the table has 2 cells, the line of hyphens 1.",
                        "The table has no line of hyphens below its head.",
                        "The table has no head above the line of hyphens.",
                        "The head of the table has 2 cells, the line of hyphens 3.",
                        "The table has no line of hyphens below its head.");
    }

    /** Thousands of random tables say the same to a reader that is not ours, but where it reads {@code \\\\|} otherwise. */
    @Test
    void agreesWithAnotherReader() {
        List<Extension> tables = List.of(TablesExtension.create());
        Parser parser = Parser.builder().extensions(tables).build();
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(tables).build();
        Random random = new Random(Generated.SEED);
        for (int i = 0; i < 3_000; i++) {
            int columns = 1 + random.nextInt(4);
            StringBuilder source = new StringBuilder("|");
            source.append(" a |".repeat(columns))
                    .append("\n|")
                    .append(" :-: |".repeat(columns))
                    .append('\n');
            for (int part = random.nextInt(30); part > 0; part--) {
                source.append(ROWS[random.nextInt(ROWS.length)]);
            }
            assertThat(rows(Html.of(source.toString())))
                    .as(source.toString())
                    .isEqualTo(rows(renderer.render(parser.parse(source.toString()))));
        }
    }

    private static List<List<String>> rows(String html) {
        return Jsoup.parseBodyFragment(html).select("tr").stream()
                .map(row -> row.children().eachText())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a | b",
                "|x| is no less than x",
                ":-|",
                "a\n:-|",
                "`| a |`",
                "`a\n| b |\nc`",
                "\\| a \\|",
                "|",
                "    | a |"
            })
    void takesOtherPipesForSigns(String text) {
        assertThat(Html.parse(text).problems()).isEmpty();
    }
}
