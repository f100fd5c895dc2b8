package org.clientplaybook.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.format.Shape;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Finds words that YAML takes away from a text: those that look like a comment or like a tag. */
final class LostWords {
    /** A comment has a space after its sign; without one, the sign belongs to a word: {@code #12}. */
    private static final Pattern COMMENT = Pattern.compile("[ \\t]+#+[^\\s#].*");

    /** What has a space after its sign and is no comment all the same: {@code Invoice # 12 is late}. */
    private static final Pattern NUMBER = Pattern.compile("[ \\t]+#+[ \\t]*\\d.*");

    private static final Pattern TAG = Pattern.compile("![^\\s,\\]}]*");

    private LostWords() {}

    /**
     * Returns the problem with a value that has lost words, or null.
     *
     * @param shape what the value is to be
     */
    static @Nullable Problem of(Node node, Shape shape, YamlText source) {
        Location start = source.at(node.getStartMark());
        Matcher tag = TAG.matcher(rest(start, source));
        if (tag.lookingAt()) {
            return Problem.of(
                    Code.YAML_LIMIT,
                    start,
                    "YAML takes " + NodeProblems.quoted(tag.group()) + " for a tag, not for a word of the text.",
                    "Put quotes around a text that begins with !, or remove the tag.");
        }
        if (!(node instanceof ScalarNode text) || !isFree(text, shape)) {
            return null;
        }
        Location end = source.at(node.getEndMark());
        Matcher comment = COMMENT.matcher(rest(end, source));
        boolean number = false;
        if (!comment.matches()) {
            comment = NUMBER.matcher(rest(end, source));
            number = text.getScalarStyle() == ScalarStyle.PLAIN && comment.matches();
            if (!number) {
                return null;
            }
        }
        int sign = comment.group().indexOf('#');
        return Problem.of(
                NodeProblems.isEmpty(text) ? Code.WRONG_TYPE : Code.YAML_LIMIT,
                new Location(end.file(), end.line(), end.column() + sign),
                "YAML takes " + NodeProblems.quoted(comment.group().substring(sign))
                        + " for a comment, not for words of the text.",
                "Put quotes around a text that contains #; if it is a comment, "
                        + (number ? "begin it with a word." : "put a space after #."));
    }

    private static boolean isFree(ScalarNode text, Shape shape) {
        if (text.getScalarStyle() == ScalarStyle.LITERAL || text.getScalarStyle() == ScalarStyle.FOLDED) {
            return false;
        }
        boolean scalar = shape instanceof Shape.Scalar
                || shape instanceof Shape.Choice
                || (shape instanceof Shape.Items items && items.item() instanceof Shape.Scalar);
        return NodeProblems.isEmpty(text)
                ? scalar
                : shape instanceof Shape.Values
                        || (shape instanceof Shape.Scalar kind && kind.kind().isWords());
    }

    private static String rest(Location at, YamlText source) {
        String line = source.line(at.line());
        return line.substring(Math.min(line.length(), at.column() - 1));
    }
}
