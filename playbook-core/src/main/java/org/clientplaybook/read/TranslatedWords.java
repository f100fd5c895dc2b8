package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.format.Shape;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Items;
import org.clientplaybook.format.Shape.Kind;
import org.clientplaybook.format.Shape.Named;
import org.clientplaybook.format.Shape.Scalar;
import org.clientplaybook.format.Shape.Values;
import org.clientplaybook.format.Shape.Words;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tree of a translation from the original and words for its units, the way {@link Translation} lays one over the
 * other. What the translation has already stays, but for the words that are others.
 */
final class TranslatedWords {
    /** The types of fields whose values are the same in each language. */
    private static final Set<String> FIXED = Set.of("choice", "yesno", "date", "number", "money");

    private final ContentPath file;
    /** The fields whose values are the same in each language. */
    private final Set<String> fixed;
    /** Gives the words for a unit, or null. */
    private final Function<TranslationUnit, @Nullable String> words;

    private TranslatedWords(ContentPath file, Set<String> fixed, Function<TranslationUnit, @Nullable String> words) {
        this.file = file;
        this.fixed = fixed;
        this.words = words;
    }

    /**
     * Returns the translation with these words; null where it lacks some that it has to have.
     *
     * @param fixed the fields of all scenarios whose values are the same in each language
     * @param from the original
     * @param to the translation that is there, or null
     * @param words gives those of each unit, in the order of the original; null where there are none
     */
    static Tree.@Nullable Twig of(
            ContentPath file,
            Set<String> fixed,
            Tree.Twig from,
            Tree.@Nullable Twig to,
            Entries format,
            Function<TranslationUnit, @Nullable String> words) {
        Set<String> all = new HashSet<>(fixed);
        all.addAll(fixed(from));
        return new TranslatedWords(file, all, words).entries(from, to, format, TranslatedSlot.TOP);
    }

