package org.clientplaybook.site;

/**
 * A kind of page.
 *
 * @param name in the theme its template is {@code page/<name>.peb}, and {@code page/<name>.js} says what scripts it loads
 * @param data what its template gets besides what every template gets
 * @param served whether it is served at any depth or read outside the site, and can have no relative links
 */
record Kind<D extends Record>(String name, Class<D> data, boolean served) {
    /** A kind of page that is read where it lies. */
    Kind(String name, Class<D> data) {
        this(name, data, false);
    }

    /** Returns the path of its template in the theme. */
    String template() {
        return "page/" + name + ".peb";
    }
}
