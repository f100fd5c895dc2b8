package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;

/** What tells search engines where the sitemap is; it needs the site's address. */
final class RobotsPage {
    private static final Kind<Data> KIND = new Kind<>("robots", Data.class);

    private RobotsPage() {}

    /** What its template gets: nothing of its own. */
    public record Data() {}

    static List<Page<Data>> of(EditionContext first) {
        Head head = first.head(
                Route.ROBOTS, first.edition().title(), first.edition().tagline());
        return List.of(new Page<>(KIND, first, head, Data::new));
    }
}
