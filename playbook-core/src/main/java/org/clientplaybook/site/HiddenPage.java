package org.clientplaybook.site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Scenario;

/** What lies at a scenario of a pack that the playbook leaves out, since words of the pack lead there: the way on. */
final class HiddenPage {
    private static final Kind<Data> KIND = new Kind<>("hidden", Data.class);
    private static final int NEAR = 6;

    private HiddenPage() {}

    /**
     * What its template gets.
     *
     * @param near others of its category
     */
    public record Data(Scenario scenario, List<Scenario> near) {}

    static List<Page<Data>> of(EditionContext edition) {
        Set<String> moved = new HashSet<>();
        edition.edition().scenarios().forEach(scenario -> scenario.formerly().forEach(old -> moved.add(old.text())));
        return edition.edition().hidden().stream()
                .filter(scenario -> !moved.contains(scenario.slug()))
                .map(scenario -> new Page<>(
                        KIND,
                        edition,
                        edition.head(
                                Route.MOVED,
                                scenario.slug(),
                                1,
                                edition.words().word("hidden.title"),
                                edition.words().word("hidden.lead", scenario.title())),
                        () -> new Data(scenario, near(scenario, edition))))
                .toList();
    }

    private static List<Scenario> near(Scenario hidden, EditionContext edition) {
        return edition.byCategory().getOrDefault(hidden.categoryKey(), List.of()).stream()
                .limit(NEAR)
                .toList();
    }
}
