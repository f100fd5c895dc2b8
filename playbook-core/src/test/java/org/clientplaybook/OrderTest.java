package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists have the categories in their order, in each the scenarios that name a place, then the others by slug. */
class OrderTest {
    /** Those of a later category come first in the alphabet and name the lowest place, and still come after. */
    private static final List<String> LISTED = List.of("z-second", "m-third", "n-third", "b-none", "y-none", "a-first");

    @TempDir
    Path place;

    private static String scenario(String title, String order, String category) {
        return ContentFolders.scenario(title).replace("category: prospects", "category: " + category) + order;
    }

    private Folder content() {
        return ContentFolders.empty(place.resolve("content"))
                .with("playbook.yaml", """
                        format: 1
                        id: made
                        title: Made
                        tagline: A playbook for a test
                        languages: [en]
                        categories:
                          prospects: {title: Prospects, summary: Before the work.}
                          clients: {title: Clients, summary: During the work.}
                        """)
                .with("scenarios/a-first/scenario.yaml", scenario("A", "order: 1\n", "clients"))
                .with("scenarios/b-none/scenario.yaml", scenario("B", "", "prospects"))
                .with("scenarios/m-third/scenario.yaml", scenario("M", "order: 3\n", "prospects"))
                .with("scenarios/n-third/scenario.yaml", scenario("N", "order: 03\n", "prospects"))
                .with("scenarios/y-none/scenario.yaml", scenario("Y", "", "prospects"))
                .with("scenarios/z-second/scenario.yaml", scenario("Z", "order: 2\n", "prospects"));
    }

    @Test
    void everyListHasIt() throws IOException {
        assertThat(Playbook.of(content().path()).generate(place.resolve("site")).problems())
                .isEmpty();
        Map<String, byte[]> site = new Folder(place.resolve("site")).read();
        for (String page : List.of("index.html", "messages.html", "print.html", "tag/silence.html")) {
            assertThat(scenarios(site, page)).as(page).isEqualTo(LISTED);
        }
        assertThat(scenarios(site, "category/prospects.html")).isEqualTo(LISTED.subList(0, 5));
    }

    /** Returns the slugs that a page's main part leads to, each once. */
    private static List<String> scenarios(Map<String, byte[]> site, String page) {
        Document document = Jsoup.parse(new String(site.get(page), StandardCharsets.UTF_8));
        return document.select("main a").eachAttr("href").stream()
                .filter(href -> href.contains("scenario/") || href.startsWith("#scenario-"))
                .map(href -> href.replaceAll("^.*scenario[/-]|\\.html.*$", ""))
                .filter(LISTED::contains)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "first", "1.5", "''"})
    void onlyAPlaceIsTaken(String order) {
        Folder content =
                content().with("scenarios/a-first/scenario.yaml", scenario("A", "order: " + order + "\n", "clients"));
        assertThat(Playbook.of(content.path()).check(LocalDate.of(2026, 11, 15)).problems())
                .anyMatch(problem -> problem.isError() && problem.location().line() > 0);
    }
}
