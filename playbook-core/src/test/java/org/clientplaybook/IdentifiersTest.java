package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No page has an identifier twice, whatever slugs, messages and headings are called. */
class IdentifiersTest {
    private static final URI BASE = URI.create("https://example.com/");

    /** What identifiers are made of, so that names made of it come as near to them as names can. */
    private static final String[] PARTS = {
        "main",
        "contents",
        "scenario",
        "late",
        "signals",
        "steps",
        "step",
        "1",
        "2",
        "messages",
        "message",
        "ask",
        "cadence",
        "outcomes",
        "scorecard",
        "guidance",
        "why",
        "section"
    };

    @TempDir
    Path place;

    @Test
    void slugsThatBeginAlike() throws IOException {
        build(Set.of("late", "late-steps", "main", "contents", "buying", "buying-signals"), new Random(Generated.SEED));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void namesMadeOfParts(long set) throws IOException {
        Random random = new Random(Generated.SEED + set);
        Set<String> slugs = new TreeSet<>(Set.of("late", "late-late"));
        while (slugs.size() < 24) {
            slugs.add(name(random, "-"));
        }
        build(slugs, random);
    }

    private void build(Set<String> slugs, Random random) throws IOException {
        Folder content = ContentFolders.empty(place.resolve("content"));
        content.with("pages/notes.md", "# Main\n\n" + markdown(random) + "## Main\n\n## Main 2\n");
        for (String slug : slugs) {
            content.with("scenarios/" + slug + "/scenario.yaml", scenario(slug, slugs, random));
            content.with("scenarios/" + slug + "/guidance.md", markdown(random));
        }
        Report report = Playbook.of(content.path(), Options.builder().base(BASE).build())
                .generate(place.resolve("site"));
        assertThat(report.problems()).noneMatch(problem -> problem.isError());
        Map<String, byte[]> site = new Folder(place.resolve("site")).read();
        SiteLinks.check(site, BASE);
        book(html(site, "print.html"), slugs);
        feed(new String(site.get("feed.xml"), StandardCharsets.UTF_8));
    }

    private static Document html(Map<String, byte[]> site, String path) {
        return Jsoup.parse(new String(site.get(path), StandardCharsets.UTF_8));
    }

    /** The contents and the outcomes of the book lead to the scenario that they name. */
    private static void book(Document page, Set<String> slugs) {
        List<Element> links = page.select(".document-contents a, .outcome-go a");
        assertThat(links).hasSize(2 * slugs.size());
        for (Element link : links) {
            Element target = page.getElementById(link.attr("href").substring(1));
            assertThat(target.selectFirst("h2").text()).isEqualTo(link.text());
        }
    }

    /** Each entry is a document of its own to whoever reads it. */
    private static void feed(String xml) {
        List<String> entries =
                Jsoup.parse(xml, Parser.xmlParser()).select("entry > content").eachText();
        assertThat(entries).isNotEmpty();
        for (String entry : entries) {
            assertThat(Jsoup.parse(entry).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }
    }

    private static String scenario(String slug, Set<String> slugs, Random random) {
        List<String> others = new ArrayList<>(slugs);
        StringBuilder text = new StringBuilder("""
                title: About %s
                summary: You wrote, and nothing comes back.
                category: prospects
                signals: [A week without an answer]
                goal: You know where you stand.
                outcomes: [{when: They answer, go: %s}]
                reviewed: 2026-11-01
                cadence: [{after: 1 week, task: Wait}]
                scorecard: {title: Go on?, questions: [{text: Late, weight: 1}], bands: [{from: 0, verdict: Go on}]}
                """.formatted(slug, others.get(random.nextInt(others.size()))));
        text.append("steps:\n");
        for (int i = 0; i < 3; i++) {
            text.append("  - title: Ask\n    text: |\n").append(markdown(random).indent(6));
            text.append("    steps:\n      - title: Once\n      - title: Again\n        text: |\n")
                    .append(markdown(random).indent(10));
        }
        text.append("messages:\n");
        Set<String> ids = new TreeSet<>(Set.of("ask"));
        while (ids.size() < 3) {
            ids.add(name(random, "-"));
        }
        for (String id : ids) {
            text.append("  - {id: ").append(id).append(", title: Ask, channel: email, purpose: request, ");
            text.append("variants: [{tone: warm, body: Please.}]}\n");
        }
        return text.toString();
    }

    private static String markdown(Random random) {
        StringBuilder text = new StringBuilder("A note[^1] and another[^ask].\n\n");
        for (int i = 0; i < 4; i++) {
            text.append("## ").append(name(random, " ")).append("\n\nWords.\n\n");
        }
        return text.append("[^1]: One.\n\n[^ask]: Two.\n\n").toString();
    }

    private static String name(Random random, String between) {
        String[] parts = new String[1 + random.nextInt(3)];
        Arrays.setAll(parts, i -> PARTS[random.nextInt(PARTS.length)]);
        return String.join(between, parts);
    }
}
