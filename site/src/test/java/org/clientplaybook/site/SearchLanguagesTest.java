package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clientplaybook.Playbook;
import org.clientplaybook.Report;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.model.Edition;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.search.JavaSearch;
import org.clientplaybook.search.LanguageCases;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What people type in many languages finds what is written in them, whether the index is one file or many, and the build's
 * own search finds the same.
 */
@ExtendWith(Browsing.Shared.class)
class SearchLanguagesTest {
    @TestFactory
    Stream<DynamicContainer> languages(Browsing browsing) throws IOException {
        List<LanguageCases> sections = LanguageCases.all();
        return Stream.concat(
                sections.stream().map(section -> container(section, "whole", browsing)),
                Breadth.some(sections, 4).stream().map(section -> container(section, "sharded", browsing)));
    }

    private static DynamicContainer container(LanguageCases section, String size, Browsing browsing) {
        return dynamicContainer(
                section.language() + ", " + size,
                Stream.of(dynamicTest("queries", () -> test(section, size, browsing))));
    }

    private static void test(LanguageCases section, String size, Browsing browsing) throws IOException {
        String name = "search-" + section.language() + "-" + size + "-" + System.getProperty("fork", "alone");
        Path content = BuiltSite.output("content-" + name);
        section.write(content, size.equals("sharded"));
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
        List<String> texts =
                section.queries().stream().map(LanguageCases.Query::text).toList();
        try (Window window = browsing.open(site)) {
            SearchEngine engine = new SearchEngine(window.open("search.html"));
            List<List<Integer>> best = engine.ask(texts);
            List<List<Integer>> all = engine.ask(texts, List.of(), true);
            for (int i = 0; i < texts.size(); i++) {
                LanguageCases.Query query = section.queries().get(i);
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
}
