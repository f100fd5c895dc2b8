package org.clientplaybook.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Document.Word;
import org.clientplaybook.problem.Problem;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
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
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Writes paragraphs, lists, tables and all else that fills lines of its own. */
final class BlockWriter extends AbstractVisitor {
    private static final Pattern BOX = Pattern.compile("\\[([ \\t]|[xX])\\]([ \\t]*)");

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

    /** Writes the words of a heading alone. */
    void writeWords(Heading heading) {
        inlines.write(heading);
    }

    /** Writes all that a block holds, and returns whether the end tag of its last paragraph is still to be written. */
    boolean writeOpen(Node block) {
        Node last = block.getLastChild();
        for (Node child = block.getFirstChild(); child != last; child = child.getNext()) {
            child.accept(this);
        }
        if (last instanceof Paragraph paragraph && figure(last) == null) {
            FailedTable.report(paragraph, draft);
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
        String text = NodeText.of(heading);
        // Nothing could lead to it, and screen readers would announce nothing.
        if (text.isEmpty()) {
            if (heading.getFirstChild() != null) {
                writeIn("p", heading);
            }
            return;
        }
        int level = draft.anchors.level(heading.getLevel());
        String given = draft.headingIds.of(heading);
        String id = given == null ? draft.anchors.identify(text) : given;
        draft.headings.add(new Document.Heading(level, heading.getLevel(), id, text, draft.places.of(heading)));
        draft.out.add(new Document.HeadingStart(level, id));
        inlines.write(heading);
        draft.out.add(new Document.HeadingEnd(level)).html("\n");
    }

    @Override
    public void visit(Paragraph paragraph) {
        FailedTable.report(paragraph, draft);
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
        Callout callout = Callout.take(quote, draft);
        if (callout == null) {
            draft.out.html("<blockquote>\n");
            visitChildren(quote);
            draft.out.html("</blockquote>\n");
        } else if (callout.kind().equals("details")) {
            draft.out.html("<details class=\"more\">\n<summary>");
            inlines.write(callout.title());
            draft.out.html("</summary>\n");
            visitChildren(quote);
            draft.out.html("</details>\n");
        } else {
            writeCallout(callout, quote);
        }
    }

    private void writeCallout(Callout callout, BlockQuote quote) {
        Word kind = new Word("callout." + callout.kind());
        // As a landmark it would have to stand at the top of the page and have a name of its own.
        draft.out.html("<aside class=\"callout callout-").html(callout.kind()).html("\" role=\"note\"");
        if (callout.titled()) {
            draft.out.html(" aria-label=\"").add(kind).html("\"");
        }
        draft.out.html(">\n<p class=\"callout-title\">");
        if (callout.titled()) {
            inlines.write(callout.title());
        } else {
            draft.out.add(kind);
        }
        draft.out.html("</p>\n");
        visitChildren(quote);
        draft.out.html("</aside>\n");
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
        String task = takeTask(item);
        if (task == null) {
            draft.out.html("<li>");
        } else {
            draft.out.html(task.equals("task.done") ? "<li class=\"task done\">" : "<li class=\"task\">");
            draft.out
                    .html("<span class=\"visually-hidden\">")
                    .add(new Word(task))
                    .html(" </span>");
        }
        visitChildren(item);
        draft.out.html("</li>\n");
    }

    /** Returns the word for what an item's box says, which is taken away; null where the item is no task. */
    private @Nullable String takeTask(ListItem item) {
        if (!(item.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof Text mark)) {
            return null;
        }
        Matcher box = BOX.matcher(mark.getLiteral());
        if (!box.lookingAt() || !draft.places.walk(mark).isPlain(0)) {
            return null;
        }
        Node next = box.end() == mark.getLiteral().length() ? mark.getNext() : mark;
        if (next == null || (!Lines.isBreak(next) && box.group(2).isEmpty())) {
            return null;
        }
        if (Lines.isBreak(next)) {
            next.unlink();
        }
        draft.places.cut(mark, box.end());
        return box.group(1).isBlank() ? "task.open" : "task.done";
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
            Problem problem = draft.rawHtml.check(html.getLiteral(), draft.places.of(html), false);
            if (problem != null) {
                draft.problems.add(problem);
            }
            draft.out.html("<p>").text(html.getLiteral()).html("</p>\n");
        }
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        String label = definition.getLabel();
        // Shows nothing by itself; one that a footnote was meant by is for the reference to say, if there is one.
        if (label.startsWith("^")) {
            draft.footnotes.reportMissing(label.substring(1), draft.places.of(definition));
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Table table) {
            new TableWriter(draft, inlines).write(table);
        } else if (!(block instanceof FootnoteParser.Definition)) {
            throw new IllegalStateException(block.toString());
        }
    }
}
