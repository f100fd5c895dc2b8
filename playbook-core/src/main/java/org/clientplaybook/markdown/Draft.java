package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.model.Document.Heading;
import org.clientplaybook.model.Document.Link;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.commonmark.node.Node;

/** What is found while a document is written, and what finds it. */
final class Draft {
    final Places places;
    final Footnotes footnotes;
    final HeadingIds headingIds;
    final Anchors anchors;
    final HiddenCharacters hidden;
    final RawHtml rawHtml = new RawHtml();
    final List<Heading> headings = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    /** Where the next piece goes: the footnotes have rows of their own. */
    Pieces out = new Pieces();

    /** The file in which the text stands. */
    final ContentPath file;

    /**
     * @param root the syntax tree of the text
     * @param start the place of its first character
     * @param reserved the identifiers that its page has already
     */
    Draft(String source, Node root, Location start, Set<String> reserved) {
        this.file = start.file();
        this.places = new Places(source, start);
        this.footnotes = new Footnotes(root, places, problems);
        this.headingIds = new HeadingIds(root, reserved, places, problems);
        this.anchors = new Anchors(headingIds.taken());
        this.hidden = new HiddenCharacters(source, start, problems);
    }

    void problem(Code code, Location at, String message, String hint) {
        problems.add(Problem.of(code, at, message, hint));
    }
}
