package org.clientplaybook.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.LanguageTag;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Severity;
import org.clientplaybook.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Reads the interface's words: the default theme's, with the playbook's own over them key by key. */
final class WordsReader {
    private static final String DEFAULTS = "/org/clientplaybook/theme/words/";
    /** What keys begin with that name a language in another. */
    private static final String NAME = "notice.language.";

    private final Map<String, String> theme;
    private final Function<String, Map<String, String>> packed;
    private final String first;
    private final List<Problem> problems;
    private final Map<String, String> english = defaults("en");

    /**
     * @param theme the files of the playbook's {@code theme/} folder by their path below it
     * @param packed gives the words that packs bring in a language
     * @param first the language of what has no translation, whose name each language must have
     */
    WordsReader(
            Map<String, String> theme,
            Function<String, Map<String, String>> packed,
            String first,
            List<Problem> problems) {
        this.theme = theme;
        this.packed = packed;
        this.first = first;
        this.problems = problems;
    }

    /** Returns the words of a language; after a problem they are the English ones. */
    Map<String, String> read(String language) {
        String path = "words/" + language + ".properties";
        Location at = Location.of(ContentPath.THEME.child(path));
        Map<String, String> defaults = defaults(language);
        Map<String, String> own = own(path, at);
        if (own == null) {
            return english;
        }
        Map<String, String> brought = packed.apply(language);
        Map<String, String> words = new TreeMap<>(defaults);
        words.putAll(brought);
        words.putAll(own);
        own.keySet().stream().filter(brought::containsKey).forEach(key -> twice(key, at));
        if (!defaults.isEmpty()) {
            own.keySet().forEach(key -> unused(key, at));
        }
        complete(language, words, at);
        return isSound(words, at) ? words : english;
    }

    /** Returns the words of the playbook's own file; none where there is no file, null after a problem. */
    private @Nullable Map<String, String> own(String path, Location at) {
        try {
            return theme.containsKey(path) ? parse(theme.get(path)) : Map.of();
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of(
                    Code.THEME_WORDS,
                    at,
                    "`\\u` is not followed by four hexadecimal digits.",
                    "Write the character itself, or two backslashes for a literal one."));
            return null;
        }
    }

    private void twice(String key, Location at) {
        problems.add(Problem.of(
                Code.PACK_CONFLICT,
                at,
                "The word `" + key + "` is in a pack too.",
                "Replace the pack's word in `overrides.yaml`, and remove it here."));
    }

    private void unused(String key, Location at) {
        if (!english.containsKey(key) && !key.startsWith(NAME) && !isUsed(key)) {
            String hint = Suggestion.nearest(key, english.keySet())
                    .map(near -> "Did you mean `" + near + "`?")
                    .orElse("Remove it.");
            problems.add(Problem.of(Code.THEME_WORDS, at, "No template uses the word `" + key + "`.", hint));
        }
    }

    /** Puts English words where a language has none, with one warning. */
    private void complete(String language, Map<String, String> words, Location at) {
        List<String> missing = new ArrayList<>(english.keySet());
        missing.removeIf(key -> key.startsWith(NAME) || words.containsKey(key));
        // Where the first language has no words at all, that is said once, and its name is one of them.
        if (!language.equals(first) && !words.containsKey(NAME + first) && hasWords(first)) {
            missing.add(NAME + first);
        }
        if (!missing.isEmpty()) {
            problems.add(Problem.of(
                            Code.THEME_WORDS,
                            at,
                            words.isEmpty()
                                    ? "The theme has no words for the language `" + language
                                            + "`; its pages have the English ones."
                                    : "These words are missing: " + some(missing) + "; they appear in English.",
                            "Add them: the goal `translate` writes the file, with the English beside each word.")
                    .as(Severity.WARNING));
        }
        english.forEach(words::putIfAbsent);
        words.putIfAbsent(NAME + first, first);
    }

    private boolean hasWords(String language) {
        return theme.containsKey("words/" + language + ".properties")
                || !defaults(language).isEmpty();
    }

    private boolean isSound(Map<String, String> words, Location at) {
        String fault = LocaleFormats.fault(words);
        if (fault != null) {
            problems.add(Problem.of(Code.THEME_WORDS, at, fault, "See words/en.properties of the default theme."));
        }
        return fault == null;
    }

    private static String some(List<String> keys) {
        int most = 10;
        return keys.size() <= most
                ? String.join(", ", keys)
                : String.join(", ", keys.subList(0, most)) + " and " + (keys.size() - most) + " more";
    }

    /** Returns whether a template of the playbook's own names a word. */
    private boolean isUsed(String key) {
        return theme.entrySet().stream()
                .anyMatch(file -> file.getKey().endsWith(".peb")
                        && (file.getValue().contains('"' + key + '"')
                                || file.getValue().contains("'" + key + "'")));
    }

    /** Returns the default theme's words of a language, which are also those of its regions; none where it has none. */
    static Map<String, String> defaults(String language) {
        return LanguageTag.broader(language).stream()
                // The tag of Norwegian as a whole is mostly used for the Bokmål that most of it is.
                .map(tag -> file(tag.equals("no") ? "nb" : tag))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    /** Returns the default theme's file of English words, which has them all. */
    static String english() {
        return Objects.requireNonNull(text("en"));
    }

    private static Map<String, String> file(String language) {
        String text = text(language);
        return text == null ? Map.of() : parse(text);
    }

    private static @Nullable String text(String language) {
        try (InputStream in = WordsReader.class.getResourceAsStream(DEFAULTS + language + ".properties")) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Parses a file of words.
     *
     * @throws IllegalArgumentException where a {@code \\u} is not followed by four hexadecimal digits
     */
    static Map<String, String> parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
        return words;
    }
}
