package org.clientplaybook.site;

import java.util.List;

/**
 * A kind of page.
 *
 * @param name its template's name
 * @param data what its template gets besides what every template gets
 * @param scripts the names of the scripts that it needs besides those of every page, in their order
 * @param served whether it is served at any depth or read outside the site, and can have no relative links
 */
record Kind<D extends Record>(String name, Class<D> data, List<String> scripts, boolean served) {
    /** A kind that needs no script of its own. */
    Kind(String name, Class<D> data) {
        this(name, data, List.of(), false);
    }

    String template() {
        return "page/" + name + ".peb";
    }
}
