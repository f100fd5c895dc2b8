package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.Generated;
import org.clientplaybook.model.Document;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What holds for any text holds for thousands of random ones. The seed is in the failure's message. */
class GeneratedDocumentsTest {
    private static final long SEED = Generated.SEED;
    private static final int DOCUMENTS = Generated.cases(3_000);
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    private static final String[] PARTS = {
        "a",
        "word",
        " ",
        " ",
        " ",
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r\n\r\n",
        "\t",
        "    ",
        "  ",
        "# ",
        "## ",
        "#### ",
        "=",
        "---\n",
        "\n---\n",
        "> ",
        ">",
        "- ",
        "* ",
        "1. ",
        "7) ",
        "+ ",
        "- [ ] ",
        "- [x] ",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "[a](#a)",
        "[b](#",
        "[a](scenario:b)",
        "[a](page:c#d)",
        "[x](https://example.org)",
        "[x](javascript:y)",
        "[](a)",
        "![a](b.png)",
        "![](b.png)",
        "![a](../../../b.png)",
        "![a](b.png 'c')",
        "<",
        ">",
        "<b>",
        "</b>",
        "<br/>",
        "<!-- c -->",
        "<!--",
        "-->",
        "<div>\n",
        "<?x?>",
        "<https://a.example>",
        "<a@b.example>",
        "https://a.example/b?c&d",
        "www.a.example",
        "a@b.example",
        "ftp://a.example",
        "&",
        "&amp;",
        "&lt;",
        "&quot;",
        "&#0;",
        "&#1;",
        "&#x1F600;",
        "&nGt;",
        "&nosuch;",
        "\"",
        "'",
        "\\",
        "\\[",
        "\\|",
        "\\&",
        "*",
        "**",
        "_",
        "__",
        "~~",
        "~",
        "`",
        "``",
        "```\n",
        "\n```\n",
        "~~~ x\n",
        "|",
        " | ",
        "\n| a | b |\n|---|:-:|\n| c | d |\n",
        "\na|b\n-|-\n",
        "\n|---|\n",
        "\n- |a|\n\t|-|\n\t|",
        "[^1]",
        "[^a]",
        "[^none]",
        "\n[^1]: ",
        "\n[^a]: ",
        "[r]",
        "\n[r]: https://r.example 'u'\n",
        "\n[r]: x\n",
        "\n> [!NOTE]\n> ",
        "\n> [!note]\n",
        "[!TIP]",
        "\n> [!WARNING] ",
        "\n> [!OTHER]\n",
        "\n> [!DETAILS] a\n> b",
        "[!DETAILS]",
        " {#a-b}",
        "{#",
        "{{ a }}",
        "{%",
        "{: .a}",
        "\n:::a\n",
        "!!! a",
        "==a==",
        "[[a]]",
        "^[a]",
        ":a_b:",
        "[^a b]",
        "](a b)",
        "[a](b c)",
        "[a[^1]](page:b)",
        "<br>",
        "<br>- ",
        "\\\\|",
        "\n<<<<<<< a\n",
        "\n=======\n",
        "\n>>>>>>> b\n",
        "---\na: b\n---\n",
        "&#x202e;",
        "\u202e",
        "\u00e5\u00e4\u00f6",
        "\ud83d\ude00",
        "\ud800",
        "\0",
        "\u2028",
        "\u00a0",
        "\ufeff",
        "\ufffe",
        "\f",
        "\u000b"
    };

    private static String source(Random random) {
        StringBuilder source = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            source.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return source.toString();
    }

    private interface Check {
        void check(String source, Markdown.Parsed parsed);
    }

