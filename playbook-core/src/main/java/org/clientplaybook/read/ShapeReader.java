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
import org.clientplaybook.read.Shape.Match;
import org.clientplaybook.read.Shape.Named;
import org.clientplaybook.read.Shape.Scalar;
import org.clientplaybook.read.Shape.Values;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Holds a file's nodes against their shape: what fits becomes a tree, what does not becomes a problem. */
final class ShapeReader {
    private static final String QUOTES =
            "Put quotes around a text that contains a comma, a colon or a bracket inside { }.";

    /** What a plain scalar without a value looks like in YAML 1.2's core schema. */
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

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

    /**
     * Where a value stands.
     *
     * @param place of its key, or its own in a list
     * @param inBraces whether commas end it
     * @param by the key by which a translation finds this item, or null
     */
    private record Slot(String name, Location place, boolean inBraces, String by) {}

    /** Returns the file's tree, or null after a problem with the whole of it. */
    Tree.Twig read(Node root, Entries shape) {
        if (isEmpty(root)) {
            problems.add(SourceFile.empty(source.path()));
            return null;
        }
        return value(root, shape, new Slot(source.path(), at(root), false, null)) instanceof Tree.Twig twig
                ? twig
                : null;
    }

    private Tree value(Node node, Shape shape, Slot slot) {
        if (node.getAnchor() != null) {
            problem(
                    Code.YAML_LIMIT,
                    slot.place(),
                    "Anchors and aliases (& and *) are not part of the format.",
                    "Write the value out, or put quotes around a text that begins with & or *.");
            return new Tree.Broken(slot.place());
        }
        if (isEmpty(node)) {
            String hint = slot.inBraces() ? QUOTES : "Add a value, or remove the key.";
            problem(Code.WRONG_TYPE, slot.place(), "`" + slot.name() + "` has no value.", hint);
            return new Tree.Broken(slot.place());
        }
        Tree tree = shaped(node, shape, slot);
        return tree == null ? new Tree.Broken(slot.place()) : tree;
    }

    private Tree shaped(Node node, Shape shape, Slot slot) {
        if (shape instanceof Scalar scalar) {
            return leaf(node, scalar, slot.name());
        } else if (shape instanceof Choice choice) {
            return choice(node, choice, slot.name());
        } else if (shape instanceof Items items) {
            return branch(node, items, slot.name());
        } else if (shape instanceof Named named) {
            return named(node, named, slot);
        } else if (shape instanceof Entries entries) {
            return entries(node, entries, slot);
        } else if (shape instanceof Values && node instanceof SequenceNode) {
            return branch(node, new Items(new Scalar(Shape.Kind.TEXT), Match.WHOLE, null), slot.name());
        }
        return leaf(node, new Scalar(Shape.Kind.TEXT), slot.name());
    }

    private Tree leaf(Node node, Scalar scalar, String name) {
        if (!(node instanceof ScalarNode text)) {
            wrongType(node, "`" + name + "` must be " + scalar.kind().about() + ".", "");
            return null;
        }
        Scalars.Verdict verdict = Scalars.check(scalar.kind(), text.getValue());
        if (!verdict.fits()) {
            problem(
                    Code.BAD_VALUE,
                    at(node),
                    "`" + name + "` must be " + scalar.kind().about() + ", not " + quoted(text.getValue()) + ".",
                    verdict.hint());
            return null;
        }
        return new Tree.Leaf(verdict.value(), at(node), TextStart.of(text, source));
    }

    private Tree choice(Node node, Choice choice, String name) {
        if (!(node instanceof ScalarNode text)) {
            wrongType(node, "`" + name + "` must be one of: " + String.join(", ", choice.values()) + ".", "");
            return null;
        }
        if (!choice.values().contains(text.getValue())) {
            problem(
                    Code.BAD_VALUE,
                    at(node),
                    quoted(text.getValue()) + " is not a valid value of `" + name + "`.",
                    Suggestion.hint(text.getValue(), choice.values(), ""));
            return null;
        }
        return new Tree.Leaf(text.getValue(), at(node), at(node));
    }

