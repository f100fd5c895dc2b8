package org.clientplaybook.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two versions of a site, made at random, and what a reader may see while one takes the other's place. As in a real site a
 * script's name tells what is in it, and a page names the scripts that it loads.
 */
record ReadersView(SortedMap<String, String> former, SortedMap<String, String> next) {
    private static final List<String> PAGES =
            List.of("a.html", "b.html", "s/c.html", "s/d.html", "t/u/e.html", "f.html");

    static ReadersView random(Random random) {
        return new ReadersView(site(random, 1), site(random, 2));
    }

    private static SortedMap<String, String> site(Random random, int version) {
        SortedMap<String, String> site = new TreeMap<>();
        for (String page : PAGES) {
            if (random.nextInt(4) > 0) {
                List<String> words = new ArrayList<>(List.of("version-" + version));
                for (int script = random.nextInt(3); script >= 0; script--) {
                    String name = "asset/" + script + "/x." + random.nextInt(version + 1) + ".js";
                    site.put(name, name);
                    words.add(name);
                }
                site.put(page, String.join(" ", words));
            }
        }
        site.put("index.html", "version-" + version);
        site.put("sitemap.xml", "version-" + version);
        return site;
    }

    /** Holds that no page of both versions is missing, and that each page is whole and loads what it was made with. */
    void check(Path output, String when) {
        Map<String, String> seen = Tree.of(output);
        for (String page : former.keySet()) {
            if (page.endsWith(".html") && next.containsKey(page)) {
                assertThat(seen).as(when).containsKey(page);
            }
        }
        seen.forEach((path, text) -> {
            if (path.endsWith(".html")) {
                assertThat(text).as("%s: %s", when, path).isIn(former.get(path), next.get(path));
                for (String script : text.split(" ", -1)) {
                    if (script.startsWith("asset/")) {
                        assertThat(seen).as("%s: %s", when, path).containsEntry(script, script);
                    }
                }
            }
        });
    }

    /** Holds that a folder has one of the two, and nothing of the other. */
    void isOne(Path output, String when) {
        SortedMap<String, String> seen = new TreeMap<>(Tree.of(output));
        seen.values().removeIf("/"::equals);
        seen.remove(Manifest.NAME);
        assertThat(seen).as(when).isIn(former, next);
    }
}
