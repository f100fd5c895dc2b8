package org.clientplaybook.site;

import org.clientplaybook.content.Route;

/**
 * Where a page lies and what it is called.
 *
 * @param name tells it from the other pages of its route; empty where there is one
 * @param number counts the pages of its list from 1
 * @param elsewhere the route of the nearest page in another edition: its own where there is the same page
 * @param title as in the browser's tab, without the playbook's name
 * @param language the language of its main part
 */
record Head(Route route, String name, int number, Route elsewhere, String title, String description, String language) {
    /** Returns the head of a page whose main part is in another language than its edition. */
    Head in(String other) {
        return new Head(route, name, number, elsewhere, title, description, other);
    }

    /** Returns the head of a page that other editions do not have. */
    Head nearest(Route other) {
        return new Head(route, name, number, other, title, description, language);
    }

    String path(String folder) {
        return route.path(folder, name, number);
    }
}
