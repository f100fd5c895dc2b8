package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Document.Word;
import org.clientplaybook.problem.Code;
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

    private static final class Note {
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

    /** Writes the footnotes that were referred to, and reports the others. */
    void write(Draft draft, BlockWriter blocks) {
        if (!inOrder.isEmpty()) {
            writeSection(draft, blocks);
        }
        for (FootnoteDefinition definition : all) {
            if (!notes.containsKey(definition)) {
                boolean twice = definitions.get(definition.getLabel()) != definition;
                draft.problem(
                        Code.BAD_FOOTNOTE,
                        draft.places.of(definition),
                        "The footnote " + Targets.quoted("[^" + definition.getLabel() + "]")
                                + (twice ? " appears twice." : " is not used."),
                        twice ? "Rename the second one." : "Refer to it in the text, or remove it.");
            }
        }
    }

    private void writeSection(Draft draft, BlockWriter blocks) {
        Pieces main = draft.out;
        List<Pieces> bodies = new ArrayList<>();
        List<Boolean> open = new ArrayList<>();
        // A footnote may be the first to refer to another, and its way back must know all who refer to it: so all
        // are written before the first is put in its place.
        for (int i = 0; i < inOrder.size(); i++) {
            draft.out = new Pieces();
            bodies.add(draft.out);
            open.add(blocks.writeOpen(inOrder.get(i).definition));
        }
        draft.out = main;
        main.html("<div class=\"footnotes\" role=\"group\" aria-labelledby=\"").add(new Document.Id("fn_title"));
        main.html("\">\n<p class=\"footnotes-title\" id=\"")
                .add(new Document.Id("fn_title"))
                .html("\">");
        main.add(new Word("footnotes.title")).html("</p>\n<ol>\n");
        for (Note note : inOrder) {
            main.html("<li id=\"").add(new Document.Id("fn_" + note.number)).html("\">\n");
            main.addAll(bodies.get(note.number - 1));
            main.html(open.get(note.number - 1) ? "" : "<p>");
            for (int which = 1; which <= note.references; which++) {
                back(note, which, main);
            }
            main.html("</p>\n</li>\n");
        }
        main.html("</ol>\n</div>\n");
    }

    private static void back(Note note, int which, Pieces out) {
        out.html(" <a class=\"footnote-back\" href=\"#").add(note.reference(which));
        out.html("\" aria-label=\"").add(new Word("footnotes.back")).html(" ").html(note.number);
        out.html(which == 1 ? "" : "-" + which);
        // The second code asks for the arrow as a sign, where some devices show a coloured picture.
        out.html("\">&#8617;&#65038;")
                .html(which == 1 ? "" : "<sup>" + which + "</sup>")
                .html("</a>");
    }
}
