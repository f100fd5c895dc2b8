package org.clientplaybook.render;

/**
 * Where each page of an edition lies in the site. Paths have {@code /} between their parts and none before the first.
 *
 * @param prefix the edition's folder with a {@code /} behind it; empty for the first language
 */
record Addresses(String prefix) {
    /** The identifier prefix of guidance on a scenario's page. */
    static final String GUIDANCE = "why-";

    String home() {
        return prefix + "index.html";
    }

    String scenario(String slug) {
        return prefix + "scenario/" + slug + ".html";
    }

    String category(String key, int number) {
        return numbered("category/" + key, number);
    }

    String tag(String slug, int number) {
        return numbered("tag/" + slug, number);
    }

    String tags() {
        return prefix + "tags.html";
    }

    String messages(int number) {
        return numbered("messages", number);
    }

    String search() {
        return prefix + "search.html";
    }

    String openSearch() {
        return prefix + "opensearch.xml";
    }

    String print() {
        return prefix + "print.html";
    }

    String printed(String category, int number) {
        return numbered("print/" + category, number);
    }

    String page(String name) {
        return prefix + name + ".html";
    }

    String notFound() {
        return prefix + "404.html";
    }

    String feed() {
        return prefix + "feed.xml";
    }

    String export(String name) {
        return prefix + "export/" + name;
    }

    private String numbered(String path, int number) {
        return prefix + path + (number == 1 ? "" : "/" + number) + ".html";
    }

    /** Returns the way from a page to the site's root: empty, {@code ../}, {@code ../../}. */
    static String root(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }
}
