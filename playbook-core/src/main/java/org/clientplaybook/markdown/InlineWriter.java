package org.clientplaybook.markdown;

import java.util.EnumSet;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Document.Address;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.commonmark.ext.footnotes.FootnoteReference;
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
    private static final String LINKS = "Link to `scenario:its-slug`, `page:its-name`, `#a-heading-here`, or an address"
            + " with `https://`, `http://`, `mailto:` or `tel:`.";
    private static final String PICTURES = "Put the picture into the scenario's folder, and write its file name.";

    private final Draft draft;
    private boolean inLink;

    InlineWriter(Draft draft) {
        this.draft = draft;
    }

    /** Writes all that a block holds. */
    void write(Node block) {
        visitChildren(block);
    }

    /** Returns the words of a node: the descriptions of pictures are among them, footnotes and comments are not. */
    static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        plain(node, text);
        return text.toString().strip();
    }

    private static void plain(Node parent, StringBuilder text) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text words) {
                text.append(words.getLiteral());
            } else if (node instanceof org.commonmark.node.Code code) {
                text.append(code.getLiteral());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                text.append(' ');
            } else if (node instanceof HtmlInline html) {
                text.append(RawHtml.isComment(html.getLiteral()) ? "" : html.getLiteral());
            } else {
                plain(node, text);
            }
        }
    }

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        if (literal.contains("[^")) {
            reportFootnotes(text);
        }
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

    private void reportFootnotes(Text text) {
        String literal = text.getLiteral();
        Places.Walk walk = draft.places.walk(text);
        for (int i = literal.indexOf("[^"); i >= 0; i = literal.indexOf("[^", i + 1)) {
            int end = literal.indexOf(']', i);
            String label = end < 0 ? "" : literal.substring(i + 2, end);
            boolean isLabel = !label.isEmpty() && label.chars().noneMatch(c -> c == ' ' || c == '\t' || c == '[');
            if (isLabel && walk.isPlain(i)) {
                draft.problem(
                        Code.BAD_FOOTNOTE,
                        walk.of(i),
                        "The footnote " + Quote.of("[^" + label + "]") + " has no text.",
                        "Write `[^" + label + "]:` and the text on a line of its own; if this is not a footnote, write"
                                + " `\\[^`.");
            }
        }
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
        if (plain(link).isEmpty()) {
            draft.problem(Code.BAD_LINK, at, "The link has no text.", "Put the text between the square brackets.");
        }
    }

    /** Writes a link's start tag but for its end, or reports that there can be no link. */
    private boolean start(Link link, Location at) {
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
                    LINKS);
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
        String alt = plain(image);
        Location at = draft.places.of(image);
        String path = Targets.picture(image.getDestination(), draft.file);
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
        if (!RawHtml.isComment(html.getLiteral())) {
            Problem problem = draft.rawHtml.check(html.getLiteral(), draft.places.of(html));
            if (problem != null) {
                draft.problems.add(problem);
            }
            draft.out.text(html.getLiteral());
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference reference) {
            draft.footnotes.refer(reference.getLabel(), draft.out);
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
        draft.out.html("<code>").text(code.getLiteral()).html("</code>");
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
