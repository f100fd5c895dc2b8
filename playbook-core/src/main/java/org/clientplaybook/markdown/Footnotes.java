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
import org.clientplaybook.problem.Problem;
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
    private final Places places;
    private final List<Problem> problems;

    /** A footnote that the text refers to. */
    static final class Note {
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
    Footnotes(Node document, Places places, List<Problem> problems) {
        this.places = places;
        this.problems = problems;
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
    void refer(Reference reference, Pieces out) {
        Definition found = definitions.get(reference.label());
        if (found == null) {
            reportMissing(reference.label(), places.of(reference));
            out.text("[^" + reference.label() + "]");
            return;
        }
        Note note = notes.computeIfAbsent(found, definition -> {
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

    /** Reports the references that a text has to footnotes that are nowhere. */
    void reportMissing(Text text) {
        String literal = text.getLiteral();
        Places.Walk walk = places.walk(text);
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
                    reportMissing(label, at);
                }
            }
        }
    }

    /** Reports once that there is no footnote of a name. */
    void reportMissing(String label, Location at) {
        if (!missing.add(label.toLowerCase(Locale.ROOT))) {
            return;
        }
        boolean spaced = label.chars().anyMatch(Character::isWhitespace);
        String name = Quote.of("[^" + label.strip().replaceAll("\\s+", "-") + "]");
        problems.add(Problem.of(
                Code.BAD_FOOTNOTE,
                at,
                spaced
                        ? "The name of the footnote " + Quote.of("[^" + label + "]") + " contains a space."
                        : "The footnote " + Quote.of("[^" + label + "]") + " has no text.",
                spaced
                        ? "Write " + name + " here and before its text; if this is not a footnote, write `\\[^`."
                        : "Write " + name
                                + ", a colon and the text on a line of its own; if this is not a footnote, write"
                                + " `\\[^`."));
    }

    /** Returns the definitions that nothing refers to, or that another one is before. */
    List<Definition> unused() {
        return all.stream().filter(definition -> !notes.containsKey(definition)).toList();
    }

    /** Returns whether another definition has the name of this one, and is the one that counts. */
    boolean isDouble(Definition definition) {
        return definitions.get(definition.label()) != definition;
    }
}
