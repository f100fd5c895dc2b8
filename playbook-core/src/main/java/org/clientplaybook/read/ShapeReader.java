package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;
import org.clientplaybook.read.Shape.Choice;
import org.clientplaybook.read.Shape.Entries;
import org.clientplaybook.read.Shape.Items;
import org.clientplaybook.read.Shape.Key;
import org.clientplaybook.read.Shape.Match;
import org.clientplaybook.read.Shape.Named;
import org.clientplaybook.read.Shape.Scalar;
import org.clientplaybook.read.Shape.Values;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Holds a file's nodes against their shape: what fits becomes a tree, what does not becomes a problem. */
final class ShapeReader {
    private static final String QUOTES = "Put quotes around a text with a comma, a colon or a bracket inside { }.";

    private final SourceFile source;
    private final List<Problem> problems;
    private final boolean translation;

    /**
     * @param translation whether the file holds words alone, so that keys of structure are refused and none but an
     *     item's key is needed
     */
    ShapeReader(SourceFile source, boolean translation, List<Problem> problems) {
        this.source = source;
        this.translation = translation;
        this.problems = problems;
    }

    /** Returns the file's tree; empty where nothing could be read. */
    Tree.Twig read(Node root, Entries shape) {
        if (root == null) {
            return Tree.Twig.empty(Location.of(source.path()));
        }
        Tree tree = entries(root, shape, at(root), "");
        return tree instanceof Tree.Twig twig ? twig : Tree.Twig.empty(Location.of(source.path()));
    }

    private Tree value(Node node, Shape shape, Location place, String name, String by) {
        if (node.getAnchor() != null) {
            problem(
                    Code.YAML_LIMIT,
                    place,
                    "Anchors and aliases (& and *) are not part of the format.",
                    "Write the value out.");
            return null;
        }
        if (isEmpty(node)) {
            String hint = inFlow(node) ? QUOTES : "Write a value, or remove the key.";
            problem(Code.WRONG_TYPE, place, "`" + name + "` has no value.", hint);
            return null;
        }
        if (shape instanceof Scalar scalar) {
            return leaf(node, scalar, name);
        } else if (shape instanceof Choice choice) {
            return choice(node, choice, name);
        } else if (shape instanceof Items items) {
            return branch(node, items, name);
        } else if (shape instanceof Named named) {
            return named(node, named, place, name);
        } else if (shape instanceof Entries entries) {
            return entries(node, entries, place, by);
        } else if (shape instanceof Values && node instanceof SequenceNode) {
            return branch(node, new Items(new Scalar(Shape.Kind.TEXT), Match.WHOLE, null), name);
        }
        return leaf(node, new Scalar(Shape.Kind.TEXT), name);
    }

    private Tree leaf(Node node, Scalar scalar, String name) {
        if (!(node instanceof ScalarNode text)) {
            wrongType(node, "`" + name + "` takes " + scalar.kind().about() + ".");
            return null;
        }
        Scalars.Verdict verdict = Scalars.check(scalar.kind(), text.getValue());
        if (!verdict.fits()) {
            problem(
                    Code.BAD_VALUE,
                    at(node),
                    "`" + name + "` is " + quoted(text.getValue()) + ", and takes "
                            + scalar.kind().about() + ".",
                    verdict.hint());
            return null;
        }
        return new Tree.Leaf(verdict.value(), at(node), start(text));
    }

    private Tree choice(Node node, Choice choice, String name) {
        if (!(node instanceof ScalarNode text)) {
            wrongType(node, "`" + name + "` takes one of: " + String.join(", ", choice.values()) + ".");
            return null;
        }
        if (!choice.values().contains(text.getValue())) {
            problem(
                    Code.BAD_VALUE,
                    at(node),
                    "`" + name + "` cannot be " + quoted(text.getValue()) + ".",
                    Suggestion.hint(text.getValue(), choice.values(), ""));
            return null;
        }
        return new Tree.Leaf(text.getValue(), at(node), at(node));
    }

