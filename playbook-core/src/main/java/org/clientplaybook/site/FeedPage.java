package org.clientplaybook.site;

import java.time.LocalDate;
import java.util.List;
import org.clientplaybook.content.Route;
import org.jspecify.annotations.Nullable;

/** The Atom feed of the scenarios that were reviewed last; it needs the site's address. */
final class FeedPage {
    private static final Kind<Data> KIND = new Kind<>("feed", Data.class, true);

    private FeedPage() {}

    /**
     * What its template gets.
     *
     * @param latest when one of the edition's scenarios was last reviewed, or null where there is none
     */
    public record Data(@Nullable LocalDate latest, List<ScenarioViews.ScenarioView> views) {}

    static List<Page<Data>> of(EditionContext edition) {
        if (edition.site().base() == null) {
            return List.of();
        }
        Head head = edition.head(
                Route.FEED, edition.edition().title(), edition.edition().tagline());
        return List.of(new Page<>(
                KIND,
                edition,
                head,
                () -> new Data(edition.latest(), ScenarioViews.of(edition.newest(), edition.site()))));
    }
}
