package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Document.Address;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;

/** Writes what stands within a line. */
final class InlineWriter extends AbstractVisitor {
    private static final LinkExtractor ADDRESSES =
            LinkExtractor.builder().linkTypes(EnumSet.allOf(LinkType.class)).build();
    private static final String PICTURES = "Put the picture into the scenario's folder, and write its file name.";

    private final Draft draft;
    private final TextCheck check;
    private final List<FootnoteParser.Reference> behindLink = new ArrayList<>();
    private boolean inLink;
    private boolean inCell;

    InlineWriter(Draft draft) {
        this.draft = draft;
        this.check = new TextCheck(draft);
    }

    /** Writes all that a block holds. */
    void write(Node block) {
        visitChildren(block);
    }

    /** From here on it is a table cell that is written: its lines may break, and its pipes are escaped. */
    void startCell() {
        inCell = true;
    }

    void endCell() {
        inCell = false;
    }

    @Override
    public void visit(Text text) {
        check.report(text);
        draft.sign(text);
        String literal = text.getLiteral();
        if (!inLink && (literal.contains("://") || literal.contains("www.") || literal.indexOf('@') >= 0)) {
            writeAddresses(text);
        } else {
            draft.out.text(literal);
        }
    }

    private void writeAddresses(Text text) {
        String literal = text.getLiteral();
        Places.Walk walk = draft.places.walk(text);
        for (Span span : ADDRESSES.extractSpans(literal)) {
            String words = literal.substring(span.getBeginIndex(), span.getEndIndex());
            if (span instanceof LinkSpan link && Targets.of(scheme(link) + words) instanceof Targets.Web web) {
                startWebLink(web, walk.of(span.getBeginIndex()));
                draft.out.html(">").text(words).html("</a>");
            } else {
                draft.out.text(words);
            }
        }
    }

    private static String scheme(LinkSpan link) {
        return switch (link.getType()) {
            case URL -> "";
            case WWW -> "https://";
            case EMAIL -> "mailto:";
        };
    }

    @Override
    public void visit(Link link) {
        // Angle brackets make a link even within the words of another.
        if (inLink) {
            visitChildren(link);
            return;
        }
        inLink = true;
        Location at = draft.places.of(link);
        report(link.getDestination(), link.getTitle(), at);
        boolean open = start(link, at);
        if (open) {
            if (link.getTitle() != null) {
                draft.out.html(" title=\"").attribute(link.getTitle()).html("\"");
            }
            draft.out.html(">");
        }
        visitChildren(link);
        draft.out.html(open ? "</a>" : "");
        inLink = false;
        behindLink.forEach(reference -> draft.footnotes.refer(reference, draft.out));
        behindLink.clear();
        if (NodeText.of(link).isEmpty()) {
            draft.problem(Code.BAD_LINK, at, "The link has no text.", "Put the text between the square brackets.");
        }
    }

    private void report(String destination, String title, Location at) {
        draft.hidden.report(destination, at);
        draft.hidden.report(title == null ? "" : title, at);
    }

    /** Writes a link's start tag but for its end, or reports that there can be no link. */
    private boolean start(Link link, Location at) {
        String file = Targets.download(link.getDestination(), draft.file);
        if (file != null) {
            draft.out.html("<a href=\"").add(new Address(Document.Kind.FILE, file, ""));
            draft.out
                    .html("\" download=\"")
                    .attribute(new ContentPath(file).name())
                    .html("\"");
            draft.links.add(new Document.Link(file, false, at));
            return true;
        }
        Targets.Target target = Targets.of(link.getDestination());
        if (target instanceof Targets.Web web) {
            startWebLink(web, at);
        } else if (target instanceof Targets.Inside inside) {
            Address address = inside.address();
            draft.out.html("<a href=\"").add(address).html("\"");
            draft.links.add(new Document.Link(link.getDestination(), false, at));
        } else if (target instanceof Targets.Here here) {
            draft.anchors.refer(here.id(), at);
            if (!Anchors.isIdentifier(here.id())) {
                return false;
            }
            draft.out.html("<a href=\"#").add(new Document.Id(here.id())).html("\"");
        } else {
            String destination = link.getDestination();
            draft.problem(
                    Code.BAD_LINK,
                    at,
                    destination.isEmpty()
                            ? "The link has no target."
                            : Quote.of(destination) + " is not a valid target of a link.",
                    Targets.hint(destination));
            return false;
        }
        return true;
    }