    private Tree branch(Node node, Items items, String name) {
        if (!(node instanceof SequenceNode sequence)) {
            wrongType(node, "`" + name + "` must be a list.", "Put `- ` before each item, on a line of its own.");
            return null;
        }
        List<Tree> trees = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            trees.add(value(item, items.item(), new Slot(name, at(item), false, items.by())));
        }
        if (trees.isEmpty()) {
            problem(Code.WRONG_TYPE, at(node), "`" + name + "` is an empty list.", "Add an item, or remove the key.");
            return null;
        }
        return new Tree.Branch(trees, at(node));
    }

    private Tree named(Node node, Named named, Slot slot) {
        if (!(node instanceof MappingNode mapping)) {
            wrongType(node, "`" + slot.name() + "` must contain names, each with a value.", "");
            return null;
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = key(tuple, seen);
            if (key == null) {
                continue;
            }
            Location place = at(tuple.getKeyNode());
            Scalars.Verdict verdict = Scalars.check(named.key().kind(), key);
            if (verdict.fits()) {
                entries.put(
                        key, value(tuple.getValueNode(), named.value(), new Slot(key, place, isFlow(mapping), null)));
            } else {
                problem(
                        Code.BAD_VALUE,
                        place,
                        quoted(key) + " is not a valid name in `" + slot.name() + "`: it must be "
                                + named.key().kind().about() + ".",
                        verdict.hint());
                entries.put(key, new Tree.Broken(place));
            }
        }
        if (entries.isEmpty()) {
            problem(Code.WRONG_TYPE, at(node), "`" + slot.name() + "` is empty.", "Add a name, or remove the key.");
            return null;
        }
        return new Tree.Twig(entries, slot.place(), translation);
    }

    private Tree entries(Node node, Entries shape, Slot slot) {
        if (!(node instanceof MappingNode mapping)) {
            List<String> keys = shape.keys().stream().map(Shape.Key::name).toList();
            wrongType(node, "This must have keys with values: " + String.join(", ", keys) + ".", "");
            return null;
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        Map<String, Tree> meant = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = key(tuple, seen);
            Shape.Key key = name == null ? null : shape.key(name);
            if (name != null && key == null) {
                unknown(tuple, name, shape, isFlow(mapping), meant);
            } else if (key != null && translation && !key.inTranslation() && !name.equals(slot.by())) {
                problem(
                        Code.UNKNOWN_KEY,
                        at(tuple.getKeyNode()),
                        "`" + name + "` is not allowed in a translation, which has words only.",
                        "Remove it; the original has it.");
            } else if (key != null && !translation && !key.inOriginal()) {
                problem(
                        Code.UNKNOWN_KEY,
                        at(tuple.getKeyNode()),
                        "`" + name + "` is allowed in a translation only.",
                        "Remove it.");
            } else if (key != null) {
                Slot inner = new Slot(name, at(tuple.getKeyNode()), isFlow(mapping), null);
                entries.put(name, value(tuple.getValueNode(), key.shape(), inner));
            }
        }
        meant.forEach(entries::putIfAbsent);
        missing(shape, entries, slot);
        return new Tree.Twig(entries, slot.place(), translation);
    }

    private void missing(Entries shape, Map<String, Tree> entries, Slot slot) {
        int before = problems.size();
        for (Shape.Key key : shape.keys()) {
            boolean needed =
                    translation ? key.name().equals(slot.by()) : key.required() || isNeeded(key, shape.when(), entries);
            if (needed && !entries.containsKey(key.name())) {
                String hint = "Add `" + key.name() + "`: " + key.about();
                problem(Code.MISSING_KEY, slot.place(), "`" + key.name() + "` is missing.", hint);
            }
        }
        List<String> either = translation || problems.size() > before ? List.of() : shape.either();
        long present = either.stream().filter(entries::containsKey).count();
        if (!either.isEmpty() && present != 1) {
            String pair = "`" + String.join(present == 0 ? "` or `" : "` and `", either) + "`";
            String message = pair + (present == 0 ? " is missing." : " cannot be combined.");
            String hint = present == 0 ? "Add one of the two." : "Keep one of the two.";
            problem(present == 0 ? Code.MISSING_KEY : Code.BAD_VALUE, slot.place(), message, hint);
        }
    }

    private static boolean isNeeded(Shape.Key key, Shape.When when, Map<String, Tree> entries) {
        return when != null
                && key.name().equals(when.needed())
                && entries.get(when.key()) instanceof Tree.Leaf leaf
                && leaf.text().equals(when.value());
    }

    private void unknown(NodeTuple tuple, String name, Entries shape, boolean flow, Map<String, Tree> meant) {
        List<String> names = shape.keys().stream()
                .filter(key -> translation ? key.inTranslation() : key.inOriginal())
                .map(Shape.Key::name)
                .toList();
        boolean split = flow && isEmpty(tuple.getValueNode());
        Location at = at(tuple.getKeyNode());
        problem(
                Code.UNKNOWN_KEY,
                at,
                "Unknown key " + quoted(name) + ".",
                split ? QUOTES : Suggestion.hint(name, names, ""));
        Suggestion.nearest(name, names).ifPresent(near -> meant.put(near, new Tree.Broken(at)));
    }

    /** Returns a key's text, or null after a problem. */
    private String key(NodeTuple tuple, Set<String> seen) {
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
            problem(Code.WRONG_TYPE, at(tuple.getKeyNode()), "A key must be plain text.", YamlReader.BRACES);
            return null;
        }
        if (!seen.add(scalar.getValue())) {
            problem(
                    Code.DUPLICATE_KEY,
                    at(scalar),
                    "The key " + quoted(scalar.getValue()) + " appears twice.",
                    "Keep one of the two.");
            return null;
        }
        return scalar.getValue();
    }

    private void wrongType(Node node, String message, String hint) {
        boolean braces = node instanceof MappingNode mapping
                && !mapping.getValue().isEmpty()
                && mapping.getValue().get(0).getKeyNode() instanceof MappingNode;
        problem(Code.WRONG_TYPE, at(node), message, braces ? YamlReader.BRACES : hint);
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar && scalar.isPlain() && NOTHING.contains(scalar.getValue());
    }

    private static boolean isFlow(CollectionNode<?> node) {
        return node.getFlowStyle() == FlowStyle.FLOW;
    }

    private Location at(Node node) {
        return source.at(node.getStartMark().getLine(), node.getStartMark().getIndex());
    }

    private static String quoted(String text) {
        String line = text.lines().findFirst().orElse("");
        return "`" + (line.length() > 60 ? line.substring(0, 60) + "…" : line) + "`";
    }

    private void problem(Code code, Location at, String message, String hint) {
        problems.add(Problem.of(code, at, message, hint));
    }
}
