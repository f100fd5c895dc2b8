package org.clientplaybook.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;

/** Reads the interface's words: the default theme's, with the playbook's own over them key by key. */
final class WordsReader {
    private static final String DEFAULTS = "/org/clientplaybook/theme/words/";

    private final Map<String, String> theme;
    private final List<Problem> problems;
    private final Map<String, String> english = defaults("en");

    /**
     * @param theme the files of the playbook's {@code theme/} folder by their path below it
     */
    WordsReader(Map<String, String> theme, List<Problem> problems) {
        this.theme = theme;
        this.problems = problems;
    }

    /** Returns the words of a language; those that are missing are a problem. */
    Map<String, String> read(String language) {
        String path = "words/" + language + ".properties";
        Map<String, String> words = new TreeMap<>(defaults(language));
        boolean known = !words.isEmpty();
        Map<String, String> own = theme.containsKey(path) ? parse(theme.get(path)) : Map.of();
        words.putAll(own);
        Location at = Location.of("theme/" + path);
        if (known) {
            own.keySet().forEach(key -> unused(key, at));
        }
        List<String> missing = new ArrayList<>(english.keySet());
        missing.removeAll(words.keySet());
        if (!missing.isEmpty()) {
            problems.add(Problem.of(
                    Code.THEME_WORDS,
                    at,
                    own.isEmpty()
                            ? "There are no interface words for the language `" + language + "`."
                            : "These words are missing: " + String.join(", ", missing) + ".",
                    "Write them; words/en.properties of the default theme has them all."));
        }
        return words;
    }

    private void unused(String key, Location at) {
        if (!english.containsKey(key)) {
            String hint = Suggestion.nearest(key, english.keySet())
                    .map(near -> "Did you mean `" + near + "`?")
                    .orElse("Remove it.");
            problems.add(Problem.of(Code.THEME_WORDS, at, "No page has a word `" + key + "`.", hint));
        }
    }

    private static Map<String, String> defaults(String language) {
        try (InputStream in = WordsReader.class.getResourceAsStream(DEFAULTS + language + ".properties")) {
            return in == null ? Map.of() : parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> parse(String text) {
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
