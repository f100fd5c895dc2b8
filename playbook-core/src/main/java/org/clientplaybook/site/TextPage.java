package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Edition;

/** A page of plain text. */
final class TextPage {
    private static final Kind<Data> KIND = new Kind<>("text", Data.class);

    private TextPage() {}

    /** What its template gets. */
    public record Data(Edition.Page text) {}

    static List<Page<Data>> of(EditionContext edition) {
        return edition.edition().pages().stream()
                .map(text -> new Page<>(
                        KIND,
                        edition,
                        edition.head(Route.PAGE, text.name(), 1, text.title(), text.title())
                                .in(text.language()),
                        () -> new Data(text)))
                .toList();
    }
}
