package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;

/** The page about copies of the site: saves the whole as a file, and checks a copy. */
final class CopyPage {
    private static final Kind<Data> KIND = new Kind<>("copy", Data.class);

    private CopyPage() {}

    /**
     * What its template gets.
     *
     * @param archive whether there is a file with the whole site
     */
    public record Data(boolean archive) {}

    static List<Page<Data>> of(EditionContext edition) {
        Head head = edition.head(
                Route.COPY, edition.words().word("copy.title"), edition.words().word("copy.lead"));
        boolean archive = edition.site().files().containsKey(Offline.ARCHIVE);
        return List.of(new Page<>(KIND, edition, head, () -> new Data(archive)));
    }
}
