package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.markdown.FootnoteParser.Definition;
import org.clientplaybook.markdown.Footnotes.Note;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Document.Word;
import org.clientplaybook.problem.Code;

/** Writes the footnotes below the text. */
final class FootnoteWriter {
    private final Draft draft;
    private final BlockWriter blocks;

    FootnoteWriter(Draft draft, BlockWriter blocks) {
        this.draft = draft;
        this.blocks = blocks;
    }

    /** Writes those that were referred to, and reports the others. */
    void write() {
        if (!draft.footnotes.referred().isEmpty()) {
            section();
        }
        for (Definition definition : draft.footnotes.unused()) {
            boolean twice = draft.footnotes.isDouble(definition);
            draft.problem(
                    Code.BAD_FOOTNOTE,
                    draft.places.of(definition),
                    "The footnote " + Quote.of("[^" + definition.label() + "]")
                            + (twice ? " appears twice." : " is not used."),
                    twice ? "Rename the second one." : "Refer to it in the text, or remove it.");
        }
    }

    private void section() {
        Pieces main = draft.out;
        List<Note> notes = draft.footnotes.referred();
        List<Pieces> bodies = new ArrayList<>();
        List<Boolean> open = new ArrayList<>();
        // A footnote may be the first to refer to another, and its way back must know all who refer to it: so all
        // are written before the first is put in its place.
        for (int i = 0; i < notes.size(); i++) {
            draft.out = new Pieces();
            bodies.add(draft.out);
            open.add(blocks.writeOpen(notes.get(i).definition));
        }
        draft.out = main;
        main.html("<div class=\"footnotes\" role=\"group\" aria-labelledby=\"").add(new Document.Id("fn_title"));
        main.html("\">\n<p class=\"footnotes-title\" id=\"")
                .add(new Document.Id("fn_title"))
                .html("\">");
        main.add(new Word("footnotes.title")).html("</p>\n<ol>\n");
        for (Note note : notes) {
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
