package org.clientplaybook.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Line;
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
     * @param asks what somebody might ask for, the commonest first
     * @param groups their scenarios are left out where there are too many
     * @param recent what was reviewed last, the latest day first
     */
    public record Data(
            GuideViews.@Nullable QuestionView guide,
            List<Ask> asks,
            List<Groups.Group> groups,
            List<ReviewDay> recent) {}

    /** A day with the scenarios that were reviewed on it. */
    public record ReviewDay(LocalDate day, List<Scenario> scenarios) {}

    /** One of a scenario's asks. */
    public record Ask(String text, Scenario scenario) {}

    static List<Page<Data>> of(EditionContext edition) {
        Head head = edition.head(
                Route.HOME, edition.edition().title(), edition.edition().tagline());
        return List.of(new Page<>(KIND, edition, head, () -> data(edition)));
    }

    private static Data data(EditionContext edition) {
        boolean listed = edition.edition().scenarios().size() <= MOST_TITLES;
        return new Data(
                GuideViews.first(edition.site()), asks(edition.site()), Groups.of(edition, listed), recent(edition));
    }

    private static List<ReviewDay> recent(EditionContext edition) {
        Map<LocalDate, List<Scenario>> days = new LinkedHashMap<>();
        edition.newest().stream()
                .limit(RECENT)
                .forEach(scenario -> days.computeIfAbsent(scenario.reviewed(), day -> new ArrayList<>())
                        .add(scenario));
        return days.entrySet().stream()
                .map(entry -> new ReviewDay(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Returns the first ask of each of the commonest scenarios, and where these are few, of a scenario of each category in
     * turn, so that every kind of situation is there.
     */
    static List<Ask> asks(SiteView site) {
        List<Line> common = site.settings().common();
        Stream<Scenario> named =
                common.stream().map(slug -> site.scenario(slug.text())).filter(Objects::nonNull);
        return Stream.concat(named, site.edition().ofEachCategory(ASKS + common.size()).stream())
                .filter(scenario -> !scenario.asks().isEmpty())
                .distinct()
                .limit(ASKS)
                .map(scenario -> new Ask(scenario.asks().get(0).text(), scenario))
                .toList();
    }
}
