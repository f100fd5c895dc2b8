package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Document.Word;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * The footnotes: numbered in the order in which the text, and then the footnotes themselves, first refer to them. Their
 * identifiers have an underscore, which no heading's has.
 */
final class Footnotes {
    private final List<FootnoteDefinition> all = new ArrayList<>();
    private final DefinitionMap<FootnoteDefinition> definitions = new DefinitionMap<>(FootnoteDefinition.class);
    private final Map<FootnoteDefinition, Note> notes = new HashMap<>();
    private final List<Note> inOrder = new ArrayList<>();

    /** A footnote that the text refers to. */
    static final class Note {
        final FootnoteDefinition definition;
        final int number;
        int references;

        Note(FootnoteDefinition definition, int number) {
            this.definition = definition;
            this.number = number;
        }

        Document.Id reference(int which) {
            return new Document.Id("fnref_" + number + (which == 1 ? "" : "_" + which));
        }
    }

    /** Finds the footnotes of a parsed document. */
    Footnotes(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteDefinition definition) {
                    all.add(definition);
                    definitions.putIfAbsent(definition.getLabel(), definition);
                    visitChildren(block);
                }
            }

            // Neither holds blocks.
            @Override
            public void visit(Paragraph paragraph) {}

            @Override
            public void visit(Heading heading) {}
        });
    }

    /** Writes a reference to a footnote that is there. */
    void refer(String label, Pieces out) {
        Note note = notes.computeIfAbsent(definitions.get(label), definition -> {
            Note next = new Note(definition, inOrder.size() + 1);
            inOrder.add(next);
            return next;
        });
        note.references++;
        out.html("<sup class=\"footnote-ref\"><a href=\"#").add(new Document.Id("fn_" + note.number));
        out.html("\" id=\"").add(note.reference(note.references));
        out.html("\"><span class=\"visually-hidden\">").add(new Word("footnotes.reference"));
        out.html(" </span>").html(note.number).html("</a></sup>");
    }

    /** Returns those that something has referred to by now, by their numbers. */
    List<Note> referred() {
        return inOrder;
    }

    /** Returns the definitions that nothing refers to, or that another one is before. */
    List<FootnoteDefinition> unused() {
        return all.stream().filter(definition -> !notes.containsKey(definition)).toList();
    }

    /** Returns whether another definition has the name of this one, and is the one that counts. */
    boolean isDouble(FootnoteDefinition definition) {
        return definitions.get(definition.getLabel()) != definition;
    }
}
