package org.clientplaybook.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.read.ContentReader;
import org.junit.jupiter.api.BeforeAll;

/** Whatever somebody types or pastes, it becomes words that an index can have, and finds scenarios that are there. */
class QueryFuzzTest {
    private static EditionIndex index;

    /** Not where the field is declared: the work is shared with threads that would wait for this class. */
    @BeforeAll
    static void read() {
        ContentFolder content = new ContentFolder(Path.of("src/test/golden/minimal/content"));
        index = EditionIndex.of(
                ContentReader.read(content, true).catalog().editions().get(0), () -> {});
    }

    @FuzzTest(maxDuration = "2m")
    void finds(byte[] bytes) {
        String query = new String(bytes, UTF_8);
        for (String language : List.of("en", "sv", "fr")) {
            List<String> words = new ArrayList<>();
            new Splitter(Folding.of(language)).split(query, (String word) -> words.add(word));
            assertThat(words)
                    .allSatisfy(word -> assertThat(word)
                            .isNotEmpty()
                            .doesNotContainAnyWhitespaces()
                            .doesNotContain("\"", "<"));
        }
        assertThat(new Finder(index).find(query))
                .doesNotHaveDuplicates()
                .allSatisfy(found ->
                        assertThat(found).isBetween(0, index.scenarios().size() - 1));
    }
}
