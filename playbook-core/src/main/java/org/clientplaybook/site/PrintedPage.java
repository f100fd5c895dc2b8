package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Scenario;

/** A category as a book, a part at a time, where the whole edition is too large for one page. */
final class PrintedPage {
    private PrintedPage() {}

    static List<Page<Book.Data>> of(EditionContext edition) {
        return Book.isWhole(edition)
                ? List.of()
                : edition.edition().categories().stream()
                        .flatMap(category -> pages(category, edition).stream())
                        .toList();
    }

    private static List<Page<Book.Data>> pages(Edition.Category category, EditionContext edition) {
        Listing<Scenario> listing = new Listing<>(
                edition.inCategory(category),
                Book.MOST,
                number -> Route.PRINTED.path(edition.site().folder(), category.key(), number));
        return listing.each(number -> new Page<>(
                Book.KIND,
                edition,
                edition.head(Route.PRINTED, category.key(), number, category.title(), category.summary()),
                () -> data(category, listing, number, edition)));
    }

    private static Book.Data data(
            Edition.Category category, Listing<Scenario> listing, int number, EditionContext edition) {
        List<Scenario> part = listing.page(number);
        return Book.data(
                category.title(),
                category.summary(),
                List.of(new Groups.Group(category, part.size(), part)),
                listing,
                number,
                edition);
    }
}
