package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Scenario;
import org.jspecify.annotations.Nullable;

/** A scenario with its messages, to read and to fill in. */
final class ScenarioPage {
    private static final Kind<Data> KIND = new Kind<>("scenario", Data.class);

    private ScenarioPage() {}

    /**
     * What its template gets.
     *
     * @param origin where it comes from, or null
     * @param fill its messages in the language whose words it shows, and where those in other languages are, as JSON for the form
     */
    public record Data(
            Scenario scenario,
            ScenarioViews.ScenarioView view,
            @Nullable OriginView origin,
            String fill) {}

    static List<Page<Data>> of(EditionContext edition) {
        return edition.edition().scenarios().stream()
                .map(scenario -> new Page<>(
                        KIND,
                        edition,
                        edition.head(Route.SCENARIO, scenario.slug(), 1, scenario.title(), scenario.summary())
                                .in(scenario.language()),
                        () -> data(scenario, edition)))
                .toList();
    }

    private static Data data(Scenario scenario, EditionContext edition) {
        return new Data(
                scenario,
                ScenarioViews.of(scenario, edition.site()),
                OriginView.of(scenario.file(), scenario.language(), edition.site()),
                MessageData.json(scenario, edition.sites()));
    }
}
