package org.clientplaybook.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.clientplaybook.content.Bytes;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.format.Shape.Kind;
import org.jspecify.annotations.Nullable;

/** A file of the first language and its translation. */
sealed interface TranslatedFile {
    /** The key that says of which words a scenario's translation is. */
    String ORIGINAL = "original";

    /** Returns the file that has the translation. */
    ContentPath target();

    /** Returns the bytes of the translation that is there, or null. */
    @Nullable
    Bytes bytes();

    List<TranslationUnit> units();

    /**
     * Returns the text of the translation with these words; null where it stays as it is, or lacks some that it has to have.
     *
     * @param fingerprint that of the original, if all of these words are of it; else null
     */
    @Nullable
    String with(Function<TranslationUnit, @Nullable String> words, @Nullable String fingerprint);

    /** Returns a text in the form of the file that is there: with its line ends and its byte order mark. */
    default byte[] encoded(String text) {
        Bytes bytes = bytes();
        String there = bytes == null ? "" : new String(bytes.toArray(), StandardCharsets.UTF_8);
        String mark = there.startsWith("\uFEFF") ? "\uFEFF" : "";
        return (mark + (there.contains("\r\n") ? text.replace("\n", "\r\n") : text)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A file of YAML.
     *
     * @param fixed the fields of all scenarios whose values are the same in each language
     * @param to what the translation says, and its text; both null where there is none
     */
    record Yaml(
            ContentPath file,
            ContentPath target,
            Entries format,
            Set<String> fixed,
            Tree.Twig from,
            Tree.@Nullable Twig to,
            @Nullable SourceText text,
            @Nullable Bytes bytes)
            implements TranslatedFile {
        @Override
        public List<TranslationUnit> units() {
            return TranslatedWords.units(file, fixed, from, to, format);
        }

        /** Returns whether the words are enough for a translation. */
        boolean isWhole(Function<TranslationUnit, @Nullable String> words) {
            return TranslatedWords.of(file, fixed, from, null, format, words) != null;
        }

        @Override
        public @Nullable String with(Function<TranslationUnit, @Nullable String> words, @Nullable String fingerprint) {
            Tree.Twig wanted = TranslatedWords.of(file, fixed, from, to, format, words);
            if (wanted == null) {
                return null;
            }
            if (fingerprint != null) {
                Map<String, Tree> entries = new LinkedHashMap<>(wanted.entries());
                entries.put(ORIGINAL, new Tree.Leaf(fingerprint, from.at(), from.at()));
                wanted = new Tree.Twig(entries, wanted.at(), true);
            }
            if (to == null || text == null) {
                return YamlWriter.file(wanted);
            }
            return NamedValue.texts(wanted).equals(NamedValue.texts(to)) ? null : YamlEdit.of(text, wanted);
        }
    }

    /**
     * A file of Markdown.
     *
     * @param to the translation's text, or null
     */
    record Markdown(
            ContentPath file,
            ContentPath target,
            String from,
            @Nullable String to,
            boolean counted,
            @Nullable Bytes bytes)
            implements TranslatedFile {
        @Override
        public List<TranslationUnit> units() {
            return List.of(unit());
        }

        private TranslationUnit unit() {
            return new TranslationUnit(
                    file,
                    "",
                    Kind.MARKDOWN,
                    false,
                    "The whole text.",
                    1,
                    counted,
                    TranslationUnit.text(from),
                    to == null ? null : TranslationUnit.text(to),
                    true);
        }

        @Override
        public @Nullable String with(Function<TranslationUnit, @Nullable String> words, @Nullable String fingerprint) {
            String text = words.apply(unit());
            return text == null || text.equals(unit().translation()) ? null : text + "\n";
        }
    }
}
