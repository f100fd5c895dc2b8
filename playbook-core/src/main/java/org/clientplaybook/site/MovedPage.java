package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Scenario;

/** What lies at a slug that a scenario had before: the way to where it is now. */
final class MovedPage {
    private static final Kind<Data> KIND = new Kind<>("moved", Data.class);

    private MovedPage() {}

    /**
     * What its template gets.
     *
     * @param target the path of the scenario's page in the site
     */
    public record Data(Scenario scenario, String target) {}

    static List<Page<Data>> of(EditionContext edition) {
        String title = edition.words().word("moved.title");
        return edition.edition().scenarios().stream()
                .flatMap(scenario -> scenario.formerly().stream()
                        .map(old -> new Page<>(
                                KIND,
                                edition,
                                edition.head(Route.MOVED, old.text(), 1, title, scenario.summary()),
                                () -> data(scenario, edition))))
                .toList();
    }

    private static Data data(Scenario scenario, EditionContext edition) {
        return new Data(scenario, Route.SCENARIO.path(edition.site().folder(), scenario.slug()));
    }
}
