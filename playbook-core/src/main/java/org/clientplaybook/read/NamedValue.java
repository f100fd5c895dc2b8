package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.format.Scalars;
import org.clientplaybook.format.Shape;
import org.clientplaybook.format.Shape.Choice;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Items;
import org.clientplaybook.format.Shape.Kind;
import org.clientplaybook.format.Shape.Match;
import org.clientplaybook.format.Shape.Named;
import org.clientplaybook.format.Shape.Scalar;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The names of a file's values: keys, the keys of named things, what the items of a list are told apart by, and the numbers
 * of all others, counted from 1, with {@code /} between them: {@code messages/reminder/variants/warm/body},
 * {@code steps/2/title}.
 */
final class NamedValue {
    private NamedValue() {}

    /** Makes something else of a value, or returns it as it is. */
    private interface Change {
        Tree of(String name, Tree.Leaf leaf, Shape shape);
    }

    /** Returns all values of a file by name, in its order, but for the keys that items are told apart by. */
    static Map<String, String> all(Tree.Twig tree, Entries format) {
        Map<String, String> all = new LinkedHashMap<>();
        change(tree, format, "", (name, leaf, shape) -> {
            all.put(name, leaf.text());
            return leaf;
        });
        return all;
    }

    /** Returns what a value says, wherever it stands. */
    static Object texts(Tree tree) {
        if (tree instanceof Tree.Leaf leaf) {
            return leaf.text();
        } else if (tree instanceof Tree.Branch branch) {
            return branch.items().stream().map(NamedValue::texts).toList();
        }
        Map<String, Object> texts = new LinkedHashMap<>();
        if (tree instanceof Tree.Twig twig) {
            twig.entries().forEach((key, value) -> texts.put(key, texts(value)));
        }
        return texts;
    }

    /**
     * Returns a file with another value, or null after a problem where no such value can stand there.
     *
     * @param name of a value that it has
     */
    static Tree.@Nullable Twig replaced(
            Tree.Twig tree, Entries format, String name, Tree.Leaf ours, List<Problem> problems) {
        int before = problems.size();
        Tree changed = change(
                tree, format, "", (one, leaf, shape) -> one.equals(name) ? value(name, ours, shape, problems) : leaf);
        return problems.size() == before && changed instanceof Tree.Twig twig ? twig : null;
    }

    /** Returns the names that somebody may have meant by one that is not there: those which begin as it does. */
    static Collection<String> candidates(Collection<String> all, String name) {
        for (int slash = name.length(); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
            String prefix = name.substring(0, slash) + "/";
            List<String> below =
                    all.stream().filter(one -> one.startsWith(prefix)).toList();
            if (!below.isEmpty()) {
                return below;
            }
        }
        return all;
    }

    private static Tree value(String name, Tree.Leaf ours, Shape shape, List<Problem> problems) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (shape instanceof Choice choice) {
            if (!choice.values().contains(ours.text())) {
                problems.add(Problem.of(
                        Code.BAD_VALUE,
                        ours.at(),
                        NodeProblems.quoted(ours.text()) + " is not a valid value of `" + last + "`.",
                        "Use one of: " + String.join(", ", choice.values()) + "."));
            }
            return ours;
        }
        Kind kind = shape instanceof Scalar scalar ? scalar.kind() : Kind.TEXT;
        Scalars.Verdict verdict = Scalars.check(kind, ours.text());
        if (!verdict.fits()) {
            problems.add(Problem.of(
                    Code.BAD_VALUE,
                    ours.at(),
                    "`" + last + "` must be " + kind.about() + ", not " + NodeProblems.quoted(ours.text()) + ".",
                    verdict.hint()));
        }
        Tree.Leaf leaf = new Tree.Leaf(verdict.value(), ours.at(), ours.start());
        Problem tag = StrayTags.of(last, kind, leaf);
        if (tag != null) {
            problems.add(tag);
        }
        return leaf;
    }

    private static Tree change(Tree tree, Shape shape, String name, Change change) {
        if (tree instanceof Tree.Leaf leaf) {
            return change.of(name, leaf, shape);
        } else if (tree instanceof Tree.Branch branch) {
            return branch(branch, shape, name, change);
        } else if (tree instanceof Tree.Twig twig) {
            Map<String, Tree> entries = new LinkedHashMap<>();
            twig.entries().forEach((key, value) -> {
                Shape inside = shape instanceof Named named ? named.value() : inside(shape, key);
                entries.put(key, inside == null ? value : change(value, inside, joined(name, key), change));
            });
            return new Tree.Twig(entries, twig.at(), twig.translated());
        }
        return tree;
    }

    private static @Nullable Shape inside(Shape shape, String key) {
        Shape.Key inside = shape instanceof Entries entries ? entries.key(key) : null;
        return inside == null ? null : inside.shape();
    }

    private static Tree branch(Tree.Branch branch, Shape shape, String name, Change change) {
        Items items = shape instanceof Items some ? some : new Items(new Scalar(Kind.TEXT), Match.WHOLE, "");
        Set<String> taken = new HashSet<>();
        List<Tree> changed = new ArrayList<>();
        for (int i = 0; i < branch.items().size(); i++) {
            Tree item = branch.items().get(i);
            String key = item instanceof Tree.Twig twig ? twig.text(items.by(), "") : "";
            String part = key.isEmpty() || !taken.add(key) ? String.valueOf(i + 1) : key;
            changed.add(change(item, without(items), joined(name, part), change));
        }
        return new Tree.Branch(changed, branch.at());
    }

    /** Returns the shape of the items without the key that they are told apart by, which is a name itself. */
    private static Shape without(Items items) {
        return items.item() instanceof Entries entries && !items.by().isEmpty()
                ? new Entries(
                        entries.keys().stream()
                                .filter(key -> !key.name().equals(items.by()))
                                .toList(),
                        entries.either(),
                        entries.when())
                : items.item();
    }

    private static String joined(String name, String part) {
        return name.isEmpty() ? part : name + "/" + part;
    }
}
