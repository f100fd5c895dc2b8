package org.clientplaybook.markdown;

import org.clientplaybook.problem.Code;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** The heading that a page begins with: words alone. */
final class PageTitle {
    private PageTitle() {}

    /** Takes the title out of a document and returns it as plain text; null where there is none. */
    static @Nullable String take(Node root, Draft draft, BlockWriter blocks) {
        Node first = root.getFirstChild();
        while (first instanceof HtmlBlock html && RawHtml.isComment(html.getLiteral())) {
            first = first.getNext();
        }
        String title = first instanceof Heading ? NodeText.of(first) : "";
        if (!(first instanceof Heading heading) || title.isEmpty()) {
            return null;
        }
        heading.unlink();
        report(heading, draft);
        Pieces main = draft.out;
        draft.out = new Pieces();
        blocks.writeWords(heading);
        draft.out = main;
        return title;
    }

    private static void report(Heading heading, Draft draft) {
        if (draft.headingIds.of(heading) != null) {
            draft.problem(
                    Code.BAD_ANCHOR,
                    draft.places.of(heading),
                    "A page's title cannot have an identifier.",
                    "Remove " + Quote.of("{#" + draft.headingIds.of(heading) + "}") + "; link to the page itself.");
        }
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                report(link, Code.BAD_LINK, "link");
            }

            @Override
            public void visit(Image image) {
                report(image, Code.BAD_PICTURE, "picture");
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof FootnoteParser.Reference) {
                    report(node, Code.BAD_FOOTNOTE, "footnote");
                }
            }

            private void report(Node node, Code code, String what) {
                draft.problem(
                        code,
                        draft.places.of(node),
                        "A page's title cannot contain a " + what + ".",
                        "Move it below the title.");
            }
        });
    }
}
