package org.clientplaybook.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clientplaybook.content.Route;

/**
 * A page that a menu can have.
 *
 * @param name tells it from the other pages of its route; empty where there is one
 */
public record MenuPage(Route route, String name) {
    private static final String ENDING = ".html";

    /** Returns the pages of an edition by their addresses below its folder, without ending: {@code messages}, {@code category/late}. */
    public static Map<String, MenuPage> of(Edition edition) {
        Map<String, MenuPage> pages = new LinkedHashMap<>();
        edition.pages().forEach(page -> put(Route.PAGE, page.name(), pages));
        for (Route route : Route.values()) {
            if (isThere(route, edition)) {
                put(route, "", pages);
            }
        }
        edition.categories().forEach(category -> put(Route.CATEGORY, category.key(), pages));
        edition.scenarios().forEach(scenario -> put(Route.SCENARIO, scenario.slug(), pages));
        return pages;
    }

    private static boolean isThere(Route route, Edition edition) {
        return switch (route) {
            case HOME, TAGS, MESSAGES, MAP, PLAYS, SEARCH, PRINT, COPY -> true;
            case GUIDE, GUIDE_ALL -> edition.guide() != null;
            case REVIEW -> edition.worksheet() != null;
            default -> false;
        };
    }

    private static void put(Route route, String name, Map<String, MenuPage> pages) {
        String path = route.path("", name);
        pages.put(path.substring(0, path.length() - ENDING.length()), new MenuPage(route, name));
    }
}
