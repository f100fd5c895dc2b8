package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.model.Document.Heading;
import org.clientplaybook.model.Document.Link;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** What is found while a document is written, and what finds it. */
final class Draft {
    final Places places;
    final Footnotes footnotes;
    final HeadingIds headingIds;
    final Anchors anchors;
    final HiddenCharacters hidden;
    final UnknownMarkup markup = new UnknownMarkup(this);
    final RawHtml rawHtml = new RawHtml();
    final List<Heading> headings = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    /** Where the next piece goes: the footnotes have rows of their own. */
    Pieces out = new Pieces();

    /** The file in which the text stands, below the content folder. */
    final String file;

    /**
     * @param root the syntax tree of the text
     * @param start the place of its first character
     */
    Draft(String source, Node root, Location start) {
        this.file = start.file();
        this.places = new Places(source, start);
        this.footnotes = new Footnotes(root, places);
        this.headingIds = new HeadingIds(root, places, problems);
        this.anchors = new Anchors(headingIds.all());
        this.hidden = new HiddenCharacters(source, start, problems);
    }

    /** Reports what in a text was meant otherwise, and what nobody sees. */
    void check(Text text) {
        footnotes.reportMissing(text, this);
        FailedLink.report(text, this);
        markup.report(text);
        hidden.report(text.getLiteral(), places.of(text));
    }

    void problem(Code code, Location at, String message, String hint) {
        problems.add(Problem.of(code, at, message, hint));
    }
}
