package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;

/** What a host shows where there is no page; it needs the site's address. */
final class NotFoundPage {
    private static final Kind<Data> KIND = new Kind<>("404", Data.class, true);

    private NotFoundPage() {}

    /** What its template gets: nothing of its own. */
    public record Data() {}

    static List<Page<Data>> of(EditionContext edition) {
        if (edition.site().base() == null) {
            return List.of();
        }
        Head head = edition.head(
                Route.NOT_FOUND,
                edition.words().word("404.title"),
                edition.words().word("404.lead"));
        return List.of(new Page<>(KIND, edition, head, Data::new));
    }
}
