package org.clientplaybook.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.clientplaybook.Playbook;

/**
 * What stands in scenarios of many languages, and what finds it: a section of {@code languages.txt}. The build and the browser
 * both run it.
 *
 * @param language a BCP 47 tag
 * @param synonyms lines of synonyms
 * @param scenarios of each the slug, the title and the summary
 */
public record LanguageCases(String language, List<String> synonyms, List<String[]> scenarios, List<Query> queries) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");
    private static final long SEED = 20261129;

    /** So many scenarios more, of so many words that no language has, make an index of many files. */
    private static final int OTHERS = 24;

    private static final int WORDS = 700;

    /**
     * What is asked.
     *
     * @param slugs those of what comes first, in their order; empty where nothing is found
     * @param inBuild whether the build finds the same as the browser
     */
    public record Query(String text, List<String> slugs, boolean inBuild) {}

    /** Returns the language, which tells sections apart in a report. */
    @Override
    public String toString() {
        return language;
    }

    /** Returns all sections. */
    public static List<LanguageCases> all() {
        List<LanguageCases> sections = new ArrayList<>();
        for (String raw : resource(LanguageCases.class, "languages.txt").lines().toList()) {
            String line =
                    ESCAPE.matcher(raw).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
            if (line.startsWith("[")) {
                String language = line.substring(1, line.length() - 1);
                sections.add(new LanguageCases(language, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                sections.get(sections.size() - 1).add(line);
            }
        }
        return sections;
    }

    private static String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] parts = line.substring(line.charAt(1) == ' ' ? 2 : 0).split(" \\| ", -1);
        if (line.startsWith("= ")) {
            synonyms.add(parts[0]);
        } else if (line.startsWith("? ") || line.startsWith("~ ")) {
            List<String> slugs = parts[1].equals("-") ? List.of() : Arrays.asList(parts[1].split(" ", -1));
            queries.add(new Query(parts[0], slugs, line.startsWith("? ")));
        } else {
            scenarios.add(parts);
        }
    }

    /**
     * Writes a content folder with the scenarios.
     *
     * @param many whether there are so many others that the index has many files
     */
    public void write(Path content, boolean many) throws IOException {
        String lines = synonyms.isEmpty() ? "" : "synonyms:\n";
        for (String line : synonyms) {
            lines += "  - " + line + "\n";
        }
        Files.createDirectories(content);
        Files.writeString(content.resolve("playbook.yaml"), """
                format: 1
                id: languages
                title: Languages
                tagline: What is found in them
                languages: [%s]
                categories:
                  prospects: {title: "1", summary: "2"}
                %s""".formatted(language, lines));
        Path words = content.resolve("theme/words/" + language + ".properties");
        Files.createDirectories(words.getParent());
        Files.writeString(words, resource(Playbook.class, "theme/words/en.properties"));
        for (String[] scenario : scenarios) {
            scenario(content, scenario[0], scenario[1], scenario[2]);
        }
        Random random = new Random(SEED);
        for (int i = 0; i < (many ? OTHERS : 0); i++) {
            scenario(content, "z-%02d".formatted(i), syllables(random, 2), syllables(random, WORDS));
        }
    }

    private static void scenario(Path content, String slug, String title, String summary) throws IOException {
        Path file = content.resolve("scenarios/" + slug + "/scenario.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                title: '%s'
                summary: '%s'
                category: prospects
                signals: ["4"]
                goal: "5"
                steps: [{title: "6"}]
                messages: [{id: m, title: "7", channel: email, purpose: answer, variants: [{tone: warm, body: "8"}]}]
                outcomes: [{when: "9", end: "10"}]
                reviewed: 2026-11-01
                """.formatted(title.replace("'", "''"), summary.replace("'", "''")));
    }

    /** Words that no language has. */
    private static String syllables(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ");
            for (int j = random.nextInt(3); j >= 0; j--) {
                text.append("xqzwjk".charAt(random.nextInt(6)))
                        .append("uy".charAt(random.nextInt(2)))
                        .append("vx".charAt(random.nextInt(2)));
            }
        }
        return text.toString();
    }
}
