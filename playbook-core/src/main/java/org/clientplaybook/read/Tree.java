package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.model.Line;
import org.clientplaybook.problem.Location;
import org.jspecify.annotations.Nullable;

/** A file's values after they were held against their shapes. */
sealed interface Tree {
    Location at();

    /** Returns whether nothing in it is broken. */
    default boolean isWhole() {
        if (this instanceof Twig twig) {
            return twig.entries().values().stream().allMatch(Tree::isWhole);
        }
        return this instanceof Branch branch
                ? branch.items().stream().allMatch(Tree::isWhole)
                : !(this instanceof Broken);
    }

    /**
     * A scalar.
     *
     * @param start the place of its first character: of the text, not of a quote or a {@code |}; without a column where
     *     the lines of the text are not those of the file
     */
    record Leaf(String text, Location at, Location start) implements Tree {}

    /** A list. */
    record Branch(List<Tree> items, Location at) implements Tree {}

    /** Something that did not fit and was reported: whoever misses it has nothing to add. */
    record Broken(Location at) implements Tree {}

    /**
     * A mapping, in the order of the file.
     *
     * @param translated whether a translation gave its words
     */
    record Twig(Map<String, Tree> entries, Location at, boolean translated) implements Tree {
        static Twig empty(Location at) {
            return new Twig(new LinkedHashMap<>(), at, false);
        }

        /** Returns whether there is such a key, broken or not. */
        boolean has(String key) {
            return entries.containsKey(key);
        }

        boolean isBroken(String key) {
            return entries.get(key) instanceof Broken;
        }

        /** Returns a scalar's text, or null. */
        @Nullable
        String text(String key) {
            return entries.get(key) instanceof Leaf leaf ? leaf.text() : null;
        }

        /** Returns a scalar's text, or a fallback. */
        String text(String key, String fallback) {
            String text = text(key);
            return text == null ? fallback : text;
        }

        /** Returns a scalar with the place of its value, or null. */
        @Nullable
        Line line(String key) {
            return entries.get(key) instanceof Leaf leaf ? new Line(leaf.text(), leaf.at()) : null;
        }

        /** Returns the place of a key's value, or its own where there is no such scalar. */
        Location at(String key) {
            return entries.get(key) instanceof Leaf leaf ? leaf.at() : at;
        }

        @Nullable
        Leaf leaf(String key) {
            return entries.get(key) instanceof Leaf leaf ? leaf : null;
        }

        boolean flag(String key, boolean fallback) {
            String text = text(key);
            return text == null ? fallback : text.equals("true");
        }

        int number(String key, int fallback) {
            String text = text(key);
            return text == null ? fallback : Integer.parseInt(text);
        }

        <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
            E constant = Keyword.parse(text(key), type);
            return constant == null ? fallback : constant;
        }

        @Nullable
        Twig twig(String key) {
            return entries.get(key) instanceof Twig twig ? twig : null;
        }

        /**
         * Returns a list's mappings, with an empty one for each that is broken; none where there is no such list, one
         * empty one where the whole list is broken.
         */
        List<Twig> twigs(String key) {
            if (entries.get(key) instanceof Broken broken) {
                return List.of(empty(broken.at()));
            }
            List<Twig> twigs = new ArrayList<>();
            for (Tree item : items(key)) {
                twigs.add(item instanceof Twig twig ? twig : empty(item.at()));
            }
            return twigs;
        }

        /** Returns a list's scalars with their places; empty where there is no such list. */
        List<Line> lines(String key) {
            List<Line> lines = new ArrayList<>();
            for (Tree item : items(key)) {
                if (item instanceof Leaf leaf) {
                    lines.add(new Line(leaf.text(), leaf.at()));
                }
            }
            return lines;
        }

        /** Returns a list's scalars; empty where there is no such list. */
        List<String> texts(String key) {
            return lines(key).stream().map(Line::text).toList();
        }

        private List<Tree> items(String key) {
            return entries.get(key) instanceof Branch branch ? branch.items() : List.of();
        }
    }
}
