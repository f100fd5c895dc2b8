package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.markdown.FootnoteParser.Definition;
import org.clientplaybook.markdown.FootnoteParser.Reference;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Document.Word;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * The footnotes: numbered in the order in which the text, and then the footnotes themselves, first refer to them. Their
 * identifiers have an underscore, which no heading's has.
 */
final class Footnotes {
    private final List<Definition> all = new ArrayList<>();
    private final DefinitionMap<Definition> definitions = new DefinitionMap<>(Definition.class);
    private final Map<Definition, Note> notes = new HashMap<>();
    private final List<Note> inOrder = new ArrayList<>();
    private final Set<String> missing = new HashSet<>();

    private static final class Note {
        final Definition definition;
        final int number;
        int references;

        Note(Definition definition, int number) {
            this.definition = definition;
            this.number = number;
        }

        Document.Id reference(int which) {
            return new Document.Id("fnref_" + number + (which == 1 ? "" : "_" + which));
        }
    }

    /** Finds the footnotes of a parsed document, and the references to them. */
    Footnotes(Node document, Places places) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof Definition definition) {
                    all.add(definition);
                    definitions.putIfAbsent(definition.label(), definition);
                    visitChildren(block);
                }
            }

            // Neither holds blocks.
            @Override
            public void visit(Paragraph paragraph) {}

            @Override
            public void visit(Heading heading) {}
        });
        FootnoteReferences.find(document, definitions, places);
    }

    /** Writes a reference to a footnote, or reports that there is none of its name. */
    void refer(Reference reference, Draft draft) {
        Definition found = definitions.get(reference.label());
        if (found == null) {
            reportMissing(reference.label(), draft.places.of(reference), draft);
            draft.out.text("[^" + reference.label() + "]");
            return;
        }
        Note note = notes.computeIfAbsent(found, definition -> {
            Note next = new Note(definition, inOrder.size() + 1);
            inOrder.add(next);
            return next;
        });
        Pieces out = draft.out;
        note.references++;
        out.html("<sup class=\"footnote-ref\"><a href=\"#").add(new Document.Id("fn_" + note.number));
        out.html("\" id=\"").add(note.reference(note.references));
        out.html("\"><span class=\"visually-hidden\">").add(new Word("footnotes.reference"));
        out.html(" </span>").html(note.number).html("</a></sup>");
    }

    /** Reports the references that a text has to footnotes that are nowhere. */
    void reportMissing(Text text, Draft draft) {
        String literal = text.getLiteral();
        Places.Walk walk = draft.places.walk(text);
        for (int i = literal.indexOf("[^"); i >= 0; i = literal.indexOf("[^", i + 1)) {
            int end = i + 2;
            while (end < literal.length() && "[]".indexOf(literal.charAt(end)) < 0) {
                end++;
            }
            boolean closed = end < literal.length() && literal.charAt(end) == ']';
            String label = literal.substring(i + 2, end);
            if (closed && !label.isBlank() && walk.isPlain(i)) {
                Location at = walk.of(i);
                if (walk.isPlain(i + 1) && walk.isPlain(end)) {
                    reportMissing(label, at, draft);
                }
            }
        }
    }

    /** Reports once that there is no footnote of a name. */
    void reportMissing(String label, Location at, Draft draft) {
        if (!missing.add(label.toLowerCase(Locale.ROOT))) {
            return;
        }
        boolean spaced = label.chars().anyMatch(Character::isWhitespace);
        String name = label.strip().replaceAll("\\s+", "-");
        draft.problem(
                Code.BAD_FOOTNOTE,
                at,
                spaced
                        ? "The name of the footnote " + Targets.quoted("[^" + label + "]") + " contains a space."
                        : "The footnote " + Targets.quoted("[^" + label + "]") + " has no text.",
                spaced
                        ? "Write `[^" + name + "]` here and before its text; if this is not a footnote, write `\\[^`."
                        : "Write `[^" + name + "]:` and the text on a line of its own; if this is not a footnote, write"
                                + " `\\[^`.");
    }

    /** Writes the footnotes that were referred to, and reports the others. */
    void write(Draft draft, BlockWriter blocks) {
        if (!inOrder.isEmpty()) {
            writeSection(draft, blocks);
        }
        for (Definition definition : all) {
            if (!notes.containsKey(definition)) {
                boolean twice = definitions.get(definition.label()) != definition;
                draft.problem(
                        Code.BAD_FOOTNOTE,
                        draft.places.of(definition),
                        "The footnote " + Targets.quoted("[^" + definition.label() + "]")
                                + (twice ? " is there twice." : " is not shown: nothing refers to it."),
                        twice ? "Give the second another name." : "Refer to it in the text, or remove it.");
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
