package org.clientplaybook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put into a table is read back by a parser that is not ours. */
class MarkdownTextTest {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words, and a (bracket)",
                "x | y",
                "a \\| b \\\\| c",
                "the key `a | b` and `c`",
                "an `odd backtick | here",
                "```` | `` |",
                "`` | ``",
                "<img src=x onerror=alert(1)> &lt; <!--",
                "`<b>` and <b>",
                "**bold** _it_ ~~gone~~ [link](https://example.com) ![](x.png)",
                "ends with \\",
                "`ends with \\`",
                "&#124; &amp;#124;",
            })
    void aCellSaysWhatTheTextSays(String text) {
        for (String cell : List.of(MarkdownText.of(text), MarkdownText.code(text))) {
            String table = "| a | b |\n| --- | --- |\n| " + cell + " | last |\n";
            Node parsed = Parser.builder().extensions(TABLES).build().parse(table);
            Cells cells = new Cells();
            parsed.accept(cells);
            assertThat(cells.html).as(cell).allMatch(html -> html.matches("</?code>"));
            assertThat(cells.texts).as(cell).hasSize(4).last().isEqualTo("last");
            assertThat(cells.texts.get(2).replace("`", "")).as(cell).isEqualTo(text.replace("`", ""));
        }
    }

    @Test
    void nobodyIsCalled() {
        assertThat(MarkdownText.of("@octocat, see #12 or ask hello@example.com"))
                .isEqualTo("@&#8203;octocat, see #&#8203;12 or ask hello@example.com");
        assertThat(MarkdownText.of("`@octocat`")).isEqualTo("`@octocat`");
    }

    @Test
    void aTextIsOneLineWithoutSignsThatCannotBeSeen() {
        assertThat(MarkdownText.of("a\nb\u0007c\u202Ed")).isEqualTo("a b\uFFFDc\uFFFDd");
        assertThat(MarkdownText.code("a\nb\r")).isEqualTo("`a b\uFFFD`");
    }

    /** The cells of a table, as they are read, and the tags in them. */
    private static final class Cells extends AbstractVisitor {
        private final List<String> texts = new ArrayList<>();
        private final List<String> html = new ArrayList<>();

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                StringBuilder text = new StringBuilder();
                node.accept(new AbstractVisitor() {
                    @Override
                    public void visit(CustomNode inner) {
                        visitChildren(inner);
                    }

                    @Override
                    public void visit(Text inner) {
                        text.append(inner.getLiteral());
                    }

                    @Override
                    public void visit(Code inner) {
                        text.append(inner.getLiteral());
                    }

                    @Override
                    public void visit(HtmlInline tag) {
                        html.add(tag.getLiteral());
                    }
                });
                texts.add(text.toString().replace("\u200B", ""));
            } else {
                visitChildren(node);
            }
        }
    }
}
