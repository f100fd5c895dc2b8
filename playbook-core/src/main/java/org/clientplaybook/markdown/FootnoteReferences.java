package org.clientplaybook.markdown;

import java.util.List;
import org.clientplaybook.markdown.FootnoteParser.Definition;
import org.clientplaybook.markdown.FootnoteParser.Reference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Finds the references to footnotes that the parser left as text. */
final class FootnoteReferences extends AbstractVisitor {
    private final DefinitionMap<Definition> definitions;
    private final Places places;

    private FootnoteReferences(DefinitionMap<Definition> definitions, Places places) {
        this.definitions = definitions;
        this.places = places;
    }

    /** Takes the references out of the texts of a document, each as a node of its own. */
    static void find(Node document, DefinitionMap<Definition> definitions, Places places) {
        if (!definitions.keySet().isEmpty()) {
            document.accept(new FootnoteReferences(definitions, places));
        }
    }

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        int at = literal.indexOf("[^");
        if (at < 0) {
            return;
        }
        Places.Walk walk = places.walk(text);
        int from = 0;
        List<SourceSpan> rest = text.getSourceSpans();
        for (; at >= 0; at = literal.indexOf("[^", at + 1)) {
            int end = end(literal, at + 2);
            if (end > 0 && walk.isPlain(at)) {
                List<SourceSpan> spans = walk.spans(at);
                if (walk.isPlain(at + 1) && walk.isPlain(end)) {
                    text.insertBefore(spanned(new Text(literal.substring(from, at)), rest));
                    text.insertBefore(spanned(new Reference(literal.substring(at + 2, end)), spans));
                    from = end + 1;
                    rest = walk.spans(from);
                }
            }
        }
        if (from > 0) {
            text.setLiteral(literal.substring(from));
            text.setSourceSpans(rest);
        }
    }

    /** Returns where the name of a footnote ends that begins there, or -1. */
    private int end(String literal, int from) {
        int end = from;
        while (end < literal.length() && FootnoteParser.isOfLabel(literal.charAt(end))) {
            end++;
        }
        boolean named = end > from && end < literal.length() && literal.charAt(end) == ']';
        return named && definitions.get(literal.substring(from, end)) != null ? end : -1;
    }

    private static Node spanned(Node node, List<SourceSpan> spans) {
        node.setSourceSpans(spans);
        return node;
    }
}
