package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Each link leads somewhere: to a file that is there and to an anchor in it; and all that is there is led to. */
class LinksTest {
    /** What a link to a question of the guide carries: no place in the page, but the answer that leads there. */
    private static final Pattern ANSWER = Pattern.compile("guide=[a-z0-9-]+\\.\\d+");

    private static final Pattern NAMED = Pattern.compile("\"((?:asset|search)/[^\"]+)\"");

    private final Map<String, Set<String>> anchors = new HashMap<>();

    @TestFactory
    Stream<DynamicContainer> everyPage() {
        return BuiltSite.all()
                .map(site -> dynamicContainer(
                        site.toString(),
                        site.pages().stream()
                                .map(page -> dynamicTest(
                                        page, () -> assertThat(dead(site, page)).isEmpty()))));
    }

    @TestFactory
    Stream<DynamicContainer> everyFileIsReachedFromTheHomePage() {
        return BuiltSite.all().map(site -> {
            Set<String> reached = reached(site);
            // Read by programs at a known address, named by a script, served where a page is missing, or printed and
            // saved
            // long ago.
            Stream<String> files = site.files().stream()
                    .filter(file ->
                            !file.matches("(../)?(404\\.html|app\\.webmanifest)|(robots|llms)\\.txt|sitemap.*\\.xml"
                                    + "|integrity\\.json|offline\\.js|playbook\\.zip"))
                    .filter(file -> !file.endsWith(".html") || site.lasting().contains(file));
            return dynamicContainer(
                    site.toString(),
                    files.map(
                            file -> dynamicTest(file, () -> assertThat(reached).contains(file))));
        });
    }

    private List<String> dead(BuiltSite site, String page) {
        List<String> dead = new ArrayList<>();
        for (URI link : links(site, page)) {
            String path = within(site, link);
            if (path == null) {
                if (!Set.of("https", "mailto").contains(String.valueOf(link.getScheme()))
                        || link.toString()
                                .startsWith(site.address().resolve("/").toString())) {
                    dead.add(link + " is outside the site");
                }
            } else if (!site.files().contains(path)) {
                dead.add(link + " is not there");
            } else if (link.getFragment() != null
                    && !ANSWER.matcher(link.getFragment()).matches()
                    && !anchors(site, path).contains(link.getFragment())) {
                dead.add(link + " has no such anchor");
            }
        }
        return dead;
    }

    private static List<URI> links(BuiltSite site, String page) {
        List<URI> links = new ArrayList<>();
        Document document = site.document(page);
        for (Element element : document.select("[href]")) {
            links.add(URI.create(element.absUrl("href")));
        }
        for (Element element : document.select("[src]")) {
            links.add(URI.create(element.absUrl("src")));
        }
        for (Element element : document.select("meta[property=og:image], meta[property=og:url]")) {
            links.add(URI.create(element.attr("content")));
        }
        for (Element element : document.select("meta[http-equiv=refresh]")) {
            String target = element.attr("content").replaceFirst("^\\d+; *url=", "");
            links.add(site.address().resolve(page).resolve(target));
        }
        return links;
    }

    /** Returns the path of a link's file from the site's root; null where it leads out of the site. */
    private static String within(BuiltSite site, URI link) {
        URI relative = site.address().relativize(link);
        return relative.isAbsolute() ? null : relative.getPath();
    }

    private Set<String> anchors(BuiltSite site, String page) {
        return anchors.computeIfAbsent(
                site + "/" + page,
                key -> Set.copyOf(site.document(page).select("[id]").eachAttr("id")));
    }

    private static Set<String> reached(BuiltSite site) {
        Set<String> files = Set.copyOf(site.files());
        Set<String> reached = new HashSet<>(Set.of("index.html"));
        Deque<String> ahead = new ArrayDeque<>(reached);
        while (!ahead.isEmpty()) {
            for (URI link : links(site, ahead.remove())) {
                String path = within(site, link);
                if (path != null && files.contains(path) && reached.add(path) && path.endsWith(".html")) {
                    ahead.add(path);
                }
            }
        }
        // Messages in another language are loaded when it is chosen, and what a play consists of when it is opened,
        // from
        // where the page says.
        for (String page : List.copyOf(reached)) {
            if (page.endsWith(".html")) {
                Document document = site.document(page);
                String named = document.select("[data-messages]").attr("data-messages")
                        + document.select("playbook-plays").attr("data-scenarios");
                NAMED.matcher(named).results().forEach(found -> reached.add(found.group(1)));
            }
        }
        // A browser that keeps the playbook shows its picture, by the manifest.
        for (String file : files) {
            if (file.endsWith("app.webmanifest")) {
                NAMED.matcher(site.text(file)).results().forEach(found -> reached.add(found.group(1)));
            }
        }
        // The search is loaded when somebody is about to use it, from where the script of the language says.
        for (String file : List.copyOf(reached)) {
            if (file.startsWith("asset/language-")) {
                NAMED.matcher(site.text(file)).results().forEach(found -> reached.add(found.group(1)));
            }
        }
        // A large index lies in a folder beside its first file, which tells how many parts of each kind it has.
        for (String file : List.copyOf(reached)) {
            if (file.startsWith("search/")) {
                String parts = file.replaceFirst("\\.js$", "/");
                files.stream().filter(part -> part.startsWith(parts)).forEach(reached::add);
            }
        }
        return reached;
    }
}
