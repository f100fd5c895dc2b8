package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clientplaybook.Playbook;
import org.clientplaybook.Report;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.model.Edition;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.search.JavaSearch;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What people type in many languages finds what is written in them, whether the index is one file or many, and the build's
 * own search finds the same.
 */
@ExtendWith(Browsing.Shared.class)
class SearchLanguagesTest {
    private static final Path CASES = Path.of(System.getProperty("basedir", "."), "src/test/searches/languages.txt");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");
    private static final long SEED = 20261129;
    private static final int OTHERS = 24;
    private static final int WORDS = 700;

    /** What is asked, and what comes first. */
    private record Query(String text, List<String> slugs, boolean inBuild) {}

    /** A language's section of the file. */
    private record Section(String language, List<String> synonyms, List<String[]> scenarios, List<Query> queries) {}

    private static List<Section> sections() throws IOException {
        List<Section> sections = new ArrayList<>();
        for (String raw : Files.readAllLines(CASES)) {
            String line =
                    ESCAPE.matcher(raw).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
            if (line.startsWith("[")) {
                String language = line.substring(1, line.length() - 1);
                sections.add(new Section(language, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                add(sections.get(sections.size() - 1), line);
            }
        }
        return sections;
    }

    private static void add(Section section, String line) {
        String[] parts = line.substring(line.charAt(1) == ' ' ? 2 : 0).split(" \\| ", -1);
        if (line.startsWith("= ")) {
            section.synonyms().add(parts[0]);
        } else if (line.startsWith("? ") || line.startsWith("~ ")) {
            List<String> slugs = parts[1].equals("-") ? List.of() : Arrays.asList(parts[1].split(" ", -1));
            section.queries().add(new Query(parts[0], slugs, line.startsWith("? ")));
        } else {
            section.scenarios().add(parts);
        }
    }

    @TestFactory
    Stream<DynamicContainer> languages(Browsing browsing) throws IOException {
        List<Section> sections = sections();
        return Stream.concat(
                sections.stream().map(section -> container(section, "whole", browsing)),
                Breadth.some(sections, 4).stream().map(section -> container(section, "sharded", browsing)));
    }

    private static DynamicContainer container(Section section, String size, Browsing browsing) {
        return dynamicContainer(
                section.language() + ", " + size,
                Stream.of(dynamicTest("queries", () -> test(section, size, browsing))));
    }

    private static void test(Section section, String size, Browsing browsing) throws IOException {
        String name = "search-" + section.language() + "-" + size + "-" + System.getProperty("fork", "alone");
        Path content = BuiltSite.output("content-" + name);
        write(content, section, size.equals("sharded") ? OTHERS : 0);
        Path site = BuiltSite.output("playbook-" + name);
        Report report = Playbook.of(content).generate(site);
        assertThat(report.failed()).as("%s", report.problems()).isFalse();
        try (Stream<Path> files = Files.walk(site.resolve("search"))) {
            assertThat(files.anyMatch(file -> file.endsWith("w0.js"))).isEqualTo(size.equals("sharded"));
        }
        Edition edition = ContentReader.read(new ContentFolder(content), false)
                .catalog()
                .editions()
                .get(0);
        JavaSearch java = new JavaSearch(edition);
        List<String> slugs = edition.scenarios().stream()
                .map(scenario -> scenario.slug())
                .sorted()
                .toList();
        List<String> texts = section.queries().stream().map(Query::text).toList();
        try (Window window = browsing.open(site)) {
            SearchEngine engine = new SearchEngine(window.open("search.html"));
            List<List<Integer>> best = engine.ask(texts);
            List<List<Integer>> all = engine.ask(texts, List.of(), true);
            for (int i = 0; i < texts.size(); i++) {
                Query query = section.queries().get(i);
                List<String> found = best.get(i).stream().map(slugs::get).toList();
                if (query.slugs().isEmpty()) {
                    assertThat(found).as(query.text()).isEmpty();
                } else {
                    assertThat(found).as(query.text()).startsWith(query.slugs().toArray(String[]::new));
                }
                if (query.inBuild()) {
                    assertThat(java.find(query.text())).as(query.text()).isEqualTo(all.get(i));
                }
            }
            assertThat(window.faults()).isEmpty();
        }
    }

    private static void write(Path content, Section section, int others) throws IOException {
        String synonyms = section.synonyms().isEmpty() ? "" : "synonyms:\n";
        for (String line : section.synonyms()) {
            synonyms += "  - " + line + "\n";
        }
        Files.writeString(content.resolve("playbook.yaml"), """
                format: 1
                id: languages
                title: Languages
                tagline: What is found in them
                languages: [%s]
                categories:
                  prospects: {title: "1", summary: "2"}
                %s""".formatted(section.language(), synonyms));
        String words = "theme/words/" + section.language() + ".properties";
        try (InputStream in = Playbook.class.getResourceAsStream("theme/words/en.properties")) {
            Files.createDirectories(content.resolve(words).getParent());
            Files.writeString(content.resolve(words), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (String[] scenario : section.scenarios()) {
            scenario(content, scenario[0], scenario[1], scenario[2]);
        }
        Random random = new Random(SEED);
        for (int i = 0; i < others; i++) {
            String slug = "z-%02d".formatted(i);
            scenario(content, slug, syllables(random, 2), syllables(random, WORDS));
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
