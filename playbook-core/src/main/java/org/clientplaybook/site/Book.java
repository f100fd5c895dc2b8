package org.clientplaybook.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientplaybook.model.Scenario;
import org.jspecify.annotations.Nullable;

/** Scenarios one after the other on one page, for the printer. */
final class Book {
    /** The kind of page that takes longest to make. */
    static final Kind<Data> KIND = new Kind<>("print", Data.class);

    /** How many scenarios fit on a page. */
    static final int MOST = 200;

    private Book() {}

    /**
     * What its template gets.
     *
     * @param groups the contents
     * @param latest when one of the edition's scenarios was last reviewed, or null where there is none
     * @param views the scenarios of this page
     * @param printed their slugs
     */
    public record Data(
            String heading,
            String lead,
            List<Groups.Group> groups,
            @Nullable LocalDate latest,
            List<ScenarioViews.ScenarioView> views,
            Set<String> printed,
            Listing.Pager pager) {}

    static Data data(
            String heading,
            String lead,
            List<Groups.Group> groups,
            Listing<Scenario> listing,
            int number,
            EditionContext edition) {
        List<Scenario> scenarios = listing.page(number);
        return new Data(
                heading,
                lead,
                groups,
                edition.latest(),
                ScenarioViews.of(scenarios, edition.site()),
                scenarios.stream().map(Scenario::slug).collect(Collectors.toUnmodifiableSet()),
                listing.pager(number));
    }

    /** Returns whether all of an edition fits on one page. */
    static boolean isWhole(EditionContext edition) {
        return edition.edition().scenarios().size() <= MOST;
    }
}
