package org.clientplaybook.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientplaybook.Generated;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.markdown.Markdown;
import org.clientplaybook.model.Document;
import org.clientplaybook.problem.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that is written as Markdown and read again is the same document. */
class DocumentMarkdownTest {
    private static final Markdown MARKDOWN = new Markdown();

    private static Markdown.Parsed parsed(String text) {
        return MARKDOWN.parse(text, new Location(new ContentPath("guidance.md"), 1, 1));
    }

    private static String written(Document document) {
        return DocumentMarkdown.of(document, 1, address -> {
                    String fragment = address.fragment().isEmpty() ? "" : "#" + address.fragment();
                    return switch (address.kind()) {
                        case SCENARIO -> "scenario:" + address.target() + fragment;
                        case PAGE -> "page:" + address.target() + fragment;
                        case PICTURE, FILE -> address.target();
                    };
                })
                .replaceAll("(?m)^((?:> |[-*] |\\d+[.)] | )*#+ )<a id=\"([^\"]+)\"></a>(.*)$", "$1$3 {#$2}");
    }

    private static void staysTheSame(String source) {
        Document before = parsed(source).document();
        String written = written(before);
        assertThat(shown(parsed(written).document()))
                .as("%s\n---- written as\n%s", source, written)
                .isEqualTo(shown(before));
    }

    /** Returns what is shown: spaces beside a tag of an item or a block show nothing. */
    private static String shown(Document document) {
        return document.pieces().stream()
                .map(piece -> piece instanceof Document.Html part ? part.html() : piece.toString())
                .collect(Collectors.joining())
                .replaceAll("\\s+(?=</?(?:li|ul|ol|p|blockquote)[ >])|(?<=</?(?:li|ul|ol|p|blockquote)>)\\s+", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Words.\nMore\\\nand **bold *both***, `a ` `` ` `` `` ``.",
                "\\# none\n\n\\- none\n\n1\\. none\n\n\\> none\n\n\\+ none\n\nwords\n\\===\n\nwords\n\\---\n\n12345678901. none",
                "\\*a\\* \\_b\\_ snake_case_name \\`c\\` \\[d\\](e) \\<f> \\&amp; & AT&T \\~~g\\~~ ~h~ \\\\ \\!\\[i\\] a | b",
                "Really![a](scenario:late-payer) and ![Plan \\]](plan.png \"a \\\"title\\\"\")",
                "[a (b)](https://example.org/a_(b)?c=*d*&e \"t\") <https://example.org/x_y_z> https://example.org/a_b me@example.org"
                        + " www.example.org",
                "![What it shows](plan.png \"What is said *of* it\")",
                "[the form](form.pdf)",
                "# One\n\n### Three \\#\n\n## Two *em* `code`\n\n## Two {#own}\n\n## Two\n\nSee [it](#own) and [that](#two).",
                "- a\n- b\n  - c\n  - d\n\n    e\n- f",
                "- a\n\n* b\n\n+ c\n\n1. d\n\n1) e\n\n5. f\n6. g",
                "1. a\n\n   b\n\n   ```yaml\n   c:\n\n     - d\n   ```\n\n2. > e\n   > f",
                "- [ ] to do\n- [x] done\n\n1. [ ] a\n\n   b\n2. \\[x\\] none",
                "- \n- a\n-\n  b",
                "> a\n>\n> - b\n>\n> > c\n\n> d",
                "> [!NOTE]\n> a\n\n> [!TIP] A *title*\n\n> [!WARNING] b\n> c\n>\n> d\n\n> [!DETAILS] e\n> - [ ] f\n\n> \\[!NOTE\\] g",
                "````\n```\na\n```\n````\n\n    indented\n\n---\n\n```\n```",
                "| a | b | c | d |\n| --- | :-: | --: | :-- |\n| `x\\|y` | - one<br>- *two* | a \\| b | c<br>d |\n| a<br><br>b | first<br>- a"
                        + "<br>last | \\- c | |",
                "| | |\n| --- | --- |\n| a | b |",
                "a\n\n| b |\n| --- |",
                "Note[^a], again[^a] and [link[^b]](page:about).\n\n[^a]: One *note*.\n\n    - with a list\n\n    Last.\n[^b]: Other[^c].\n[^c]: ```\n"
                        + "    code\n    ```",
                "a <!-- gone --> b\n\n<!-- gone -->\n\n- c\n\n<!-- gone -->\n\n- d",
                "Schütze 中文 emoji 🙂 “quotes” 'single' \"double\"",
            })
    void comesBack(String source) {
        staysTheSame(source);
    }

    /** The playbook's own texts, and those of the golden cases. */
    @Test
    void everyTextOfOurOwn() throws IOException {
        try (Stream<Path> own = Files.walk(Path.of("../content"));
                Stream<Path> golden = Files.walk(Path.of("src/test/golden/markdown/content"))) {
            List<Path> texts = Stream.concat(own, golden)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            assertThat(texts).hasSizeGreaterThan(50);
            for (Path text : texts) {
                staysTheSame(Files.readString(text));
            }
        }
    }

    private static final List<String> BITS = List.of(
            "words",
            "a_b",
            "*em*",
            "**strong**",
            "~~gone~~",
            "`code`",
            "<https://example.org/a_b>",
            "[l](scenario:a)",
            "1.",
            "-",
            "+ x",
            "# y",
            "> q",
            "|",
            "\\|",
            "!",
            "[",
            "]",
            "\\",
            "\\*",
            "*",
            "_",
            "&amp;",
            "&",
            "<",
            ">",
            "`",
            "~",
            "=",
            "{#x}",
            "^",
            ":",
            "http://",
            "“",
            "ä");
    private static final List<String> BREAKS =
            List.of(" ", " ", " ", "", "\n", "\\\n", "\n\n", "\n\n- ", "\n- ", "\n\n> ", "\n\n1. ", "\n  ");

    /** Returns whether a heading has several lines, which are written as one. */
    private static boolean hasLongHeading(Document document) {
        boolean in = false;
        boolean found = false;
        for (Document.Piece piece : document.pieces()) {
            in = (in || piece instanceof Document.HeadingStart) && !(piece instanceof Document.HeadingEnd);
            found |= in && piece instanceof Document.Html part && part.html().contains("\n");
        }
        return found;
    }

    @Test
    void whateverIsWritten() {
        Random random = new Random(Generated.SEED);
        int compared = 0;
        int cases = Generated.cases(3_000);
        for (int i = 0; i < cases; i++) {
            String source = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(n -> BITS.get(random.nextInt(BITS.size())) + BREAKS.get(random.nextInt(BREAKS.size())))
                    .collect(Collectors.joining());
            Markdown.Parsed parsed = parsed(source);
            // Where there are faults, there is no site.
            if (parsed.problems().isEmpty() && !hasLongHeading(parsed.document())) {
                staysTheSame(source);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(cases / 3);
    }
}
