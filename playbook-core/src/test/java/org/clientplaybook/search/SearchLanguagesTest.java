package org.clientplaybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.read.ContentReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type in many languages finds what is written in them in the build; the site's test of this name asks browsers. */
class SearchLanguagesTest {
    static Stream<LanguageCases> sections() {
        return LanguageCases.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sections")
    void queries(LanguageCases cases, @TempDir Path content) throws Exception {
        cases.write(content, false);
        Edition edition = ContentReader.read(new ContentFolder(content), false)
                .catalog()
                .editions()
                .get(0);
        List<String> slugs =
                edition.scenarios().stream().map(Scenario::slug).sorted().toList();
        JavaSearch search = new JavaSearch(edition);
        for (LanguageCases.Query query : cases.queries()) {
            if (query.inBuild()) {
                List<String> found =
                        search.find(query.text()).stream().map(slugs::get).toList();
                if (query.slugs().isEmpty()) {
                    assertThat(found).as(query.text()).isEmpty();
                } else {
                    assertThat(found).as(query.text()).startsWith(query.slugs().toArray(String[]::new));
                }
            }
        }
    }
}
