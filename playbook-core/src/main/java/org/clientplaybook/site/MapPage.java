package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Scenario;

/** Every scenario with what leads to it and where it leads, by category, a page at a time. */
final class MapPage {
    private static final Kind<Data> KIND = new Kind<>("map", Data.class);

    private MapPage() {}

    /**
     * What its template gets.
     *
     * @param areas the scenarios of this page
     */
    public record Data(List<AreaView> areas, Listing.Pager pager) {}

    /** A category with those of its scenarios that are on the page. */
    public record AreaView(Edition.Category category, List<PlaceView> places) {}

    /**
     * A scenario among the others.
     *
     * @param before the scenarios that lead to it
     * @param after the scenarios that it leads to
     */
    public record PlaceView(Scenario scenario, List<Scenario> before, List<Scenario> after) {}

    static List<Page<Data>> of(EditionContext edition) {
        Listing<Scenario> listing = new Listing<>(
                edition.byCategory().values().stream().flatMap(List::stream).toList(),
                EditionContext.LISTED,
                number -> Route.MAP.path(edition.site().folder(), "", number));
        String title = edition.words().word("map.title");
        String lead = edition.words().word("map.lead");
        return listing.each(number -> new Page<>(
                KIND,
                edition,
                edition.head(Route.MAP, "", number, title, lead),
                () -> new Data(areas(listing.page(number), edition.site()), listing.pager(number))));
    }

    private static List<AreaView> areas(List<Scenario> scenarios, SiteView site) {
        Map<Edition.Category, List<PlaceView>> areas = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            Edition.Category category = site.categories().get(scenario.categoryKey());
            if (category != null) {
                areas.computeIfAbsent(category, key -> new ArrayList<>())
                        .add(new PlaceView(scenario, site.before(scenario), site.after(scenario)));
            }
        }
        return areas.entrySet().stream()
                .map(area -> new AreaView(area.getKey(), area.getValue()))
                .toList();
    }
}
