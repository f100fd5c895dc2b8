package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.format.Scalars;
import org.clientplaybook.format.Shape;
import org.clientplaybook.format.Shape.Choice;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Items;
import org.clientplaybook.format.Shape.Match;
import org.clientplaybook.format.Shape.Named;
import org.clientplaybook.format.Shape.Scalar;
import org.clientplaybook.format.Shape.Values;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Holds a file's nodes against their shape: what fits becomes a tree, what does not becomes a problem. */
final class ShapeReader {
    private final YamlText source;
    private final boolean translation;
    private final NodeProblems problems;
    private final KeyCheck keys;

    private ShapeReader(YamlText source, boolean translation, List<Problem> problems) {
        this.source = source;
        this.translation = translation;
        this.problems = new NodeProblems(source, problems);
        this.keys = new KeyCheck(this.problems, translation);
    }

    /**
     * Where a value stands.
     *
     * @param place of its key, or its own in a list
     * @param inBraces whether commas end it
     * @param by the key by which a translation finds this item, or empty
     */
    private record Slot(String name, Location place, boolean inBraces, String by) {}

    /**
     * Returns a file's tree, or null after a problem with the whole of it.
     *
     * @param translation whether the file holds words alone, so that keys of structure are refused and none but an
     *     item's key is needed
     */
    static Tree.@Nullable Twig read(SourceText source, boolean translation, Entries shape, List<Problem> problems) {
        YamlText text = new YamlText(source);
        Node root = YamlReader.parse(text, problems);
        return root == null ? null : new ShapeReader(text, translation, problems).read(root, shape);
    }

    private Tree.@Nullable Twig read(Node root, Entries shape) {
        if (NodeProblems.isEmpty(root)) {
            problems.empty();
            return null;
        }
        Slot slot = new Slot(source.path().path(), problems.at(root), false, "");
        return value(root, shape, slot) instanceof Tree.Twig twig ? twig : null;
    }

    private Tree value(Node node, Shape shape, Slot slot) {
        if (node.getAnchor() != null) {
            problems.add(
                    Code.YAML_LIMIT,
                    slot.place(),
                    "Anchors and aliases (& and *) are not part of the format.",
                    "Write the value out, or put quotes around a text that begins with & or *.");
            return new Tree.Broken(slot.place());
        }
        Problem lost = LostWords.of(node, shape, source);
        if (lost != null) {
            problems.add(lost);
            return new Tree.Broken(slot.place());
        }
        if (NodeProblems.isEmpty(node)) {
            String hint = slot.inBraces() ? KeyCheck.QUOTES : "Add a value, or remove the key.";
            problems.add(Code.WRONG_TYPE, slot.place(), "`" + slot.name() + "` has no value.", hint);
            return new Tree.Broken(slot.place());
        }
        Tree tree = shaped(node, shape, slot);
        return tree == null ? new Tree.Broken(slot.place()) : tree;
    }

