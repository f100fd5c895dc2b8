package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Scenario;

/** The whole edition as a book, or what leads to its parts where it is too large for one page. */
final class PrintPage {
    private PrintPage() {}

    static List<Page<Book.Data>> of(EditionContext edition) {
        Head head = edition.head(
                Route.PRINT,
                edition.words().word("print.link"),
                edition.edition().tagline());
        return List.of(new Page<>(Book.KIND, edition, head, () -> data(edition)));
    }

    private static Book.Data data(EditionContext edition) {
        boolean whole = Book.isWhole(edition);
        List<Scenario> all = whole
                ? edition.byCategory().values().stream().flatMap(List::stream).toList()
                : List.of();
        return Book.data(
                edition.edition().title(),
                edition.edition().tagline(),
                Groups.of(edition, whole),
                new Listing<>(
                        all,
                        Book.MOST,
                        number -> Route.PRINT.path(edition.site().folder())),
                1,
                edition);
    }
}
