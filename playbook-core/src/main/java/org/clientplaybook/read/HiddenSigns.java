package org.clientplaybook.read;

import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Hides from SnakeYAML what YAML 1.2 takes and YAML 1.1 does not, by signs that the file does not have, until the texts are
 * read. A question mark within a text: {@code {when: They ask why?}}, where SnakeYAML ends an unquoted text in braces or
 * brackets. And the backslash of {@code \/}, as JSON may write a slash in double quotes.
 *
 * @param hidden the file's text, of the same length
 * @param sign what stands for a question mark, or a question mark where none is hidden
 * @param nothing what stands for a backslash that means nothing
 */
record HiddenSigns(String hidden, char sign, char nothing) {
    private static final char FIRST_PRIVATE = '\uE000';
    private static final char LAST_PRIVATE = '\uF8FF';

    static HiddenSigns of(String text) {
        char nothing = unused(text, FIRST_PRIVATE);
        char sign = unused(text, nothing == LAST_PRIVATE ? nothing : (char) (nothing + 1));
        int at = text.indexOf('?');
        if (at < 0 || sign == LAST_PRIVATE) {
            return new HiddenSigns(text, '?', nothing);
        }
        char[] hidden = text.toCharArray();
        for (; at >= 0; at = text.indexOf('?', at + 1)) {
            if (isWithinText(text, at)) {
                hidden[at] = sign;
            }
        }
        return new HiddenSigns(new String(hidden), sign, nothing);
    }

    private static char unused(String text, char first) {
        char sign = first;
        while (sign < LAST_PRIVATE && text.indexOf(sign) >= 0) {
            sign++;
        }
        return sign;
    }

    /**
     * Returns a text in which the backslashes before slashes mean nothing, from a place in double quotes to their end.
     *
     * @param slash the first of these slashes
     */
    String withoutEscapes(String text, int slash) {
        char[] signs = text.toCharArray();
        for (int at = slash - 1; at + 1 < signs.length && signs[at] != '"'; at++) {
            if (signs[at] == '\\') {
                signs[at] = signs[at + 1] == '/' ? nothing : '\\';
                at++;
            }
        }
        return new String(signs);
    }

    /** Says whether a question mark is none that announces a key, by what stands before it in its line. */
    private static boolean isWithinText(String text, int mark) {
        int before = mark - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        // Behind a backslash it is an escape, and a wrong one.
        String ends = before == mark - 1 ? "\n[{,\\" : "\n[{,-?:";
        return ends.indexOf(text.charAt(before)) < 0;
    }

    /** Returns a composer whose texts have their question marks again. */
    Composer composer(Parser parser, Resolver resolver, LoaderOptions options) {
        return new Composer(parser, resolver, options) {
            @Override
            protected Node composeScalarNode(String anchor, List<CommentLine> comments) {
                Node node = super.composeScalarNode(anchor, comments);
                return node instanceof ScalarNode scalar && hides(scalar.getValue()) && anchor == null
                        ? shown(scalar)
                        : node;
            }
        };
    }

    private boolean hides(String text) {
        return text.indexOf(sign) >= 0 || text.indexOf(nothing) >= 0;
    }

    private Node shown(ScalarNode node) {
        return new ScalarNode(
                node.getTag(),
                node.getValue().replace(sign, '?').replace(String.valueOf(nothing), ""),
                node.getStartMark(),
                node.getEndMark(),
                node.getScalarStyle());
    }
}
