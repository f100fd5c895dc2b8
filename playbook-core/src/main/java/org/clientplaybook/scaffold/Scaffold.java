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
 * Makes the files that somebody begins with, as text with notes that teach: in the playbook's first language where there is a
 * sample in it, in English else, which the notes say.
 */
final class Scaffold {
    /** The languages of the samples, in which a whole playbook can begin. */
    static final List<String> LANGUAGES = List.of("en", "sv", "da", "de", "es", "fr", "nb", "nl");

    private static final Pattern TOKEN = Pattern.compile("@\\{(\\w+)}");

    /** What is not for a translation: comments, and keys of structure; an entry of the cadence without words is another. */
    private static final Pattern STRUCTURE = Pattern.compile(
            "(?m)^ *#.*\n|^(?:category|reviewed): .*\n|^ {4}(?:channel|purpose): .*\n|^  - after: .*\n    message: .*\n");

    private static final String SAMPLE = "scenario";
    private static final String FIRST = "not-answered-yet";

    private final String language;
    private final Map<String, String> words = new LinkedHashMap<>();

    private Scaffold(String language) {
        this.language = LanguageTag.broader(language).stream()
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(LANGUAGES.get(0));
        words.put("language", language);
        words.put(
                "foreign",
                LanguageTag.broader(language).contains(this.language)
                        ? ""
                        : "\n# The sample is in English: replace it with your own words in `" + language + "`.");
    }

    /**
     * Returns the files of a new scenario, which is a draft, by their path below the content folder.
     *
     * @param language the playbook's first language
     * @param shared the names of the playbook's own fields
     * @param today the day of its first review
     */
    static Map<String, byte[]> draft(
            String title, String slug, String category, String language, Set<String> shared, LocalDate today) {
        Scaffold scaffold = new Scaffold(language);
        scaffold.words.put("draft", scaffold.text("draft.txt"));
        return scaffold.scenario(SAMPLE, title, slug, category, shared, today);
    }

    /**
     * Returns what a project has around its texts: how it is built, checked, published and edited, by path below its folder.
     *
     * @param id the project's name
     * @param version the plugin's
     * @param tool the address of the Git repository of the plugin, of which a version without a release is built; may be empty
     */
    static Map<String, byte[]> project(String id, String version, String tool) {
        Scaffold scaffold = new Scaffold(LANGUAGES.get(0));
        boolean released = !version.endsWith("-SNAPSHOT");
        scaffold.words.put("id", id);
        scaffold.words.put("version", version);
        scaffold.words.put("address", quoted(tool));
        scaffold.words.put("repository", released ? "" : scaffold.filled("../repository.txt"));
        scaffold.words.put("tool", released ? "" : scaffold.text("../tool.txt"));
        Map<String, byte[]> files = new TreeMap<>();
        scaffold.put(files, "pom.xml", "../pom.xml");
        scaffold.put(files, ".gitignore", "../gitignore");
        // Maven takes the folder that has it for the project's, from wherever it is run.
        scaffold.put(files, ".mvn/jvm.config", "../jvm.config");
        scaffold.put(files, ".vscode/settings.json", "../vscode.json");
        scaffold.put(files, ".idea/jsonSchemas.xml", "../idea.xml");
        scaffold.put(files, ".github/workflows/check.yml", "../check.yml");
        scaffold.put(files, ".github/workflows/publish.yml", "../publish.yml");
        return files;
    }

    /**
     * Returns the texts of a whole new playbook, with one scenario to begin with, by their path below the project's folder.
     *
     * @param language one of {@link #LANGUAGES}
     */
    static Map<String, byte[]> texts(String title, String id, String language, LocalDate today) {
        Scaffold scaffold = new Scaffold(language);
        scaffold.words.put("name", scalar(id));
        scaffold.words.put("plain", title);
        scaffold.words.put("title", quoted(title));
        Map<String, byte[]> files = new TreeMap<>();
        scaffold.put(files, "README.md", "README.md");
        scaffold.put(files, "content/playbook.yaml", "playbook.yaml");
        scaffold.put(files, "content/pages/about.md", "about.md");
        scaffold.words.put("draft", "");
        scaffold.scenario(
                        "first",
                        scaffold.text("title.txt").strip(),
                        FIRST,
                        "prospects",
                        Set.of("client_name", "your_name"),
                        today)
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

    /**
     * Returns the files with a new scenario's words in another language, by their path below the content folder: the sample's,
     * in that language where there is one.
     */
    static Map<String, byte[]> translation(
            String title, String slug, String language, Set<String> shared, LocalDate today) {
        Scaffold scaffold = new Scaffold(language);
        scaffold.words.put("draft", "");
        scaffold.sample(title, "", shared, today, false);
        String words = STRUCTURE.matcher(scaffold.filled("scenario.yaml")).replaceAll("");
        String folder = "scenarios/" + slug + "/";
        Map<String, byte[]> files = new TreeMap<>();
        files.put(
                folder + "scenario." + language + ".yaml",
                (scaffold.text("translation.txt") + words.strip() + "\n").getBytes(StandardCharsets.UTF_8));
        scaffold.put(files, folder + "guidance." + language + ".md", "guidance.md");
        return files;
    }

    private Map<String, byte[]> scenario(
            String name, String title, String slug, String category, Set<String> shared, LocalDate today) {
        sample(title, category, shared, today, true);
        Map<String, byte[]> files = new TreeMap<>();
        String folder = "scenarios/" + slug + "/";
        put(files, folder + "scenario.yaml", name + ".yaml");
        put(files, folder + "guidance.md", name.equals(SAMPLE) ? "guidance.md" : name + ".md");
        return files;
    }

    /** Takes what a sample is filled in with; types of fields have no place in a translation. */
    private void sample(String title, String category, Set<String> shared, LocalDate today, boolean types) {
        words.put("title", quoted(title));
        // Whoever types the title finds the scenario, whatever else there is.
        words.put("ask", quoted(title.toLowerCase(Locale.ROOT)));
        words.put("category", scalar(category));
        words.put("today", today.toString());
        StringBuilder fields = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (String line : text("fields.txt").lines().toList()) {
            // A name, its type, its label, an example, and a hint or none.
            String[] parts = line.split(" \\| ", 5);
            if (!shared.contains(parts[0])) {
                fields.append("  ").append(parts[0]).append(":\n    label: ").append(parts[2]);
                fields.append(types ? "\n    type: " + parts[1] : "");
                fields.append(parts.length > 4 ? "\n    hint: " + parts[4] : "");
                fields.append("\n    example: ").append(parts[3]).append('\n');
            }
            values.append("      ")
                    .append(parts[0])
                    .append(": ")
                    .append(parts[3])
                    .append('\n');
        }
        words.put("fields", fields.toString());
        words.put("values", values.toString());
    }

    private void put(Map<String, byte[]> files, String path, String template) {
        files.put(path, filled(template).getBytes(StandardCharsets.UTF_8));
    }

    private String filled(String template) {
        String text =
                TOKEN.matcher(text(template)).replaceAll(token -> Matcher.quoteReplacement(words.get(token.group(1))));
        // An empty block leaves a key without a value behind.
        return text.replaceAll("(?m)^fields:\n(?=\\S|\n)", "");
    }

    /** Returns a name as a YAML scalar: there is one that YAML takes for no value. */
    private static String scalar(String name) {
        return name.equals("null") ? quoted(name) : name;
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
