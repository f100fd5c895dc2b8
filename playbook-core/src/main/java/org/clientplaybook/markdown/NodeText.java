package org.clientplaybook.markdown;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a node: the descriptions of pictures are among them, footnotes and comments are not. */
final class NodeText {
    private NodeText() {}

    /** Returns the words on one line, without spaces around them. */
    static String of(Node node) {
        StringBuilder text = new StringBuilder();
        add(node, text);
        return text.toString().strip();
    }

    private static void add(Node parent, StringBuilder text) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text words) {
                text.append(words.getLiteral());
            } else if (node instanceof Code code) {
                text.append(code.getLiteral());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                text.append(' ');
            } else if (node instanceof HtmlInline html) {
                text.append(RawHtml.isComment(html.getLiteral()) ? "" : html.getLiteral());
            } else {
                add(node, text);
            }
        }
    }
}
