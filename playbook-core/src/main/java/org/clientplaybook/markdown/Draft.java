package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.model.Document.Heading;
import org.clientplaybook.model.Document.Link;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** What is found while a document is written, and what finds it. */
final class Draft {
    final Places places;
    final Footnotes footnotes;
    final Anchors anchors = new Anchors();
    final RawHtml rawHtml = new RawHtml();
    final List<Heading> headings = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    /** Where the next piece goes: the footnotes have rows of their own. */
    Pieces out = new Pieces();

    /** The file in which the text stands. */
    final ContentPath file;

    Draft(ContentPath file, Places places, Footnotes footnotes) {
        this.file = file;
        this.places = places;
        this.footnotes = footnotes;
    }

    void problem(Code code, Location at, String message, String hint) {
        problems.add(Problem.of(code, at, message, hint));
    }
}
