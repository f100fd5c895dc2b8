package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Scenario;
import org.jspecify.annotations.Nullable;

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
     * @param guide the first question of the guide, or null where there is none
     * @param asks what somebody might ask for, from as many categories as there are
     * @param groups their scenarios are left out where there are too many
     * @param recent what was reviewed last
     */
    public record Data(
            GuideViews.@Nullable QuestionView guide,
            List<Ask> asks,
            List<Groups.Group> groups,
            List<Scenario> recent) {}

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
        return new Data(
                GuideViews.first(edition.site()),
                asks(edition),
                Groups.of(edition, listed),
                newest.subList(0, Math.min(RECENT, newest.size())));
    }

    /** Returns the first ask of a scenario of each category in turn, so that every kind of situation is there. */
    private static List<Ask> asks(EditionContext edition) {
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; asks.size() < ASKS && i < ASKS; i++) {
            for (List<Scenario> scenarios : edition.byCategory().values()) {
                if (i < scenarios.size() && !scenarios.get(i).asks().isEmpty() && asks.size() < ASKS) {
                    Scenario scenario = scenarios.get(i);
                    asks.add(new Ask(scenario.asks().get(0).text(), scenario));
                }
            }
        }
        return asks;
    }
}
