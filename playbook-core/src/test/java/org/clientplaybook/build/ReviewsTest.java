package org.clientplaybook.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Packs;
import org.clientplaybook.model.Site;
import org.clientplaybook.model.Style;
import org.clientplaybook.write.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsTest {
    /** Whatever goes wrong while the texts are made, the next build can write them. */
    @Test
    void aFailureLeavesTheFolderUnlocked(@TempDir Path temp) {
        Path content = temp.resolve("content");
        Path reports = temp.resolve("reports");
        Edition edition = new Edition(
                "en", "Ours", "", null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                null, null, null);
        Catalog wordless = new Catalog(
                new Site(
                        "ours",
                        List.of("en"),
                        List.of(),
                        Site.Brand.NONE,
                        12,
                        Map.of(),
                        null,
                        null,
                        true,
                        List.of(),
                        null,
                        null),
                List.of(edition),
                Map.of(),
                Map.of(),
                new Style(List.of(), Map.of(), Map.of()),
                Map.of(),
                Set.of(),
                Packs.NONE,
                Map.of());
        assertThatThrownBy(() -> Reviews.messages(reports, content, wordless)).isInstanceOf(NullPointerException.class);
        try (Publication next = Publication.open(reports.resolve("messages"), content)) {
            assertThat(next.problems()).isEmpty();
        }
    }
}
