package org.clientplaybook.check.rule;

import java.util.List;
import org.clientplaybook.model.Document;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/** A heading is below the title of its page, and at most one level below the heading before it. */
final class Headings implements ScenarioRule {
    @Override
    public void check(Written written, List<Problem> problems) {
        written.documents().forEach(document -> check(document, problems));
    }

    static void check(Document document, List<Problem> problems) {
        // The scenario's or the page's own title is above all headings.
        int before = 1;
        for (Document.Heading heading : document.headings()) {
            if (heading.written() == 1) {
                problems.add(Problem.of(
                        Code.TOP_HEADING,
                        heading.at(),
                        "The heading “" + heading.text() + "” has level 1, which only the title of the page has.",
                        "Change it to `## " + heading.text() + "`, and those below it likewise."));
            }
            if (heading.written() > before + 1) {
                problems.add(Problem.of(
                        Code.SKIPPED_HEADING,
                        heading.at(),
                        "The heading “" + heading.text() + "” has level " + heading.written()
                                + ", but the one above it has level " + before + ".",
                        "Change it to `" + "#".repeat(before + 1) + " " + heading.text() + "`."));
            }
            before = heading.written();
        }
    }
}
