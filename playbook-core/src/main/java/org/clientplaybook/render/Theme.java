package org.clientplaybook.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.model.Site;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;

/** The default theme with a playbook's own files over it. */
final class Theme {
    private static final String ROOT = "/org/clientplaybook/theme/";
    /** What keys begin with that name a language in another. */
    private static final String NAME = "notice.language.";

    private final Map<String, String> own;
    private final List<String> defaults;

    /**
     * @param own the files of the playbook's {@code theme/} folder by their path below it
     */
    Theme(Map<String, String> own) {
        this.own = own;
        this.defaults = resource("index").lines().toList();
    }

    /** A file to publish, with its place in the site. */
    record Published(String path, String text) {
        /** Returns its text in UTF-8. */
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Returns a file's text, or null. */
    String text(String path) {
        String text = own.get(path);
        return text != null ? text : defaults.contains(path) ? resource(path) : null;
    }

    /** Returns where a template of the playbook's own includes, extends or imports another, or null; below the theme. */
    Location naming(String template) {
        Pattern tag = Pattern.compile(
                "\\{%-?\\s*(?:include|extends|import|from|embed)\\b[^%]*[\"']" + Pattern.quote(template) + "[\"']");
        for (Map.Entry<String, String> file : own.entrySet()) {
            Matcher matcher = tag.matcher(file.getValue());
            if (file.getKey().endsWith(".peb") && matcher.find()) {
                String before = file.getValue().substring(0, matcher.end());
                return new Location(file.getKey(), (int) before.lines().count(), 0);
            }
        }
        return null;
    }

    /**
     * Returns the interface's words in a language; what the playbook's own file lacks, the default one has.
     *
     * @param first the language of what has no translation, whose name the words must have
     */
    Words words(String language, String first, List<Problem> problems) {
        String path = "words/" + language + ".properties";
        Location at = Location.of("theme/" + path);
        Map<String, String> english = Words.parse(resource("words/en.properties"));
        Map<String, String> words = new TreeMap<>();
        boolean known = defaults.contains(path);
        if (known) {
            words.putAll(Words.parse(resource(path)));
        }
        Map<String, String> added = added(path, at, problems);
        if (added == null) {
            return new Words(language, english);
        }
        words.putAll(added);
        for (String key : added.keySet()) {
            if (known && !english.containsKey(key) && !key.startsWith(NAME) && !isUsed(key)) {
                String hint = Suggestion.nearest(key, english.keySet())
                        .map(near -> "Did you mean `" + near + "`?")
                        .orElse("Remove it.");
                problems.add(Problem.of(Code.THEME_WORDS, at, "No template has a word `" + key + "`.", hint));
            }
        }
        List<String> missing = new ArrayList<>(english.keySet());
        missing.removeIf(key -> key.startsWith(NAME) || words.containsKey(key));
        if (!language.equals(first) && !words.containsKey(NAME + first)) {
            missing.add(NAME + first);
        }
        if (!missing.isEmpty()) {
            problems.add(Problem.of(
                    Code.THEME_WORDS,
                    at,
                    words.isEmpty()
                            ? "There are no interface words for the language `" + language + "`."
                            : "These words are missing: " + some(missing) + ".",
                    "Write them; words/en.properties of the default theme has them all."));
            return new Words(language, english);
        }
        String fault = Words.fault(words);
        if (fault != null) {
            problems.add(Problem.of(Code.THEME_WORDS, at, fault, "See words/en.properties of the default theme."));
            return new Words(language, english);
        }
        return new Words(language, words);
    }

    /** Returns the words of the playbook's own file; none where there is no file, null after a problem. */
    private Map<String, String> added(String path, Location at, List<Problem> problems) {
        try {
            return own.containsKey(path) ? Words.parse(own.get(path)) : Map.of();
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of(
                    Code.THEME_WORDS,
                    at,
                    "A backslash and a u are not followed by four hexadecimal digits.",
                    "Write the character itself, or two backslashes where one is meant."));
            return null;
        }
    }

    private static String some(List<String> keys) {
        int most = 10;
        return keys.size() <= most
                ? String.join(", ", keys)
                : String.join(", ", keys.subList(0, most)) + " and " + (keys.size() - most) + " more";
    }

    /** Returns whether a template of the playbook's own names a word. */
    private boolean isUsed(String key) {
        return own.entrySet().stream()
                .anyMatch(file -> file.getKey().endsWith(".peb")
                        && (file.getValue().contains('"' + key + '"')
                                || file.getValue().contains("'" + key + "'")));
    }

    /** Returns a warning for each file of the playbook's own theme that nothing reads. */
    List<Problem> unread(List<String> languages) {
        return new UnreadFiles(own, defaults).find(languages);
    }

    /** Returns the one stylesheet: the base, then each component, then the playbook's brand. */
    Published style(Site site) {
        StringBuilder css = new StringBuilder(text("base.css"));
        for (String path : files(".css")) {
            if (!path.equals("base.css")) {
                css.append('\n').append(text(path));
            }
        }
        brand(css, "--accent-light", site.accent());
        brand(css, "--accent-dark", site.accentDark());
        return published("style", ".css", css.toString());
    }

    private static void brand(StringBuilder css, String token, String colour) {
        if (colour != null) {
            css.append("\n:root { ").append(token).append(": ").append(colour).append("; }\n");
        }
    }

    /** Returns the scripts by name: a script's name is its file's without ending. */
    Map<String, Published> scripts() {
        Map<String, Published> scripts = new LinkedHashMap<>();
        for (String path : files(".js")) {
            String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".js".length());
            scripts.put(name, published(name, ".js", text(path)));
        }
        return scripts;
    }

    /** Returns the theme's own pictures by name with ending. */
    Map<String, Published> images() {
        Map<String, Published> images = new LinkedHashMap<>();
        for (String path : files(".svg")) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            images.put(name, published(name.substring(0, name.length() - ".svg".length()), ".svg", text(path)));
        }
        return images;
    }

    private Iterable<String> files(String ending) {
        TreeSet<String> files = new TreeSet<>();
        defaults.stream().filter(path -> path.endsWith(ending)).forEach(files::add);
        own.keySet().stream().filter(path -> path.endsWith(ending)).forEach(files::add);
        return files;
    }

    private static Published published(String name, String ending, String text) {
        return new Published("asset/" + name + "." + hash(text.getBytes(StandardCharsets.UTF_8)) + ending, text);
    }

    /** Returns the first ten hexadecimal digits of SHA-256, as in the names of published files. */
    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String path) {
        try (InputStream in = Theme.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalStateException("The theme lacks " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