    private @Nullable Tree shaped(Node node, Shape shape, Slot slot) {
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
            return branch(node, new Items(new Scalar(Shape.Kind.TEXT), Match.WHOLE, ""), slot.name());
        }
        return leaf(node, new Scalar(Shape.Kind.TEXT), slot.name());
    }

    private @Nullable Tree leaf(Node node, Scalar scalar, String name) {
        if (!(node instanceof ScalarNode text)) {
            String hint = node instanceof CollectionNode<?> && scalar.kind().isWords()
                    ? QuotedText.taken(source.between(node.getStartMark(), node.getEndMark()))
                    : "";
            problems.wrongType(node, "`" + name + "` must be " + scalar.kind().about() + ".", hint);
            return null;
        }
        Scalars.Verdict verdict = Scalars.check(scalar.kind(), text.getValue());
        if (!verdict.fits()) {
            problems.add(
                    Code.BAD_VALUE,
                    problems.at(node),
                    "`" + name + "` must be " + scalar.kind().about() + ", not " + NodeProblems.quoted(text.getValue())
                            + ".",
                    verdict.hint());
            return null;
        }
        Tree.Leaf leaf = new Tree.Leaf(verdict.value(), problems.at(node), TextStart.of(text, source));
        Problem tag = StrayTags.of(name, scalar.kind(), leaf);
        if (tag != null) {
            problems.add(tag);
        }
        return leaf;
    }

    private @Nullable Tree choice(Node node, Choice choice, String name) {
        if (!(node instanceof ScalarNode text)) {
            problems.wrongType(node, "`" + name + "` must be one of: " + String.join(", ", choice.values()) + ".", "");
            return null;
        }
        if (!choice.values().contains(text.getValue())) {
            problems.add(
                    Code.BAD_VALUE,
                    problems.at(node),
                    NodeProblems.quoted(text.getValue()) + " is not a valid value of `" + name + "`.",
                    Suggestion.hint(text.getValue(), choice.values(), ""));
            return null;
        }
        return new Tree.Leaf(text.getValue(), problems.at(node), problems.at(node));
    }

    private @Nullable Tree branch(Node node, Items items, String name) {
        if (!(node instanceof SequenceNode sequence)) {
            problems.wrongType(
                    node, "`" + name + "` must be a list.", "Put `- ` before each item, on a line of its own.");
            return null;
        }
        if (sequence.getValue().size() > Shape.MOST_ITEMS) {
            return tooMany(
                    sequence.getValue().get(Shape.MOST_ITEMS),
                    name,
                    sequence.getValue().size() + " items");
        }
        List<Tree> trees = new ArrayList<>();
        boolean joined = false;
        for (Node item : sequence.getValue()) {
            if (keys.areOfTwoItems(item)) {
                joined = true;
            } else {
                trees.add(value(item, items.item(), new Slot(name, problems.at(item), false, items.by())));
            }
        }
        if (joined) {
            // Nobody knows how many items there are.
            return null;
        }
        if (trees.isEmpty()) {
            problems.add(
                    Code.WRONG_TYPE,
                    problems.at(node),
                    "`" + name + "` is an empty list.",
                    "Add an item, or remove the key.");
            return null;
        }
        return new Tree.Branch(trees, problems.at(node));
    }

    private @Nullable Tree tooMany(Node first, String name, String number) {
        problems.add(
                Code.YAML_LIMIT,
                problems.at(first),
                "`" + name + "` has " + number + ".",
                "Keep at most " + Shape.MOST_ITEMS + ".");
        return null;
    }

    private @Nullable Tree named(Node node, Named named, Slot slot) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, "`" + slot.name() + "` must contain names, each with a value.", "");
            return null;
        }
        int size = mapping.getValue().size();
        if (size > Shape.MOST_ITEMS) {
            return tooMany(mapping.getValue().get(Shape.MOST_ITEMS).getKeyNode(), slot.name(), size + " names");
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = keys.name(tuple, seen);
            if (key != null) {
                Slot inner = new Slot(key, problems.at(tuple.getKeyNode()), NodeProblems.isInBraces(mapping), "");
                boolean valid = isName(named.key(), inner, slot.name());
                entries.put(
                        key,
                        valid ? value(tuple.getValueNode(), named.value(), inner) : new Tree.Broken(inner.place()));
            }
        }
        if (entries.isEmpty()) {
            problems.add(
                    Code.WRONG_TYPE,
                    problems.at(node),
                    "`" + slot.name() + "` is empty.",
                    "Add a name, or remove the key.");
            return null;
        }
        return new Tree.Twig(entries, slot.place(), translation);
    }

    /** Returns whether a key is a name that may stand there, and tells where it is none. */
    private boolean isName(Scalar name, Slot entry, String mapping) {
        Scalars.Verdict verdict = Scalars.check(name.kind(), entry.name());
        if (!verdict.fits()) {
            problems.add(
                    Code.BAD_VALUE,
                    entry.place(),
                    NodeProblems.quoted(entry.name()) + " is not a valid name in `" + mapping + "`: it must be "
                            + name.kind().about() + ".",
                    verdict.hint());
        }
        return verdict.fits();
    }

    private @Nullable Tree entries(Node node, Entries shape, Slot slot) {
        if (!(node instanceof MappingNode mapping)) {
            List<String> keys = shape.keys().stream().map(Shape.Key::name).toList();
            problems.wrongType(node, "This must have keys with values: " + String.join(", ", keys) + ".", "");
            return null;
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        Map<String, Tree> meant = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = keys.name(tuple, seen);
            Shape.Key key = name == null ? null : shape.key(name);
            if (name != null && key == null) {
                keys.unknown(tuple, name, shape, NodeProblems.isInBraces(mapping), meant);
            } else if (name != null && key != null && keys.isAllowed(key, tuple, slot.by())) {
                Slot inner = new Slot(name, problems.at(tuple.getKeyNode()), NodeProblems.isInBraces(mapping), "");
                entries.put(name, value(tuple.getValueNode(), key.shape(), inner));
            }
        }
        meant.forEach(entries::putIfAbsent);
        keys.missing(shape, entries, slot.place(), slot.by());
        return new Tree.Twig(entries, slot.place(), translation);
    }
}
