package org.clientplaybook.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The identifiers that headings are given with <code>## Title {#its-identifier}</code>. */
final class HeadingIds extends AbstractVisitor {
    private final Map<Heading, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Places places;
    private final List<Problem> problems;

    /**
     * Takes the identifiers out of a document's headings.
     *
     * @param reserved those that the page has already
     */
    HeadingIds(Node document, Set<String> reserved, Places places, List<Problem> problems) {
        this.taken.addAll(reserved);
        this.places = places;
        this.problems = problems;
        document.accept(this);
    }

    /** Returns the identifier that a heading was given, or null. */
    @Nullable
    String of(Heading heading) {
        return ids.get(heading);
    }

    /** Returns those that no heading may get for its words. */
    Set<String> taken() {
        return Set.copyOf(taken);
    }

    @Override
    public void visit(Heading heading) {
        if (!(heading.getLastChild() instanceof Text text)) {
            return;
        }
        String literal = text.getLiteral().stripTrailing();
        int from = literal.lastIndexOf("{#");
        if (from < 0 || literal.indexOf('}', from) != literal.length() - 1) {
            return;
        }
        Places.Walk walk = places.walk(text);
        if (!walk.isPlain(from)) {
            return;
        }
        String id = literal.substring(from + 2, literal.length() - 1);
        Location at = walk.of(from);
        text.setLiteral(literal.substring(0, from).stripTrailing());
        if (!Anchors.slug(id).equals(id)) {
            report(
                    at,
                    Quote.of("{#" + id + "}") + " is not a valid identifier.",
                    "Use lower-case letters and digits, with single hyphens between them: "
                            + Quote.of("{#" + Anchors.slug(id) + "}") + ".");
        } else if (NodeText.of(heading).isEmpty()) {
            report(at, "The identifier " + Quote.of(id) + " has no heading.", "Write the heading before it.");
        } else if (taken.add(id)) {
            ids.put(heading, id);
        } else {
            report(at, "The identifier " + Quote.of(id) + " is already taken.", "Choose another one.");
        }
    }

    private void report(Location at, String message, String hint) {
        problems.add(Problem.of(Code.BAD_ANCHOR, at, message, hint));
    }
}
