package org.clientplaybook.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.content.LanguageTag;

/**
 * Makes the files that somebody begins with, as text with notes that teach: in Swedish where that is the playbook's first
 * language, in English else.
 */
final class Scaffold {
    /** The languages that a whole playbook can begin in. */
    static final List<String> LANGUAGES = List.of("en", "sv");

    private static final Pattern TOKEN = Pattern.compile("@\\{(\\w+)}");
    private static final String FIRST = "not-answered-yet";

    private final String language;
    private final Map<String, String> words = new LinkedHashMap<>();

    private Scaffold(String language) {
        this.language = LanguageTag.broader(language).contains("sv") ? "sv" : "en";
        words.put("language", language);
    }

    /**
     * Returns the files of a new scenario, which is a draft, by their path below the content folder.
     *
     * @param language the playbook's first language
     * @param shared the names of the playbook's own fields
     * @param today the day of its first review
     */
    static Map<String, byte[]> scenario(
            String title, String slug, String category, String language, Set<String> shared, LocalDate today) {
        Scaffold scaffold = new Scaffold(language);
        scaffold.words.put("draft", scaffold.text("draft.txt"));
        return scaffold.scenario(title, slug, category, shared, today);
    }

    /**
     * Returns the files of a whole new playbook, with one scenario to begin with, by their path below the project's folder.
     *
     * @param language one of {@link #LANGUAGES}
     * @param version the plugin's
     */
    static Map<String, byte[]> playbook(String title, String id, String language, String version, LocalDate today) {
        Scaffold scaffold = new Scaffold(language);
        scaffold.words.put("id", id);
        scaffold.words.put("version", version);
        scaffold.words.put("plain", title);
        scaffold.words.put("title", quoted(title));
        Map<String, byte[]> files = new TreeMap<>();
        scaffold.put(files, "pom.xml", "../pom.xml");
        scaffold.put(files, ".gitignore", "../gitignore");
        scaffold.put(files, ".vscode/settings.json", "../vscode.json");
        scaffold.put(files, ".idea/jsonSchemas.xml", "../idea.xml");
        scaffold.put(files, ".github/workflows/check.yml", "../check.yml");
        scaffold.put(files, ".github/workflows/publish.yml", "../publish.yml");
        scaffold.put(files, "README.md", "README.md");
        scaffold.put(files, "content/playbook.yaml", "playbook.yaml");
        scaffold.put(files, "content/pages/about.md", "about.md");
        scaffold.words.put("draft", "");
        String first = scaffold.language.equals("sv") ? "De har inte svarat än" : "They have not answered yet";
        scaffold.scenario(first, FIRST, "prospects", Set.of("client_name", "your_name"), today)
                .forEach((path, bytes) -> files.put("content/" + path, bytes));
        return files;
    }

    /**
     * Returns the element of a POM that has a playbook built, as lines that begin at the margin.
     *
     * @param version the plugin's
     */
    static String plugin(String version) {
        Scaffold scaffold = new Scaffold(LANGUAGES.get(0));
        String pom = scaffold.text("../pom.xml").replace("@{version}", version);
        int start = pom.indexOf("<plugin>");
        return (" ".repeat(start - pom.lastIndexOf('\n', start) - 1)
                        + pom.substring(start, pom.indexOf("</plugin>") + "</plugin>".length()))
                .stripIndent();
    }

    private Map<String, byte[]> scenario(
            String title, String slug, String category, Set<String> shared, LocalDate today) {
        words.put("title", quoted(title));
        // Whoever types the title finds the scenario, whatever else there is.
        words.put("ask", quoted(title.toLowerCase(Locale.ROOT)));
        words.put("category", category);
        words.put("today", today.toString());
        StringBuilder fields = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (String line : text("fields.txt").lines().toList()) {
            // A name, what the example has for it, and its keys.
            String[] parts = line.split(" \\| ", 3);
            if (!shared.contains(parts[0])) {
                fields.append("  ")
                        .append(parts[0])
                        .append(": ")
                        .append(parts[2])
                        .append('\n');
            }
            values.append(values.length() == 0 ? "" : ", ")
                    .append(parts[0])
                    .append(": ")
                    .append(parts[1]);
        }
        words.put("fields", fields.toString());
        words.put("values", values.toString());
        Map<String, byte[]> files = new TreeMap<>();
        String folder = "scenarios/" + slug + "/";
        put(files, folder + "scenario.yaml", "scenario.yaml");
        put(files, folder + "guidance.md", "guidance.md");
        return files;
    }

    private void put(Map<String, byte[]> files, String path, String template) {
        String text =
                TOKEN.matcher(text(template)).replaceAll(token -> Matcher.quoteReplacement(words.get(token.group(1))));
        // An empty block leaves a key without a value behind.
        files.put(path, text.replaceAll("(?m)^fields:\n(?=\\S|\n)", "").getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a text as a YAML scalar that means it, whatever is in it. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String text(String name) {
        String path = name.startsWith("../") ? name.substring(3) : language + "/" + name;
        try (InputStream in = Scaffold.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
