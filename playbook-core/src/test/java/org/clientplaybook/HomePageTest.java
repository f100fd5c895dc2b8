package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.clientplaybook.problem.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The home page begins with what most readers come for, and has a day once, however much was reviewed on it. */
class HomePageTest {
    @TempDir
    Path place;

    private static String scenario(String name, String category, String reviewed) {
        String ask = name.equals("mute") ? "" : "\nasks: [ask " + name + ", another]";
        return ContentFolders.scenario("Scenario " + name)
                .replace("category: prospects", "category: " + category + ask)
                .replace("2026-11-01", reviewed);
    }

    private Folder content(String common) {
        return ContentFolders.empty(place.resolve("content"))
                .with("playbook.yaml", """
                        format: 1
                        id: made
                        title: Made
                        tagline: A playbook for a test
                        languages: [en]
                        %scategories:
                          prospects: {title: Prospects, summary: Before the work.}
                          clients: {title: Clients, summary: During the work.}
                        """.formatted(common.isEmpty() ? "" : "common: [" + common + "]\n"))
                .with("scenarios/a/scenario.yaml", scenario("a", "prospects", "2026-11-01"))
                .with("scenarios/b/scenario.yaml", scenario("b", "prospects", "2026-11-02"))
                .with("scenarios/c/scenario.yaml", scenario("c", "clients", "2026-11-02"))
                .with("scenarios/d/scenario.yaml", scenario("d", "clients", "2026-11-02"))
                .with("scenarios/mute/scenario.yaml", scenario("mute", "clients", "2026-10-01"));
    }

    private Document home(Folder content) throws IOException {
        assertThat(Playbook.of(content.path()).generate(place.resolve("site")).problems())
                .isEmpty();
        byte[] page = new Folder(place.resolve("site")).read().get("index.html");
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "            | a c b d",
                "d           | d a c b",
                "d, b, d     | d b a c",
                "mute, c     | c a b d",
                "b, d, a, c  | b d a c"
            })
    void theCommonestComesFirst(String common, String asks) throws IOException {
        Document home = home(content(common == null ? "" : common));
        assertThat(home.select(".asks q").eachText())
                .containsExactly(asks.replaceAll("(\\w)", "ask $1").split(" (?=ask)"));
    }

    @Test
    void whatIsNotThereIsReportedOnce() {
        List<Problem> problems = Playbook.of(content("a, nowhere").path())
                .generate(place.resolve("site"))
                .problems();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("The scenario `nowhere` does not exist.");
            assertThat(problem.location().line()).isEqualTo(6);
        });
    }

    @Test
    void aDayStandsThereOnce() throws IOException {
        Document home = home(content(""));
        assertThat(home.select("#recent time").eachAttr("datetime"))
                .containsExactly("2026-11-02", "2026-11-01", "2026-10-01");
        assertThat(home.select("#recent li").eachText())
                .containsExactly("Scenario b", "Scenario c", "Scenario d", "Scenario a", "Scenario mute");
    }
}
