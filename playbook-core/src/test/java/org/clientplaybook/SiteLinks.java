package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every link of a site. */
final class SiteLinks {
    private final Map<String, byte[]> site;
    private final URI base;
    private final Map<String, Set<String>> anchors = new HashMap<>();
    /** What a link to a question of the guide carries: no place in the page, but the answer that leads there. */
    private static final Pattern ANSWER = Pattern.compile("guide=[a-z0-9-]+\\.\\d+");

    private final List<String> dead = new ArrayList<>();

    private SiteLinks(Map<String, byte[]> site, URI base) {
        this.site = site;
        // Else a link would be taken for one out of the site, whose address ends with a slash.
        String address = base == null ? "https://site.invalid" : base.toString();
        this.base = URI.create(address.endsWith("/") ? address : address + "/");
    }

    /** Fails where a link of the site leads to no file or heading of it, or an identifier is there twice. */
    static void check(Map<String, byte[]> site, URI base) {
        SiteLinks links = new SiteLinks(site, base);
        Map<String, Document> pages = new HashMap<>();
        site.forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                pages.put(path, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
            }
        });
        pages.forEach((path, page) -> links.anchors.put(path, links.ids(path, page)));
        pages.forEach(links::follow);
        assertThat(links.dead).as("dead links").isEmpty();
    }

    private Set<String> ids(String path, Document page) {
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
            if (!ids.add(element.id())) {
                dead.add(path + " has #" + element.id() + " twice");
            }
        }
        return ids;
    }

    private void follow(String path, Document page) {
        for (Element element : page.select("[href], [src]")) {
            String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            URI target = base.resolve(path).resolve(link);
            if (target.toString().startsWith(base.toString())) {
                String file = base.relativize(target).getPath();
                String fragment = target.getFragment();
                Set<String> ids = anchors.getOrDefault(file, Set.of());
                if (!site.containsKey(file)
                        || (fragment != null && !ANSWER.matcher(fragment).matches() && !ids.contains(fragment))) {
                    dead.add(path + " → " + link);
                }
            }
        }
    }
}
