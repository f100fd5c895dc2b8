package org.clientplaybook.format;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clientplaybook.content.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * What a value of the format looks like. The reader, the reference page and the schemas for editors are made from the same
 * shapes.
 */
public sealed interface Shape {
    /** A scalar. */
    record Scalar(Kind kind) implements Shape {}

    /** One of some words. */
    record Choice(List<String> values) implements Shape {
        static Choice of(Class<? extends Enum<?>> type) {
            return new Choice(
                    Arrays.stream(type.getEnumConstants()).map(Keyword::of).toList());
        }
    }

    /** The greatest number of items of a list, and of names of a mapping: each may become a page, or meet each of another list. */
    int MOST_ITEMS = 500;

    /**
     * A list.
     *
     * @param by the key by which items are told apart, or empty
     */
    record Items(Shape item, Match match, String by) implements Shape {}

    /** A mapping whose keys the author chooses. */
    record Named(Scalar key, Shape value) implements Shape {}

    /**
     * A mapping with known keys.
     *
     * @param either two keys of which an original has exactly one, or none
     * @param when makes a key needed, or null
     */
    record Entries(
            List<Key> keys, List<String> either, @Nullable When when) implements Shape {
        Entries(List<Key> keys) {
            this(keys, List.of(), null);
        }

        Entries eitherOf(String one, String other) {
            return new Entries(keys, List.of(one, other), when);
        }

        Entries needing(String needed, String key, String value) {
            return new Entries(keys, either, new When(needed, key, value));
        }

        Entries with(Key key) {
            return new Entries(Stream.concat(keys.stream(), Stream.of(key)).toList(), either, when);
        }

        /** Returns a key, or null where there is none of this name. */
        public @Nullable Key key(String name) {
            for (Key key : keys) {
                if (key.name().equals(name)) {
                    return key;
                }
            }
            return null;
        }
    }

    /** An original needs a key when another key has a value. */
    record When(String needed, String key, String value) {}

    /** A scalar, or a list of scalars. */
    record Values() implements Shape {}

    /** How the items of a translated list find their originals. */
    enum Match {
        /** The translated list takes the place of the original. */
        WHOLE,
        /** The lists have the same length. */
        POSITION,
        /** The items have the same value of a key. */
        KEY,
    }

    /** What a translation does with a value. */
    enum Words {
        /** It has no place in a translation, or only for what is inside it. */
        NONE,
        /** Where the original has it, the translation has it too. */
        NEEDED,
        /** The translation may leave it as it is. */
        OPTIONAL,
        /** It has its place in a translation alone. */
        ALONE,
    }

    /**
     * A key of a mapping.
     *
     * @param about what it is for, for the reference page
     * @param sample an example in YAML, or empty
     */
    record Key(String name, Shape shape, boolean required, Words words, String about, String sample) {
        Key needed() {
            return new Key(name, shape, true, words, about, sample);
        }

        Key translated() {
            return new Key(name, shape, required, Words.NEEDED, about, sample);
        }

        Key freelyTranslated() {
            return new Key(name, shape, required, Words.OPTIONAL, about, sample);
        }

        Key ofTranslation() {
            return new Key(name, shape, required, Words.ALONE, about, sample);
        }

        Key like(String yaml) {
            return new Key(name, shape, required, words, about, yaml);
        }

        /** Returns whether the first language's file may have this key. */
        public boolean inOriginal() {
            return words != Words.ALONE;
        }

        /** Returns whether a translation may have this key. */
        public boolean inTranslation() {
            return words != Words.NONE || hasWords(shape);
        }

        private static boolean hasWords(Shape shape) {
            if (shape instanceof Items items) {
                return hasWords(items.item());
            } else if (shape instanceof Named named) {
                return hasWords(named.value());
            }
            return shape instanceof Entries entries && entries.keys().stream().anyMatch(Key::inTranslation);
        }
    }

    /** The kinds of scalar. */
    enum Kind {
        LINE("one line of text"),
        TEXT("text"),
        MARKDOWN("Markdown"),
        TEMPLATE("a message template"),
        TEMPLATE_LINE("a one-line message template"),
        SLUG("a slug (lower-case letters and digits, with single hyphens between them)"),
        /** The key of one of the playbook's categories. */
        CATEGORY("a slug (lower-case letters and digits, with single hyphens between them)"),
        /** The identifier of one of the scenario's messages. */
        MESSAGE("a slug (lower-case letters and digits, with single hyphens between them)"),
        /** The slug of one of the playbook's scenarios. */
        SCENARIO("a slug (lower-case letters and digits, with single hyphens between them)"),
        /** The key of one of the guide's questions. */
        QUESTION("a slug (lower-case letters and digits, with single hyphens between them)"),
        NAME("a name (lower-case letters, digits and _, beginning with a letter)"),
        DATE("a date in the form YYYY-MM-DD"),
        DELAY("a time such as `3 days`, `5 business days`, `2 weeks`, `4 months` or `1 year`"),
        INTEGER("a whole number"),
        COUNT("a whole number, 1 or more"),
        BOOLEAN("`true` or `false`"),
        URL("an address that begins with https:// or http://"),
        EDIT_URL("an address that begins with https:// and contains {path}"),
        COLOUR("a colour such as \"#0f5c57\", in quotes"),
        PICTURE("the path of an SVG or PNG file in the content folder"),
        ADDRESS("the address of a page of the site without its language and its ending, such as `messages`"),
        CURRENCY("a currency code of three capital letters (such as EUR)"),
        LANGUAGE("a language tag such as en or sv"),
        FINGERPRINT("ten letters, as the check prints them"),
        PATTERN("a regular expression");

        private final String about;

        Kind(String about) {
            this.about = about;
        }

        /** Returns whether an author words it freely, so that a part of it can be missing and the rest still fits. */
        public boolean isWords() {
            return switch (this) {
                case LINE, TEXT, MARKDOWN, TEMPLATE, TEMPLATE_LINE, PATTERN -> true;
                default -> false;
            };
        }

        /** Returns what a value of it is, in the middle of a sentence. */
        public String about() {
            return about;
        }
    }
}
