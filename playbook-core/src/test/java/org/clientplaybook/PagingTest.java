package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of more than 100 entries come in pages, messages by 400, the book of more than 200 scenarios by category, the feed has 50. */
class PagingTest {
    @TempDir
    Path place;

    private Map<String, byte[]> site(int scenarios) throws IOException {
        Folder content = ContentFolders.empty(place.resolve("content"));
        for (int i = 1; i <= scenarios; i++) {
            content.with("scenarios/s%03d/scenario.yaml".formatted(i), ContentFolders.scenario("Scenario " + i));
        }
        Report report = Playbook.of(content.path()).generate(place.resolve("site"));
        assertThat(report.problems()).isEmpty();
        assertThat(report.scenarios()).isEqualTo(scenarios);
        Map<String, byte[]> site = new Folder(place.resolve("site")).read();
        assertThat(report.pages()).isEqualTo((int)
                site.keySet().stream().filter(path -> path.endsWith(".html")).count());
        SiteLinks.check(site, null);
        return site;
    }

    @Test
    void theFeedHasTheNewestFifty() throws IOException {
        Folder content = ContentFolders.empty(place.resolve("content"));
        for (int i = 1; i <= 60; i++) {
            String scenario = ContentFolders.scenario("Scenario " + i)
                    .replace(
                            "2026-11-01",
                            LocalDate.of(2026, 1, 1).plusDays(i * 7 % 60).toString());
            content.with("scenarios/s%03d/scenario.yaml".formatted(i), scenario);
        }
        URI base = URI.create("https://example.com/");
        Playbook.of(content.path(), Options.builder().base(base).build()).generate(place.resolve("site"));
        Map<String, byte[]> site = new Folder(place.resolve("site")).read();
        Document feed = Jsoup.parse(
                new String(site.get("feed.xml"), StandardCharsets.UTF_8), base.toString(), Parser.xmlParser());
        List<String> days = feed.select("entry > updated").eachText();
        assertThat(days)
                .isEqualTo(IntStream.iterate(59, day -> day >= 10, day -> day - 1)
                        .mapToObj(day -> LocalDate.of(2026, 1, 1).plusDays(day) + "T00:00:00Z")
                        .toList());
        assertThat(feed.select("entry > content").eachText()).hasSize(50).allMatch(text -> text.contains("Hi "));
    }

    private static Document page(Map<String, byte[]> site, String path) {
        return Jsoup.parse(new String(site.get(path), StandardCharsets.UTF_8));
    }

    @Test
    void hundredFitOnAPage() throws IOException {
        Map<String, byte[]> site = site(100);
        assertThat(site.keySet()).noneMatch(path -> path.matches("(category|tag)/.*/.*|messages/.*|print/.*"));
        assertThat(page(site, "category/prospects.html").select(".pager")).isEmpty();
    }

    /** Whatever page of the messages one is on, every category can be reached. */
    @Test
    void eachPageLeadsToEveryCategory() throws IOException {
        Folder content = ContentFolders.empty(place.resolve("content"));
        String settings = new String(content.read().get("playbook.yaml"), StandardCharsets.UTF_8);
        content.with("playbook.yaml", settings.replace("categories:\n", """
                categories:
                  afterwards: {title: Afterwards, summary: It is over.}
                """));
        for (int i = 1; i <= 402; i++) {
            String category = i <= 401 ? "category: afterwards" : "category: prospects";
            content.with(
                    "scenarios/s%03d/scenario.yaml".formatted(i),
                    ContentFolders.scenario("Scenario " + i).replace("category: prospects", category));
        }
        assertThat(Playbook.of(content.path()).generate(place.resolve("site")).problems())
                .isEmpty();
        Map<String, byte[]> site = new Folder(place.resolve("site")).read();
        SiteLinks.check(site, null);
        assertThat(page(site, "messages.html").select(".bundle")).hasSize(400);
        assertThat(page(site, "messages/2.html").select(".bundle")).hasSize(2);
        assertThat(page(site, "messages.html").select("nav.toc a").eachAttr("href"))
                .containsExactly("#in-afterwards", "messages/2.html#in-prospects");
        assertThat(page(site, "messages/2.html").select("nav.toc a").eachAttr("href"))
                .containsExactly("../messages.html#in-afterwards", "#in-prospects");
    }

    @Test
    void moreDoNot() throws IOException {
        Map<String, byte[]> site = site(201);
        for (String list : new String[] {"category/prospects", "tag/silence"}) {
            Set<String> linked = new TreeSet<>();
            for (String path : new String[] {list + ".html", list + "/2.html", list + "/3.html"}) {
                Document page = page(site, path);
                int before = linked.size();
                page.select("main .entries a")
                        .forEach(link -> linked.add(link.attr("href").replaceAll("#.*|\\.\\./", "")));
                assertThat(linked.size() - before).isEqualTo(path.endsWith("3.html") ? 1 : 100);
                assertThat(page.select(".pager [aria-current=page]").text())
                        .isEqualTo(
                                path.equals(list + ".html")
                                        ? "1"
                                        : path.substring(list.length() + 1, list.length() + 2));
            }
            assertThat(linked).hasSize(201);
            assertThat(site).doesNotContainKey(list + "/1.html").doesNotContainKey(list + "/4.html");
        }
        assertThat(page(site, "category/prospects/2.html")
                        .select("main h2")
                        .first()
                        .text())
                .isEqualTo("101 to 200 of 201 situations");
        assertThat(page(site, "print.html").select(".document-scenario")).isEmpty();
        assertThat(page(site, "print/prospects.html").select(".document-scenario"))
                .hasSize(200);
        assertThat(page(site, "print/prospects/2.html").select(".document-scenario"))
                .hasSize(1);
        assertThat(page(site, "index.html").select("a[href^=scenario/]")).hasSizeLessThan(20);
    }
}