    private static void each(Check check) {
        for (int i = 0; i < DOCUMENTS; i++) {
            String source = source(new Random(SEED + i));
            try {
                check.check(source, Html.parse(source));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + (SEED + i) + ": <<<" + source + ">>>", e);
            }
        }
    }

    @Test
    void isWellFormed() {
        each((source, parsed) ->
                assertThat(Balance.fault(Html.of(parsed.document()))).isEmpty());
    }

    @Test
    void isSafe() {
        each((source, parsed) ->
                assertThat(Safety.faults(Html.of(parsed.document()))).isEmpty());
    }

    @Test
    void hasEachIdentifierOnce() {
        each((source, parsed) -> {
            Set<String> ids = new HashSet<>();
            for (Matcher id = ID.matcher(Html.of(parsed.document())); id.find(); ) {
                assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
                assertThat(Anchors.isIdentifier(id.group(1))).as(id.group(1)).isTrue();
            }
        });
    }

    @Test
    void skipsNoHeadingLevel() {
        each((source, parsed) -> {
            int last = 0;
            for (Document.Heading heading : parsed.document().headings()) {
                assertThat(heading.level()).isBetween(1, Math.min(6, last + 1));
                assertThat(heading.text()).isNotBlank();
                last = heading.level();
            }
        });
    }

    @Test
    void hasNoLinkWithinALinkAndNoNeighboursOfHtml() {
        each((source, parsed) -> {
            String html = Html.of(parsed.document());
            int links = 0;
            for (String tag : html.split("<", -1)) {
                links += tag.startsWith("a ") ? 1 : tag.startsWith("/a>") ? -1 : 0;
                assertThat(links).isBetween(0, 1);
            }
            List<Document.Piece> pieces = parsed.document().pieces();
            for (int i = 1; i < pieces.size(); i++) {
                assertThat(pieces.get(i) instanceof Document.Html && pieces.get(i - 1) instanceof Document.Html)
                        .isFalse();
            }
        });
    }

    @Test
    void saysOfEachProblemAndLinkWhereItWasWritten() {
        each((source, parsed) -> {
            List<String> lines = source.lines().toList();
            for (Problem problem : parsed.problems()) {
                assertThat(at(lines, problem.location())).as(problem.toString()).matches(c -> switch (problem.code()) {
                    case RAW_HTML -> c == '<';
                    case BAD_PICTURE, PICTURE_WITHOUT_ALT -> c == '!';
                    case BAD_LINK -> c == '[' || c == '<' || c == ']';
                    case DEAD_ANCHOR -> c == '[' || c == '<';
                    case MERGE_CONFLICT -> "<>=|".indexOf(c) >= 0;
                    case FRONT_MATTER -> c == '-';
                    case BAD_ANCHOR -> c == '{';
                    case UNKNOWN_MARKUP -> "{[^=:!%<?$".indexOf(c) >= 0;
                    case BAD_CHARACTER, BAD_TABLE -> c != '\n';
                    default -> c == '[';
                });
            }
            for (Document.Link link : parsed.document().links()) {
                assertThat(at(lines, link.at()))
                        .as(link.toString())
                        .matches(c -> link.picture() ? c == '!' : c == '[' || c == '<' || isBare(link.target(), c));
            }
            for (Document.Heading heading : parsed.document().headings()) {
                assertThat(at(lines, heading.at())).as(heading.toString()).isNotIn(' ', '\t');
            }
        });
    }

    @Test
    void itsTextIsWhatAPageShowsOfIt() {
        each((source, parsed) -> {
            var page = Jsoup.parse(Html.of(parsed.document()));
            page.select(".footnote-ref, .footnote-back, .footnotes-title, .visually-hidden,"
                            + " .callout:not([aria-label]) > .callout-title")
                    .remove();
            assertThat(withoutSpaces(parsed.document().text())).isEqualTo(withoutSpaces(page.text()));
            assertThat(parsed.document().text()).doesNotContain("\n\n\n", "  ", " \n", "\n ");
        });
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\p{Z}\\s]", "");
    }

    private static boolean isBare(String target, char first) {
        return target.startsWith("mailto:") ? " \t]".indexOf(first) < 0 : first == 'h' || first == 'w';
    }

    private static char at(List<String> lines, Place at) {
        return lines.get(at.line() - 1).charAt(at.column() - 1);
    }

    @Test
    void isTheSameForEachOfManyThreads() throws Exception {
        Markdown markdown = new Markdown();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Markdown.Parsed>>> tasks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                tasks.add(() -> {
                    List<Markdown.Parsed> all = new ArrayList<>();
                    for (int j = 0; j < 500; j++) {
                        all.add(markdown.parse(source(new Random(SEED + j)), Html.START));
                    }
                    return all;
                });
            }
            List<Future<List<Markdown.Parsed>>> results = threads.invokeAll(tasks);
            for (Future<List<Markdown.Parsed>> result : results) {
                assertThat(result.get())
                        .as("seed " + SEED)
                        .isEqualTo(results.get(0).get());
            }
        } finally {
            threads.shutdown();
        }
    }
}
