package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The service worker keeps some of a site's files, and the page that checks a copy misses those that are not kept: Java
 * says which for the one, a script for the other, and both say the same.
 */
@ExtendWith(Browsing.Shared.class)
class KeptFilesTest {
    private static final int CASES = Generated.cases(2_000);
    private static final Pattern KEPT = Pattern.compile("Playbook\\.kept = (.*?\\}\\});\n", Pattern.DOTALL);

    private static final List<String> FOLDERS = List.of("asset", "search", "sv", "scenario", "export", "404.html", "x");
    private static final List<String> NAMES =
            List.of("index", "404", "card-", "asset", "search", "x-404", "a card", "ö", "");
    private static final List<String> ENDS =
            List.of(".html", ".htm", ".HTML", ".js", ".png", ".webmanifest", ".md", ".json", ".html.txt", "html", "");

    /** A host may refuse these, and the copy is whole without them. */
    private static final Pattern OPTIONAL = Pattern.compile("(.*/)?404\\.html|.*\\.webmanifest", Pattern.DOTALL);

    private static final String MISSED = """
            async (paths) =>
              (await Playbook.copyCompare.compare(new Map(paths.map((path) => [path, ""])), [], false)).missing
            """;

    @Test
    void thePageMissesWhatTheWorkerKeeps(Browsing browsing) {
        Set<String> paths = paths();
        Set<String> kept = kept(paths);
        assertThat(kept.size()).isBetween(paths.size() / 10, paths.size() * 9 / 10);
        kept.removeIf(path -> OPTIONAL.matcher(path).matches());
        try (Window window = browsing.open(Place.HTTP)) {
            Page page = window.open("copy.html");
            List<?> missed = (List<?>) page.evaluate(MISSED, List.copyOf(paths));
            assertThat(missed.stream().map(String::valueOf).collect(Collectors.toSet()))
                    .isEqualTo(kept);
            assertThat(window.faults()).isEmpty();
        }
    }

    private static Set<String> paths() {
        Set<String> paths =
                BuiltSite.all().flatMap(site -> site.files().stream()).collect(Collectors.toCollection(TreeSet::new));
        Random random = new Random(Generated.SEED);
        Function<List<String>, String> one = list -> list.get(random.nextInt(list.size()));
        for (int i = 0; i < CASES; i++) {
            String folders = Stream.generate(() -> one.apply(FOLDERS) + "/")
                    .limit(random.nextInt(3))
                    .collect(Collectors.joining());
            paths.add(folders + one.apply(NAMES) + one.apply(ENDS));
        }
        return paths;
    }

    /** Returns the paths that are listed in the worker of a site with files of these paths. */
    private static Set<String> kept(Set<String> paths) {
        Map<String, String> hashes = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        paths.forEach(path -> {
            hashes.put(path, "0".repeat(64));
            sizes.put(path, 1);
        });
        Matcher kept = KEPT.matcher(new String(Offline.keeping(hashes, sizes), StandardCharsets.UTF_8));
        assertThat(kept.find()).isTrue();
        return new TreeSet<>(JsonParser.parseString(kept.group(1))
                .getAsJsonObject()
                .getAsJsonObject("files")
                .keySet());
    }
}
