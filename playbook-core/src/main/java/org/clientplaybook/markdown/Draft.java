package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SignSet;
import org.clientplaybook.model.Document.Heading;
import org.clientplaybook.model.Document.Link;
import org.clientplaybook.model.Line;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** What is found while a document is written, and what finds it. */
final class Draft {
    private static final SignSet SIGNS = SignSet.of("[{%<*_");

    final Places places;
    final Footnotes footnotes;
    final HeadingIds headingIds;
    final Anchors anchors;
    final HiddenCharacters hidden;
    final RawHtml rawHtml = new RawHtml();
    final List<Heading> headings = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Line> signs = new ArrayList<>();
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

    /** Notes the words of a text that have the sign of a placeholder; what has a backslash before it or an entity is none. */
    void sign(Text text) {
        String literal = text.getLiteral();
        if (!SIGNS.isIn(literal)) {
            return;
        }
        Places.Walk walk = places.walk(text);
        int from = 0;
        Location at = walk.of(0);
        for (int i = 0; i < literal.length(); i++) {
            if (!walk.isPlain(i)) {
                sign(literal.substring(from, i), at);
                from = i + 1;
                at = walk.of(from);
            }
        }
        sign(literal.substring(from), at);
    }

    private void sign(String words, Location at) {
        if (SIGNS.isIn(words)) {
            signs.add(new Line(words, at));
        }
    }

    void problem(Code code, Location at, String message, String hint) {
        problems.add(Problem.of(code, at, message, hint));
    }
}
