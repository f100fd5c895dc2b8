package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;

/** The page of the search. */
final class SearchPage {
    private static final Kind<Data> KIND = new Kind<>("search", Data.class);

    private SearchPage() {}

    /** What its template gets: nothing of its own. */
    public record Data() {}

    static List<Page<Data>> of(EditionContext edition) {
        Head head = edition.head(
                Route.SEARCH,
                edition.words().word("search.title"),
                edition.words().word("search.lead"));
        return List.of(new Page<>(KIND, edition, head, Data::new));
    }
}
