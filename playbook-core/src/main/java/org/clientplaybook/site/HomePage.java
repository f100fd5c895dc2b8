package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Scenario;

/** The home page of an edition. */
final class HomePage {
    private static final Kind<Data> KIND = new Kind<>("home", Data.class);
    private static final int MOST_TITLES = 60;
    private static final int ASKS = 6;
    private static final int RECENT = 5;

    private HomePage() {}

    /**
     * What its template gets.
     *
     * @param asks what somebody might ask for, from as many categories as there are
     * @param groups their scenarios are left out where there are too many
     * @param recent what was reviewed last
     */
    public record Data(List<Ask> asks, List<Groups.Group> groups, List<Scenario> recent) {}

    /** One of a scenario's asks. */
    public record Ask(String text, Scenario scenario) {}

    static List<Page<Data>> of(EditionContext edition) {
        Head head = edition.head(
                Route.HOME, edition.edition().title(), edition.edition().tagline());
        return List.of(new Page<>(KIND, edition, head, () -> data(edition)));
    }

    private static Data data(EditionContext edition) {
        boolean listed = edition.edition().scenarios().size() <= MOST_TITLES;
        List<Scenario> newest = edition.newest();
        return new Data(asks(edition), Groups.of(edition, listed), newest.subList(0, Math.min(RECENT, newest.size())));
    }

    private static List<Ask> asks(EditionContext edition) {
        return edition.edition().ofEachCategory(ASKS).stream()
                .map(scenario -> new Ask(scenario.asks().get(0).text(), scenario))
                .toList();
    }
}
