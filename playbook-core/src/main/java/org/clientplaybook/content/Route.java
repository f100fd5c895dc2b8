package org.clientplaybook.content;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where each kind of page lies in the site. A line of this table gives a kind its address, lets templates link to it, and
 * keeps its name from the pages and the languages of a playbook.
 *
 * <p>In a pattern {@code {language}/} is the folder of an edition, which the first language does without; {@code {name}}
 * tells the pages of one kind apart; {@code /{number}} counts the pages of a list, and is left out on the first.
 */
public enum Route {
    HOME("{language}/index.html"),
    CATEGORY("{language}/category/{name}/{number}.html"),
    SCENARIO("{language}/scenario/{name}.html"),
    MOVED("{language}/scenario/{name}.html"),
    TAGS("{language}/tags.html"),
    TAG("{language}/tag/{name}/{number}.html"),
    MESSAGES("{language}/messages/{number}.html"),
    GUIDE("{language}/guide.html"),
    QUESTION("{language}/guide/{name}.html"),
    GUIDE_ALL("{language}/guide/all.html"),
    REVIEW("{language}/review.html"),
    MAP("{language}/where-it-leads/{number}.html"),
    PAGE("{language}/{name}.html"),
    PLAYS("{language}/plays.html"),
    COPY("{language}/copy.html"),
    SEARCH("{language}/search.html"),
    OPENSEARCH("{language}/opensearch.xml"),
    MANIFEST("{language}/app.webmanifest"),
    PRINT("{language}/print.html"),
    PRINTED("{language}/print/{name}/{number}.html"),
    FEED("{language}/feed.xml"),
    NOT_FOUND("{language}/404.html"),
    EXPORT("{language}/export/{name}"),
    MARKDOWN("{language}/scenario/{name}.md"),
    CATALOG("{language}/catalog/{number}.json"),
    LLMS("llms.txt"),
    OFFLINE("offline.js"),
    ARCHIVE("playbook.zip"),
    SITEMAP("sitemap.xml"),
    SITEMAP_PART("sitemap-{name}.xml"),
    ROBOTS("robots.txt");

    private static final String LANGUAGE = "{language}/";
    private static final String NAME = "{name}";
    private static final String NUMBER = "/{number}";

    /** The folders of what is no page. */
    private static final Set<String> OTHERS = Set.of("asset", "search");

    private final String pattern;
    private final boolean perLanguage;
    private final String before;
    private final boolean named;
    private final boolean numbered;
    private final String after;

    Route(String pattern) {
        this.pattern = pattern;
        this.perLanguage = pattern.startsWith(LANGUAGE);
        String path = perLanguage ? pattern.substring(LANGUAGE.length()) : pattern;
        int name = path.indexOf(NAME);
        int number = path.indexOf(NUMBER);
        this.named = name >= 0;
        this.numbered = number >= 0;
        this.before = path.substring(0, named ? name : numbered ? number : path.length());
        this.after = path.substring(numbered ? number + NUMBER.length() : named ? name + NAME.length() : path.length());
    }

    /** Returns its line of the table. */
    public String pattern() {
        return pattern;
    }

    /** Returns whether each edition has pages of this kind. */
    public boolean isPerLanguage() {
        return perLanguage;
    }

    /** Returns whether its pages have names. */
    public boolean isNamed() {
        return named;
    }

    /** Returns the path in the site of the one page of this kind, or of the first page of its list. */
    public String path(String folder) {
        return path(folder, "", 1);
    }

    /** Returns the path in the site of the page of a name, or of the first page of that list. */
    public String path(String folder, String name) {
        return path(folder, name, 1);
    }

    /**
     * Returns the path of a page in the site, with {@code /} between its parts and none before the first.
     *
     * @param folder the edition's, as {@link #folder} gives it
     * @param name the page's; ignored where the pages of this kind have none
     * @param number the page's in its list, counted from 1; ignored where this is no list
     */
    public String path(String folder, String name, int number) {
        return (perLanguage ? folder : "")
                + before
                + (named ? name : "")
                + (numbered && number > 1 ? "/" + number : "")
                + after;
    }

    /** Returns an edition's folder in the site, with a {@code /} behind it; empty for the first language. */
    public static String folder(String language, String firstLanguage) {
        return language.equals(firstLanguage) ? "" : language + "/";
    }

    /** Returns the way from a page to the site's root: empty, {@code ../}, {@code ../../}. */
    public static String toRoot(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    /**
     * Returns whether a page of the content cannot have this name, since something else of the site has its address or its
     * folder.
     *
     * @param name with {@code /} between its folders
     */
    public static boolean isTaken(String name) {
        int slash = name.indexOf('/');
        if (slash >= 0) {
            String folder = name.substring(0, slash);
            return OTHERS.contains(folder) || folders().contains(folder);
        }
        String path = PAGE.path("", name);
        return Arrays.stream(values())
                .anyMatch(route -> !route.named && route.path("").equals(path));
    }

    /** Returns the names of the folders in the site's root in which pages lie, sorted; those of languages are not there. */
    public static Set<String> folders() {
        Set<String> folders = new TreeSet<>();
        for (Route route : values()) {
            String path = route.path("", "name", 2);
            if (path.contains("/")) {
                folders.add(path.substring(0, path.indexOf('/')));
            }
        }
        return folders;
    }
}