    /** Returns the fields of a file whose values are the same in each language. */
    static Set<String> fixed(Tree.Twig tree) {
        Set<String> names = new HashSet<>();
        Tree.Twig fields = tree.twig("fields");
        if (fields != null) {
            fields.entries().forEach((name, field) -> {
                if (field instanceof Tree.Twig twig && FIXED.contains(twig.text("type", ""))) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    /** Returns whether a key of a field has a value of the field. */
    private static boolean isFixed(Tree.Twig field, Shape.Key key) {
        return FIXED.contains(field.text("type", ""))
                && (key.name().equals("example") || key.name().equals("default"));
    }

    private Tree.@Nullable Twig entries(
            Tree.Twig from, Tree.@Nullable Twig there, Entries shape, TranslatedSlot outer) {
        Tree.Twig to = outer.sure() ? there : null;
        TranslatedSlot slot = outer.carried(outer.carried() && to == null);
        Map<String, Tree> result = new LinkedHashMap<>();
        boolean whole = true;
        for (Map.Entry<String, Tree> entry : from.entries().entrySet()) {
            Shape.Key key = shape.key(entry.getKey());
            if (key == null || !key.inTranslation() || !key.inOriginal() || isFixed(from, key)) {
                continue;
            }
            Tree old = there == null ? null : there.entries().get(key.name());
            Tree value = value(entry.getValue(), old, key.shape(), slot.of(key));
            if (value != null) {
                result.put(key.name(), value);
            } else if (key.words() == Words.NEEDED && hasWords(entry.getValue(), key.shape())) {
                whole = false;
            }
        }
        if (to != null) {
            to.entries().forEach(result::putIfAbsent);
        }
        return to == null && (!whole || result.isEmpty()) ? null : new Tree.Twig(result, from.at(), true);
    }

    private @Nullable Tree value(Tree from, @Nullable Tree to, Shape shape, TranslatedSlot slot) {
        if (shape instanceof Scalar scalar && scalar.kind().isWords() && from instanceof Tree.Leaf) {
            return text(from, to, scalar.kind(), false, slot);
        } else if (shape instanceof Values && Character.isLetter(firstLetter(joined(from)))) {
            return text(from, to, Kind.TEXT, from instanceof Tree.Branch || to instanceof Tree.Branch, slot.optional());
        } else if (shape instanceof Items items && from instanceof Tree.Branch branch) {
            return items(branch, to instanceof Tree.Branch other ? other : null, items, slot);
        } else if (shape instanceof Named named && from instanceof Tree.Twig twig) {
            return named(twig, to instanceof Tree.Twig other ? other : null, named, slot);
        } else if (shape instanceof Entries entries && from instanceof Tree.Twig twig) {
            return entries(twig, to instanceof Tree.Twig other ? other : null, entries, slot);
        }
        return wordless(from, to, slot);
    }

    private static @Nullable Tree wordless(Tree from, @Nullable Tree to, TranslatedSlot slot) {
        return slot.sure() && to != null ? to : slot.carried() ? from : null;
    }

    private static int firstLetter(@Nullable String text) {
        return text == null
                ? ' '
                : text.codePoints().filter(Character::isLetter).findFirst().orElse(' ');
    }

    /** Returns a text, or a list of lines; null where an item is more than a line. */
    private static @Nullable String joined(Tree tree) {
        if (tree instanceof Tree.Leaf leaf) {
            return leaf.text();
        }
        List<String> lines = new ArrayList<>();
        for (Tree item : ((Tree.Branch) tree).items()) {
            if (!(item instanceof Tree.Leaf leaf) || leaf.text().contains("\n")) {
                return null;
            }
            lines.add(leaf.text());
        }
        return String.join("\n", lines);
    }

    private @Nullable Tree text(Tree from, @Nullable Tree to, Kind kind, boolean list, TranslatedSlot slot) {
        String original = TranslationUnit.text(Objects.requireNonNullElse(joined(from), ""));
        String there = to == null ? null : joined(to);
        if (original.isEmpty() || (to != null && there == null)) {
            return wordless(from, to, slot);
        }
        String translation = there == null ? null : TranslationUnit.text(there);
        String text = words.apply(new TranslationUnit(
                file,
                slot.name(),
                kind,
                list,
                slot.about(),
                from.at().line(),
                slot.counted(),
                original,
                translation,
                slot.sure()));
        if (text == null || (slot.sure() && text.equals(translation))) {
            return wordless(from, to, slot.carried(slot.carried() && !slot.needed()));
        }
        boolean branch = (to == null || !slot.sure() ? from : to) instanceof Tree.Branch;
        return branch
                ? new Tree.Branch(
                        Arrays.stream(text.split("\n", -1))
                                .filter(line -> !line.isBlank())
                                .map(line -> leaf(line.strip(), from))
                                .toList(),
                        from.at())
                : leaf(text, from);
    }

    private static Tree leaf(String text, Tree from) {
        return new Tree.Leaf(text, from.at(), from.at());
    }

    private @Nullable Tree items(Tree.Branch from, Tree.@Nullable Branch to, Items items, TranslatedSlot slot) {
        return switch (items.match()) {
            case KEY -> byKey(from, to, items, (Entries) items.item(), slot);
            case POSITION -> byPosition(from, to, items.item(), slot);
            case WHOLE -> {
                if (items.item() instanceof Scalar scalar) {
                    yield scalar.kind().isWords()
                            ? text(from, to, scalar.kind(), true, slot)
                            : wordless(from, to, slot);
                }
                // Lists that have nothing to do with each other have no originals of their items.
                yield to != null && to.items().size() != from.items().size()
                        ? to
                        : byPosition(from, to, items.item(), slot.carried(true));
            }
        };
    }

    private @Nullable Tree byPosition(Tree.Branch from, Tree.@Nullable Branch to, Shape shape, TranslatedSlot slot) {
        boolean other = to != null && to.items().size() != from.items().size();
        List<Tree> result = new ArrayList<>();
        boolean whole = true;
        for (int i = 0; i < from.items().size(); i++) {
            TranslatedSlot item = slot.in(String.valueOf(i + 1));
            Tree old = to == null || i >= to.items().size() ? null : to.items().get(i);
            Tree value = value(from.items().get(i), old, shape, other ? item.unsure() : item);
            if (value == null) {
                whole = false;
            } else {
                result.add(value);
            }
        }
        return whole ? new Tree.Branch(result, from.at()) : slot.sure() ? to : null;
    }

    private @Nullable Tree byKey(
            Tree.Branch from, Tree.@Nullable Branch to, Items items, Entries shape, TranslatedSlot slot) {
        List<Tree> there = to == null ? List.of() : to.items();
        Map<Integer, Tree> changed = new LinkedHashMap<>();
        List<Tree> added = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> left = new HashSet<>();
        for (int i = 0; i < from.items().size(); i++) {
            Tree.Twig item = (Tree.Twig) from.items().get(i);
            String name = item.text(items.by(), "");
            TranslatedSlot inner = slot.in(names.add(name) ? name : String.valueOf(i + 1));
            if (!hasWords(item, shape)) {
                continue;
            }
            int at = place(there, items.by(), name, changed.keySet());
            Tree.Twig old = at < 0 ? null : (Tree.Twig) there.get(at);
            Tree.Twig value = entries(item, old, shape, inner);
            if (at >= 0 && value != null && slot.sure()) {
                changed.put(at, value);
            } else if (value == null || left.contains(name)) {
                // Of two with the same name the first in the file is taken for the first.
                left.add(name);
            } else {
                added.add(named(value, items.by(), item));
            }
        }
        List<Tree> result = new ArrayList<>();
        for (int i = 0; i < there.size() && slot.sure(); i++) {
            result.add(changed.getOrDefault(i, there.get(i)));
        }
        result.addAll(added);
        boolean lacks = to == null && slot.needed() && !left.isEmpty();
        return result.isEmpty() || lacks ? null : new Tree.Branch(result, from.at());
    }

    private static int place(List<Tree> there, String by, String name, Set<Integer> taken) {
        for (int i = 0; i < there.size(); i++) {
            if (!taken.contains(i) && there.get(i) instanceof Tree.Twig twig && name.equals(twig.text(by))) {
                return i;
            }
        }
        return -1;
    }

    /** Returns an item with what it is found by. */
    private static Tree.Twig named(Tree.Twig words, String by, Tree.Twig item) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        entries.put(by, Objects.requireNonNull(item.entries().get(by)));
        entries.putAll(words.entries());
        return new Tree.Twig(entries, words.at(), true);
    }

    private @Nullable Tree named(Tree.Twig from, Tree.@Nullable Twig there, Named named, TranslatedSlot outer) {
        Tree.Twig to = outer.sure() ? there : null;
        TranslatedSlot slot = outer.carried(outer.carried() && to == null);
        Map<String, Tree> result = new LinkedHashMap<>();
        boolean lacks = false;
        for (Map.Entry<String, Tree> entry : from.entries().entrySet()) {
            Tree old = there == null ? null : there.entries().get(entry.getKey());
            Tree value = named.value() instanceof Values && fixed.contains(entry.getKey())
                    ? wordless(entry.getValue(), old, slot)
                    : value(entry.getValue(), old, named.value(), slot.in(entry.getKey()));
            if (value != null) {
                result.put(entry.getKey(), value);
            } else {
                lacks = lacks || hasWords(entry.getValue(), named.value());
            }
        }
        if (to != null) {
            to.entries().forEach(result::putIfAbsent);
        }
        boolean broken = to == null && lacks && slot.needed();
        return result.isEmpty() || broken ? null : new Tree.Twig(result, from.at(), true);
    }

    private static boolean hasWords(Tree tree, Shape shape) {
        boolean[] found = {false};
        new TranslatedWords(ContentPath.ROOT, Set.of(), unit -> {
                    found[0] = true;
                    return null;
                })
                .value(tree, null, shape, TranslatedSlot.TOP);
        return found[0];
    }

    /** Returns all units in the order of the original. */
    static List<TranslationUnit> units(
            ContentPath file, Set<String> fixed, Tree.Twig from, Tree.@Nullable Twig to, Entries format) {
        List<TranslationUnit> units = new ArrayList<>();
        of(file, fixed, from, to, format, unit -> {
            units.add(unit);
            return unit.sure() ? unit.translation() : null;
        });
        return units;
    }
}
