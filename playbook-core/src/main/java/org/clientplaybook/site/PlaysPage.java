package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;

/** The page of the plays that a reader's browser keeps: only a script knows them. */
final class PlaysPage {
    private static final Kind<Data> KIND = new Kind<>("plays", Data.class);

    private PlaysPage() {}

    /** What its template gets: nothing of its own. */
    public record Data() {}

    static List<Page<Data>> of(EditionContext edition) {
        Head head = edition.head(
                Route.PLAYS,
                edition.words().word("plays.heading"),
                edition.words().word("plays.lead"));
        return List.of(new Page<>(KIND, edition, head, Data::new));
    }
}
