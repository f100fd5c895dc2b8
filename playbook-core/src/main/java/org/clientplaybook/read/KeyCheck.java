package org.clientplaybook.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientplaybook.format.Shape;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Suggestion;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Holds the keys of a mapping against those that its shape has. */
final class KeyCheck {
    /** What to do where a comma, a colon or a bracket has cut a text. */
    static final String QUOTES = "Put quotes around a text that contains a comma, a colon or a bracket inside { }.";

    private final NodeProblems problems;
    private final boolean translation;

    /**
     * @param translation whether the file holds words alone, so that keys of structure are refused and none but an
     *     item's key is needed
     */
    KeyCheck(NodeProblems problems, boolean translation) {
        this.problems = problems;
        this.translation = translation;
    }

    /** Returns whether a key may be in this file, and tells where it may not. */
    boolean isAllowed(Shape.Key key, NodeTuple tuple, String by) {
        boolean allowed = translation ? key.inTranslation() || key.name().equals(by) : key.inOriginal();
        if (!allowed) {
            problems.add(
                    Code.UNKNOWN_KEY,
                    problems.at(tuple.getKeyNode()),
                    translation
                            ? "`" + key.name() + "` is not allowed in a translation, which has words only."
                            : "`" + key.name() + "` is allowed in a translation only.",
                    translation ? "Remove it; the original has it." : "Remove it.");
        }
        return allowed;
    }

    /** Tells which keys a mapping lacks that it needs. */
    void missing(Entries shape, Map<String, Tree> entries, Location place, String by) {
        int before = problems.count();
        for (Shape.Key key : shape.keys()) {
            boolean needed =
                    translation ? key.name().equals(by) : key.required() || isNeeded(key, shape.when(), entries);
            if (needed && !entries.containsKey(key.name())) {
                String hint = "Add `" + key.name() + "`: " + key.about();
                problems.add(Code.MISSING_KEY, place, "`" + key.name() + "` is missing.", hint);
            }
        }
        List<String> either = translation || problems.count() > before ? List.of() : shape.either();
        long present = either.stream().filter(entries::containsKey).count();
        if (!either.isEmpty() && present != 1) {
            String pair = "`" + String.join(present == 0 ? "` or `" : "` and `", either) + "`";
            String message = pair + (present == 0 ? " is missing." : " cannot be combined.");
            String hint = present == 0 ? "Add one of the two." : "Keep one of the two.";
            problems.add(present == 0 ? Code.MISSING_KEY : Code.BAD_VALUE, place, message, hint);
        }
    }

    private static boolean isNeeded(Shape.Key key, Shape.@Nullable When when, Map<String, Tree> entries) {
        return when != null
                && key.name().equals(when.needed())
                && entries.get(when.key()) instanceof Tree.Leaf leaf
                && leaf.text().equals(when.value());
    }

    /** Tells of an unknown key, and notes the key that was probably meant. */
    void unknown(NodeTuple tuple, String name, Entries shape, boolean inBraces, Map<String, Tree> meant) {
        List<String> names = shape.keys().stream()
                .filter(key -> translation ? key.inTranslation() : key.inOriginal())
                .map(Shape.Key::name)
                .toList();
        boolean split = inBraces && NodeProblems.isEmpty(tuple.getValueNode());
        Location at = problems.at(tuple.getKeyNode());
        problems.add(
                Code.UNKNOWN_KEY,
                at,
                "Unknown key " + NodeProblems.quoted(name) + ".",
                split ? QUOTES : Suggestion.hint(name, names, ""));
        Suggestion.nearest(name, names).ifPresent(near -> meant.put(near, new Tree.Broken(at)));
    }

    /**
     * Returns whether an item's keys come again as if another item began, and tells it: then a dash is missing. One key that
     * comes again, and is not the first, is a slip of its own.
     */
    boolean areOfTwoItems(Node item) {
        if (!(item instanceof MappingNode mapping) || NodeProblems.isInBraces(mapping)) {
            return false;
        }
        Set<String> seen = new LinkedHashSet<>();
        List<ScalarNode> again = mapping.getValue().stream()
                .map(NodeTuple::getKeyNode)
                .filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .filter(key -> !seen.add(key.getValue()))
                .toList();
        boolean joined = again.size() > 1
                || (again.size() == 1
                        && again.get(0).getValue().equals(seen.iterator().next()));
        if (joined) {
            String names = again.stream()
                    .map(key -> NodeProblems.quoted(key.getValue()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            problems.add(
                    Code.DUPLICATE_KEY,
                    problems.at(again.get(0)),
                    "In one item of a list, " + (again.size() == 1 ? names + " appears" : names + " appear")
                            + " twice.",
                    "If a new item begins here, put `- ` before it, in the column of the other dashes. Otherwise keep one of"
                            + " the two.");
        }
        return joined;
    }

    /** Returns a key's text, or null after a problem. */
    @Nullable
    String name(NodeTuple tuple, Set<String> seen) {
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
            problems.add(
                    Code.WRONG_TYPE, problems.at(tuple.getKeyNode()), "A key must be plain text.", YamlReader.BRACES);
            return null;
        }
        if (!seen.add(scalar.getValue())) {
            problems.add(
                    Code.DUPLICATE_KEY,
                    problems.at(scalar),
                    "The key " + NodeProblems.quoted(scalar.getValue()) + " appears twice.",
                    "Keep one of the two.");
            return null;
        }
        return scalar.getValue();
    }
}