    private void startWebLink(Targets.Web web, Location at) {
        draft.out.html("<a href=\"").attribute(web.url());
        draft.out.html(web.url().startsWith("http") ? "\" rel=\"noopener noreferrer\"" : "\"");
        draft.links.add(new Document.Link(web.url(), false, at));
    }

    @Override
    public void visit(Image image) {
        writePicture(image, true);
    }

    /** Writes a picture. */
    void writePicture(Image image, boolean withTitle) {
        String alt = NodeText.of(image);
        Location at = draft.places.of(image);
        report(image.getDestination(), image.getTitle(), at);
        image.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                check.report(text);
            }
        });
        String path = Targets.beside(image.getDestination(), draft.file);
        if (path == null) {
            String destination = Quote.of(image.getDestination());
            draft.problem(Code.BAD_PICTURE, at, destination + " is not a picture in the content folder.", PICTURES);
            draft.out.text(alt);
            return;
        }
        if (alt.isEmpty()) {
            draft.problem(
                    Code.PICTURE_WITHOUT_ALT,
                    at,
                    "The picture " + Quote.of(path) + " has no text alternative.",
                    "Describe what it shows in the square brackets: `![What it shows](plan.png)`.");
        }
        draft.links.add(new Document.Link(path, true, at));
        draft.out.html("<img src=\"").add(new Address(Document.Kind.PICTURE, path, ""));
        draft.out.html("\" alt=\"").attribute(alt).html("\"").add(new Document.Size(path));
        if (withTitle && image.getTitle() != null) {
            draft.out.html(" title=\"").attribute(image.getTitle()).html("\"");
        }
        draft.out.html(" loading=\"lazy\" decoding=\"async\">");
    }

    @Override
    public void visit(HtmlInline html) {
        if (inCell && RawHtml.isBreak(html.getLiteral())) {
            draft.out.html("<br>\n");
        } else if (!RawHtml.isComment(html.getLiteral())) {
            Problem problem = draft.rawHtml.check(html.getLiteral(), draft.places.of(html), inCell);
            if (problem != null) {
                draft.problems.add(problem);
            }
            draft.out.text(html.getLiteral());
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteParser.Reference reference) {
            if (inLink) {
                behindLink.add(reference);
            } else {
                draft.footnotes.refer(reference, draft.out);
            }
        } else if (node instanceof Strikethrough) {
            writeIn("del", node);
        } else if (node instanceof DeadReference dead) {
            visitChildren(node);
            report(dead);
        } else {
            throw new IllegalStateException(node.toString());
        }
    }

    private void report(DeadReference dead) {
        draft.problem(
                dead.isPicture() ? Code.BAD_PICTURE : Code.BAD_LINK,
                draft.places.of(dead),
                "The address of the " + (dead.isPicture() ? "picture " : "link ") + Quote.of("[" + dead.name() + "]")
                        + " is not defined in this text.",
                "Write the address in round brackets after the text; for a literal bracket, write `\\[`.");
    }

    @Override
    public void visit(org.commonmark.node.Code code) {
        String literal = code.getLiteral();
        draft.out.html("<code>").text(inCell ? literal.replace("\\|", "|") : literal);
        draft.out.html("</code>");
    }

    @Override
    public void visit(Emphasis emphasis) {
        writeIn("em", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        writeIn("strong", strong);
    }

    private void writeIn(String element, Node node) {
        draft.out.html("<").html(element).html(">");
        visitChildren(node);
        draft.out.html("</").html(element).html(">");
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        draft.out.html("\n");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        draft.out.html("<br>\n");
    }
}
