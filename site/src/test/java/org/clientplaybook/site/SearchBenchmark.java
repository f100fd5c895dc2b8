package org.clientplaybook.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.clientplaybook.Playbook;
import org.clientplaybook.Report;
import org.clientplaybook.benchmark.Corpus;

/**
 * Measures the search of made-up playbooks: what is transferred up to the first answers, how long a keystroke takes, how
 * large the index is. {@code mvn test-compile exec:java@search-benchmark}, in {@code site/}; {@code docs/benchmark.md} has figures.
 */
final class SearchBenchmark {
    private static final long SEED = 20261101;
    private static final int VISITS = 15;
    private static final int QUERIES = 60;

    /** Types queries letter by letter, and gives how many milliseconds each keystroke takes until the results are drawn. */
    private static final String TYPE = """
            async queries => {
              const box = document.querySelector("main playbook-search-box");
              const [input, list, note] = ["input", "[role=listbox]", ".search-note"].map(name => box.querySelector(name));
              const type = text => new Promise(resolve => {
                input.value = text;
                const start = performance.now();
                const observer = new MutationObserver(() => {
                  observer.disconnect();
                  list.getBoundingClientRect();
                  resolve(performance.now() - start);
                });
                observer.observe(list, {childList: true});
                observer.observe(note, {attributes: true, childList: true});
                input.dispatchEvent(new Event("input"));
              });
              const times = [];
              for (const round of [0, 1]) {
                for (const query of queries) {
                  for (let i = 1; i <= query.length; i++) {
                    const time = await type(query.slice(0, i));
                    if (round === 1) times.push(time);
                  }
                }
              }
              return times;
            }
            """;

    private final Random random = new Random(SEED);
    private final Path site;
    private final List<String> words;

    private SearchBenchmark(Path content, Path site) throws IOException {
        this.site = site;
        try (Stream<String> lines = Files.lines(content.resolve("scenarios/situation-000001/guidance.md"))) {
            words = lines.flatMap(
                            line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)))
                    .filter(word -> word.length() > 3)
                    .distinct()
                    .toList();
        }
    }

    /** Arguments: the numbers of scenarios, 300, 1,000 and 10,000 where there are none. */
    public static void main(String[] arguments) throws IOException {
        for (String number : arguments.length > 0 ? arguments : new String[] {"300", "1000", "10000"}) {
            Path content = BuiltSite.output("search-benchmark").resolve("content-" + number);
            if (!Files.exists(content)) {
                Corpus.write(content, Integer.parseInt(number), SEED);
            }
            Path site = BuiltSite.output("search-benchmark").resolve("site-" + number);
            Report report = Playbook.of(content).generate(site);
            System.out.printf(
                    Locale.ROOT,
                    "%s scenarios: index %.2f s of %.2f s, %s%n",
                    number,
                    report.stages().get("search").toNanos() / 1e9,
                    report.duration().toNanos() / 1e9,
                    report.stages());
            new SearchBenchmark(content, site).run();
        }
    }

    private void run() throws IOException {
        long size = 0;
        int files = 0;
        try (Stream<Path> all = Files.walk(site.resolve("search"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
                files++;
            }
        }
        System.out.printf(Locale.ROOT, "  on disk: %.2f MB in %d files%n", size / 1e6, files);
        try (Browsing browsing = new Browsing()) {
            transfer(browsing, "one letter", 0, 1);
            transfer(browsing, "three letters", 0, 3);
            transfer(browsing, "a word", 0, 99);
            transfer(browsing, "a word, letter by letter", 1, 99);
            transfer(browsing, "three words", 2, 99);
            keystrokes(browsing);
        }
    }

    private String query(int kind, int letters) {
        String word = words.get(random.nextInt(words.size()));
        if (kind == 2) {
            return word + " " + words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size()));
        }
        return word.substring(0, Math.min(letters, word.length()));
    }

    /** Prints what is transferred up to the first answers of queries of a kind, each in a fresh browser. */
    private void transfer(Browsing browsing, String name, int kind, int letters) throws IOException {
        List<Double> sums = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        for (int visit = 0; visit < VISITS; visit++) {
            try (Window window = browsing.open(site)) {
                List<String> urls = new ArrayList<>();
                window.page().onRequest(request -> urls.add(request.url()));
                Page page = window.open("about.html");
                ask(page, query(kind, letters), kind == 1);
                page.waitForTimeout(200);
                List<String> files = urls.stream()
                        .distinct()
                        .map(url -> url.substring(site.toUri().toString().length()))
                        .filter(path -> path.matches("search/.*|asset/(search-box|language-).*"))
                        .toList();
                double bytes = 0;
                for (String path : files) {
                    bytes += zipped(Files.readAllBytes(site.resolve(path)));
                }
                sums.add(bytes / 1000);
                counts.add((double) files.size());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  transfer up to the answers, %-25s %5.1f kB gzipped (median), %5.1f (worst of %d), %2.0f files%n",
                name + ":",
                percentile(sums, 50),
                percentile(sums, 100),
                VISITS,
                percentile(counts, 50));
    }

    /** Asks in the dialog, letter by letter or at once, and waits for the first answers. */
    private static void ask(Page page, String query, boolean byLetter) {
        page.keyboard().press("Control+k");
        if (byLetter) {
            page.keyboard().type(query, new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(150));
        } else {
            page.keyboard().insertText(query);
        }
        page.locator("dialog [role=option]")
                .first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static double zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.size();
    }

    private void keystrokes(Browsing browsing) {
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            queries.add(query(i % 3, 99));
        }
        try (Window window = browsing.open(site)) {
            Page page = window.open("search.html");
            page.waitForFunction("() => customElements.get('playbook-search-box')");
            List<Double> times = new ArrayList<>();
            for (Object time : (List<?>) page.evaluate(TYPE, queries)) {
                times.add(((Number) time).doubleValue());
            }
            Map<Integer, Double> at = new java.util.TreeMap<>();
            for (int share : List.of(50, 95, 100)) {
                at.put(share, percentile(times, share));
            }
            System.out.printf(
                    Locale.ROOT,
                    "  keystroke to drawn results: %.1f ms (median), %.1f (95th percentile), %.1f (worst of %d)%n",
                    at.get(50),
                    at.get(95),
                    at.get(100),
                    times.size());
        }
    }

    private static double percentile(List<Double> values, int share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * share / 100.0) - 1);
    }
}