    private Tree branch(Node node, Items items, String name) {
        if (!(node instanceof SequenceNode sequence)) {
            wrongType(node, "`" + name + "` takes a list.");
            return null;
        }
        List<Tree> trees = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            Tree tree = value(item, items.item(), at(item), name, items.by());
            if (tree != null) {
                trees.add(tree);
            } else if (items.match() == Match.POSITION) {
                // Keeps the places of those after it, so that a translation is not held against the wrong ones.
                trees.add(Tree.Twig.empty(at(item)));
            }
        }
        if (sequence.getValue().isEmpty()) {
            problem(Code.WRONG_TYPE, at(node), "`" + name + "` is an empty list.", "Add an item, or remove the key.");
        }
        return new Tree.Branch(trees, at(node));
    }

    private Tree named(Node node, Named named, Location place, String name) {
        if (!(node instanceof MappingNode mapping)) {
            wrongType(node, "`" + name + "` takes names, each with its value.");
            return null;
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = key(tuple, seen);
            if (key == null) {
                continue;
            }
            Scalars.Verdict verdict = Scalars.check(named.key().kind(), key);
            if (!verdict.fits()) {
                problem(
                        Code.BAD_VALUE,
                        at(tuple.getKeyNode()),
                        quoted(key) + " cannot be a key of `" + name + "`; it takes "
                                + named.key().kind().about() + ".",
                        verdict.hint());
                continue;
            }
            Tree tree = value(tuple.getValueNode(), named.value(), at(tuple.getKeyNode()), key, null);
            if (tree != null) {
                entries.put(key, tree);
            }
        }
        return new Tree.Twig(entries, place, translation);
    }

    private Tree entries(Node node, Entries shape, Location place, String by) {
        if (!(node instanceof MappingNode mapping)) {
            wrongType(
                    node,
                    "Keys with values are expected here: "
                            + String.join(
                                    ", ", shape.keys().stream().map(Key::name).toList()) + ".");
            return null;
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = key(tuple, seen);
            Key key = name == null ? null : shape.key(name);
            if (name != null && key == null) {
                unknown(tuple, name, shape);
            } else if (key != null && translation && !key.inTranslation() && !name.equals(by)) {
                problem(
                        Code.UNKNOWN_KEY,
                        at(tuple.getKeyNode()),
                        "`" + name + "` has no place in a translation, which has words only.",
                        "Remove it here; it is taken from the original.");
            } else if (key != null) {
                Tree tree = value(tuple.getValueNode(), key.shape(), at(tuple.getKeyNode()), name, null);
                if (tree != null) {
                    entries.put(name, tree);
                }
            }
        }
        missing(shape, seen, place, by);
        return new Tree.Twig(entries, place, translation);
    }

    private void missing(Entries shape, Set<String> seen, Location place, String by) {
        for (Key key : shape.keys()) {
            boolean needed = translation ? key.name().equals(by) : key.required();
            if (needed && !seen.contains(key.name())) {
                problem(
                        Code.MISSING_KEY,
                        place,
                        "`" + key.name() + "` is missing.",
                        "Add `" + key.name() + "`: " + key.about());
            }
        }
    }

    private void unknown(NodeTuple tuple, String name, Entries shape) {
        boolean split = isEmpty(tuple.getValueNode()) && inFlow(tuple.getKeyNode());
        List<String> names = shape.keys().stream()
                .filter(key -> !translation || key.inTranslation())
                .map(Key::name)
                .toList();
        problem(
                Code.UNKNOWN_KEY,
                at(tuple.getKeyNode()),
                quoted(name) + " is no key here.",
                split ? QUOTES : Suggestion.hint(name, names, ""));
    }

    /** Returns a key's text, or null after a problem. */
    private String key(NodeTuple tuple, Set<String> seen) {
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
            problem(
                    Code.WRONG_TYPE,
                    at(tuple.getKeyNode()),
                    "A key must be a word.",
                    "Put quotes around a value that begins with {{.");
            return null;
        }
        if (!seen.add(scalar.getValue())) {
            problem(
                    Code.DUPLICATE_KEY,
                    at(scalar),
                    "`" + scalar.getValue() + "` is there twice.",
                    "Keep one of the two.");
            return null;
        }
        return scalar.getValue();
    }

    private void wrongType(Node node, String message) {
        boolean braces = node instanceof MappingNode mapping
                && !mapping.getValue().isEmpty()
                && mapping.getValue().get(0).getKeyNode() instanceof MappingNode;
        problem(Code.WRONG_TYPE, at(node), message, braces ? "Put quotes around a value that begins with {{." : "");
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("~")
                        || scalar.getValue().equals("null"));
    }

    /** Returns whether a node stands inside braces, by the characters around it. */
    private boolean inFlow(Node node) {
        String line = source.line(node.getStartMark().getLine() + 1);
        int column = Math.min(node.getStartMark().getColumn(), line.length());
        String before = line.substring(0, column);
        return before.lastIndexOf('{') > before.lastIndexOf('}');
    }

    private Location at(Node node) {
        Mark mark = node.getStartMark();
        return new Location(source.path(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Location start(ScalarNode node) {
        Mark mark = node.getStartMark();
        if (node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED) {
            int first = mark.getLine() + 2;
            int line = first;
            while (line < first + 10 && source.line(line).isBlank()) {
                line++;
            }
            String text = source.line(line);
            return new Location(
                    source.path(), first, text.length() - text.stripLeading().length() + 1);
        }
        int quote = node.isPlain() ? 0 : 1;
        return new Location(source.path(), mark.getLine() + 1, mark.getColumn() + 1 + quote);
    }

    private static String quoted(String text) {
        String line = text.lines().findFirst().orElse("");
        return "`" + (line.length() > 60 ? line.substring(0, 60) + "…" : line) + "`";
    }

    private void problem(Code code, Location at, String message, String hint) {
        problems.add(Problem.of(code, at, message, hint));
    }
}
