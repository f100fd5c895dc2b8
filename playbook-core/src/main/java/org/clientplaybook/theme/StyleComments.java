package org.clientplaybook.theme;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the comments of a style of the default theme, which no quotation has. */
final class StyleComments {
    private static final Pattern COMMENT =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|(/\\*.*?\\*/)", Pattern.DOTALL);

    private StyleComments() {}

    /** Returns a style without its comments, line by line as it was otherwise. */
    static String dropped(String style) {
        List<Comments.Comment> comments = COMMENT.matcher(style)
                .results()
                .filter(found -> found.group(1) != null)
                .map(found -> new Comments.Comment(found.start(), found.end()))
                .toList();
        return Comments.dropped(style, comments);
    }
}
