package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Scenario;

/** The scenarios of a category, a page at a time. */
final class CategoryPage {
    private static final Kind<Data> KIND = new Kind<>("category", Data.class);

    private CategoryPage() {}

    /**
     * What its template gets.
     *
     * @param first the number of the first scenario on this page, counted from 1
     * @param last the number of the last one
     * @param total how many there are on all pages
     */
    public record Data(
            Edition.Category category, List<Scenario> scenarios, Listing.Pager pager, int first, int last, int total) {}

    static List<Page<Data>> of(EditionContext edition) {
        return edition.edition().categories().stream()
                .flatMap(category -> pages(category, edition).stream())
                .toList();
    }

    private static List<Page<Data>> pages(Edition.Category category, EditionContext edition) {
        Listing<Scenario> listing = new Listing<>(
                edition.inCategory(category),
                EditionContext.LISTED,
                number -> Route.CATEGORY.path(edition.site().folder(), category.key(), number));
        return listing.each(number -> new Page<>(
                KIND,
                edition,
                edition.head(Route.CATEGORY, category.key(), number, category.title(), category.summary()),
                () -> data(category, listing, number)));
    }

    private static Data data(Edition.Category category, Listing<Scenario> listing, int number) {
        return new Data(
                category,
                listing.page(number),
                listing.pager(number),
                listing.first(number),
                listing.last(number),
                listing.all().size());
    }
}
