package org.clientplaybook.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.format.Shape.Kind;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Finds tags of the message language where no template is read: readers would see them. */
final class StrayTags {
    private static final Pattern TAG = Pattern.compile("\\{\\{.{0,80}?(?:\\}\\}|$)|\\{%.{0,80}?(?:%\\}|$)");

    /** The key whose text is looked for in a message, and not shown. */
    private static final String OF_A_MESSAGE = "near";

    private StrayTags() {}

    /**
     * Returns the problem with the first tag in a text, or null.
     *
     * @param key the text's
     */
    static @Nullable Problem of(String key, Kind kind, Tree.Leaf leaf) {
        Matcher tag = TAG.matcher(leaf.text());
        if ((kind != Kind.LINE && kind != Kind.TEXT) || key.equals(OF_A_MESSAGE) || !tag.find()) {
            return null;
        }
        Location start = leaf.start();
        // A text of several lines has none of them where they stand in the file.
        boolean known = start.column() > 0 && leaf.text().indexOf('\n') < 0;
        return Problem.of(
                Code.UNKNOWN_MARKUP,
                known ? new Location(start.file(), start.line(), start.column() + tag.start()) : start,
                NodeProblems.quoted(tag.group()) + " would appear on the page as it is: fields work in messages only.",
                "Write words instead.");
    }
}
