package org.clientplaybook.markdown;

import java.util.Locale;
import java.util.Set;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Document.Word;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Writes paragraphs, lists, tables and all else that fills lines of its own. */
final class BlockWriter extends AbstractVisitor {
    private static final Set<String> CALLOUTS = Set.of("note", "tip", "warning");

    private final Draft draft;
    private final InlineWriter inlines;

    BlockWriter(Draft draft) {
        this.draft = draft;
        this.inlines = new InlineWriter(draft);
    }

    /** Writes all that a block holds. */
    void write(Node block) {
        visitChildren(block);
    }

    /** Writes all that a block holds, and returns whether the end tag of its last paragraph is still to be written. */
    boolean writeOpen(Node block) {
        Node last = block.getLastChild();
        for (Node child = block.getFirstChild(); child != last; child = child.getNext()) {
            child.accept(this);
        }
        if (last instanceof Paragraph && figure(last) == null) {
            draft.out.html("<p>");
            inlines.write(last);
            return true;
        }
        if (last != null) {
            last.accept(this);
        }
        return false;
    }

    @Override
    public void visit(Heading heading) {
        String text = InlineWriter.plain(heading);
        // Nothing could lead to it, and screen readers would announce nothing.
        if (text.isEmpty()) {
            if (heading.getFirstChild() != null) {
                writeIn("p", heading);
            }
            return;
        }
        int level = draft.anchors.level(heading.getLevel());
        String id = draft.anchors.identify(text);
        draft.headings.add(new Document.Heading(level, heading.getLevel(), id, text, draft.places.of(heading)));
        draft.out.add(new Document.HeadingStart(level, id));
        inlines.write(heading);
        draft.out.add(new Document.HeadingEnd(level)).html("\n");
    }

    @Override
    public void visit(Paragraph paragraph) {
        Image picture = figure(paragraph);
        if (picture != null) {
            draft.out.html("<figure>");
            inlines.writePicture(picture, false);
            draft.out.html("<figcaption>").text(picture.getTitle()).html("</figcaption></figure>\n");
        } else if (isInTightList(paragraph)) {
            inlines.write(paragraph);
            draft.out.html(paragraph.getNext() == null ? "" : "\n");
        } else {
            writeIn("p", paragraph);
        }
    }

    private void writeIn(String element, Node node) {
        draft.out.html("<").html(element).html(">");
        inlines.write(node);
        draft.out.html("</").html(element).html(">\n");
    }

    /** Returns a picture with a title that a paragraph consists of, or null. */
    private static @Nullable Image figure(Node paragraph) {
        return paragraph.getFirstChild() instanceof Image image
                        && image.getNext() == null
                        && image.getTitle() != null
                        && !image.getTitle().isBlank()
                ? image
                : null;
    }

    private static boolean isInTightList(Paragraph paragraph) {
        Node item = paragraph.getParent();
        return item instanceof ListItem && item.getParent() instanceof ListBlock list && list.isTight();
    }

    @Override
    public void visit(BlockQuote quote) {
        String callout = takeCallout(quote);
        if (callout == null) {
            draft.out.html("<blockquote>\n");
            visitChildren(quote);
            draft.out.html("</blockquote>\n");
        } else {
            // As a landmark it would have to stand at the top of the page and have a name of its own.
            draft.out.html("<aside class=\"callout callout-").html(callout).html("\" role=\"note\">\n");
            draft.out
                    .html("<p class=\"callout-title\">")
                    .add(new Word("callout." + callout))
                    .html("</p>\n");
            visitChildren(quote);
            draft.out.html("</aside>\n");
        }
    }

    /** Returns the kind of call-out that a quote is, without the mark that says so; null where it is none. */
    private @Nullable String takeCallout(BlockQuote quote) {
        Node paragraph = quote.getFirstChild();
        if (!(paragraph instanceof Paragraph) || !(paragraph.getFirstChild() instanceof Text mark)) {
            return null;
        }
        String literal = mark.getLiteral();
        int end = literal.indexOf(']');
        if (!literal.startsWith("[!") || end < 3 || !draft.places.walk(mark).isPlain(0)) {
            return null;
        }
        String kind = literal.substring(2, end).toLowerCase(Locale.ROOT);
        Node next = mark.getNext();
        boolean alone = end == literal.length() - 1
                && (next == null || next instanceof SoftLineBreak || next instanceof HardLineBreak);
        if (!alone || !CALLOUTS.contains(kind)) {
            draft.problem(
                    Code.BAD_CALLOUT,
                    draft.places.of(mark),
                    Quote.of(literal.substring(0, end + 1)) + " is not a type of call-out.",
                    "Write `[!NOTE]`, `[!TIP]` or `[!WARNING]`, alone on the first line of the quote.");
            return null;
        }
        mark.unlink();
        if (next != null) {
            next.unlink();
        }
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        }
        return kind;
    }

    @Override
    public void visit(BulletList list) {
        draft.out.html("<ul>\n");
        visitChildren(list);
        draft.out.html("</ul>\n");
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        if (first == null || first == 1) {
            draft.out.html("<ol>\n");
        } else {
            draft.out.html("<ol start=\"").html(first).html("\">\n");
        }
        visitChildren(list);
        draft.out.html("</ol>\n");
    }

    @Override
    public void visit(ListItem item) {
        Text mark =
                item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text
                        ? text
                        : null;
        String literal = mark == null ? "" : mark.getLiteral();
        boolean done = literal.startsWith("[x] ") || literal.startsWith("[X] ");
        if (mark != null
                && (done || literal.startsWith("[ ] "))
                && draft.places.walk(mark).isPlain(0)) {
            draft.out.html(done ? "<li class=\"task done\">" : "<li class=\"task\">");
            draft.out.html("<span class=\"visually-hidden\">");
            draft.out.add(done ? new Word("task.done") : new Word("task.open")).html(" </span>");
            draft.places.cut(mark, 4);
        } else {
            draft.out.html("<li>");
        }
        visitChildren(item);
        draft.out.html("</li>\n");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        writeCode(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        writeCode(code.getLiteral());
    }

    private void writeCode(String code) {
        draft.out.html("<pre><code>").text(code).html("</code></pre>\n");
    }

    @Override
    public void visit(ThematicBreak line) {
        draft.out.html("<hr>\n");
    }

    @Override
    public void visit(HtmlBlock html) {
        if (!RawHtml.isComment(html.getLiteral())) {
            Problem problem = draft.rawHtml.check(html.getLiteral(), draft.places.of(html));
            if (problem != null) {
                draft.problems.add(problem);
            }
            draft.out.html("<p>").text(html.getLiteral()).html("</p>\n");
        }
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        // Shows nothing by itself.
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            new TableWriter(draft, inlines).write(block);
        } else if (!(block instanceof FootnoteDefinition)) {
            throw new IllegalStateException(block.toString());
        }
    }
}
