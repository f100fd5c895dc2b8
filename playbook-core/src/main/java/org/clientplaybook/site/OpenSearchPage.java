package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;

/** What tells a browser that the site can be searched; it needs the site's address. */
final class OpenSearchPage {
    private static final Kind<Data> KIND = new Kind<>("opensearch", Data.class, true);

    // The standard has room for this much.
    private static final int LONGEST_NAME = 16;

    private OpenSearchPage() {}

    /**
     * What its template gets.
     *
     * @param name the playbook's, as much of it as there is room for
     * @param search the path of the search page in the site
     */
    public record Data(String name, String search) {}

    static List<Page<Data>> of(EditionContext edition) {
        if (edition.site().base() == null) {
            return List.of();
        }
        Head head = edition.head(
                Route.OPENSEARCH, edition.edition().title(), edition.edition().tagline());
        return List.of(new Page<>(KIND, edition, head, () -> data(edition)));
    }

    private static Data data(EditionContext edition) {
        String title = edition.edition().title();
        int length = title.offsetByCodePoints(0, Math.min(LONGEST_NAME, title.codePointCount(0, title.length())));
        return new Data(
                title.substring(0, length).strip(),
                Route.SEARCH.path(edition.site().folder()));
    }
}
