package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Edition;
import org.jspecify.annotations.Nullable;

/** A page of plain text. */
final class TextPage {
    private static final Kind<Data> KIND = new Kind<>("text", Data.class);

    private TextPage() {}

    /**
     * What its template gets.
     *
     * @param origin where it comes from, or null
     */
    public record Data(Edition.Page text, @Nullable OriginView origin) {}

    static List<Page<Data>> of(EditionContext edition) {
        return edition.edition().pages().stream()
                .map(text -> new Page<>(
                        KIND,
                        edition,
                        edition.head(Route.PAGE, text.name(), 1, text.title(), text.title())
                                .in(text.language()),
                        () -> new Data(text, OriginView.of(text.file(), text.language(), edition.site()))))
                .toList();
    }
}
