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
 * Hides question marks within texts from SnakeYAML. YAML 1.2 takes {@code {when: They ask why?}} as it is written;
 * SnakeYAML ends an unquoted text in braces or brackets there. A sign that the file does not have stands for them until
 * the texts are read.
 *
 * @param hidden the file's text, of the same length
 * @param sign what stands for a question mark, or a question mark where none is hidden
 */
record QuestionMarks(String hidden, char sign) {
    private static final char FIRST_PRIVATE = '\uE000';
    private static final char LAST_PRIVATE = '\uF8FF';

    static QuestionMarks of(String text) {
        char sign = FIRST_PRIVATE;
        while (sign < LAST_PRIVATE && text.indexOf(sign) >= 0) {
            sign++;
        }
        int at = text.indexOf('?');
        if (at < 0 || sign == LAST_PRIVATE) {
            return new QuestionMarks(text, '?');
        }
        char[] hidden = text.toCharArray();
        for (; at >= 0; at = text.indexOf('?', at + 1)) {
            if (isWithinText(text, at)) {
                hidden[at] = sign;
            }
        }
        return new QuestionMarks(new String(hidden), sign);
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
                return node instanceof ScalarNode scalar && scalar.getValue().indexOf(sign) >= 0 && anchor == null
                        ? shown(scalar)
                        : node;
            }
        };
    }

    private Node shown(ScalarNode node) {
        return new ScalarNode(
                node.getTag(),
                node.getValue().replace(sign, '?'),
                node.getStartMark(),
                node.getEndMark(),
                node.getScalarStyle());
    }
}
