package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.clientplaybook.Generated;
import org.clientplaybook.Playbook;
import org.clientplaybook.benchmark.Corpus;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a playbook of 1,000 scenarios the browser finds what a look at every word finds, whatever was asked before. */
@ExtendWith(Browsing.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIndexTest {
    private static final int SCENARIOS = 1000;
    private static final long SEED = Generated.SEED;
    private static final int BATCH = 500;
    private static final int BEST = 20;

    private final Random random = new Random(SEED);
    private Path site;
    private FullScan scan;

    @BeforeAll
    void build() throws IOException {
        Path content = BuiltSite.output("search-content-" + SEED);
        if (!Files.exists(content.resolve("playbook.yaml"))) {
            Corpus.write(content, SCENARIOS, SEED);
        }
        site = BuiltSite.output("playbook-search");
        assertThat(Playbook.of(content).generate(site).problems()).noneMatch(Problem::isError);
        scan = new FullScan(
                ContentReader.read(new ContentFolder(content), false).catalog());
    }

    private interface Asking {
        void ask(Window window, SearchEngine engine) throws IOException;
    }

    private void open(Browsing browsing, Asking asking) throws IOException {
        try (Window window = browsing.open(site)) {
            SearchEngine engine = new SearchEngine(window.open("search.html"));
            window.requests();
            asking.ask(window, engine);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void everyWordAndEveryPrefixFindsWhatAFullScanFinds(Browsing browsing) throws IOException {
        TreeSet<String> prefixes = new TreeSet<>();
        for (String word : scan.words()) {
            for (int length = 3; length <= word.length(); length++) {
                prefixes.add(word.substring(0, length));
            }
        }
        assertThat(scan.words()).hasSizeGreaterThan(4000);
        open(browsing, (window, engine) -> {
            prefixes.addAll(scan.words().stream().map(word -> word + " ").toList());
            List<String> queries = Breadth.some(List.copyOf(prefixes), 4);
            for (int from = 0; from < queries.size(); from += BATCH) {
                List<String> batch = queries.subList(from, Math.min(queries.size(), from + BATCH));
                List<Integer> sets = engine.sets(batch);
                for (int i = 0; i < batch.size(); i++) {
                    String query = batch.get(i);
                    Set<Integer> expected = query.endsWith(" ") ? scan.word(query.strip()) : scan.prefix(query);
                    assertThat(sets.get(i)).as("“%s”", query).isEqualTo(SearchEngine.set(expected, expected.size()));
                }
            }
        });
    }

    @Test
    void shortBeginningsGiveTheBestTwentyAtOnce(Browsing browsing) throws IOException {
        TreeSet<String> beginnings = new TreeSet<>();
        for (String word : scan.words()) {
            beginnings.add(word.substring(0, 1));
            beginnings.add(word.substring(0, Math.min(2, word.length())));
        }
        open(browsing, (window, engine) -> {
            List<String> queries = List.copyOf(beginnings);
            List<List<Integer>> best = engine.ask(queries);
            assertThat(window.requests()).as("shards with scenarios").noneMatch(url -> url.matches(".*/p\\d+\\.js"));
            List<List<Integer>> all = engine.ask(queries, List.of(), true);
            for (int i = 0; i < queries.size(); i++) {
                assertThat(new TreeSet<>(all.get(i))).as(queries.get(i)).isEqualTo(scan.prefix(queries.get(i)));
                assertThat(best.get(i))
                        .as(queries.get(i))
                        .isEqualTo(
                                all.get(i).subList(0, Math.min(BEST, all.get(i).size())));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "delete globalThis.DecompressionStream;"})
    void whatIsFoundIsReadWhateverTheBrowserCanDecompress(String without, Browsing browsing) throws IOException {
        try (Window window = browsing.open(site)) {
            window.before(without);
            SearchEngine engine = new SearchEngine(window.open("search.html"));
            String word = scan.words().get(scan.words().size() / 2);
            List<String> slugs = engine.slugs(word);
            assertThat(slugs).isNotEmpty().allMatch(slug -> Files.exists(site.resolve("scenario/" + slug + ".html")));
            assertThat(window.requests())
                    .filteredOn(url -> url.contains("inflate"))
                    .hasSize(without.isEmpty() ? 0 : 1);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void typingErrorsAreCorrected(Browsing browsing) throws IOException {
        List<String> words = new ArrayList<>(scan.words());
        words.removeIf(word -> word.length() < 4 || word.matches(".*\\d.*"));
        Collections.shuffle(words, random);
        List<String> lost = new ArrayList<>();
        open(browsing, (window, engine) -> {
            for (String word : words.subList(0, 300)) {
                int at = random.nextInt(word.length());
                String typed = broken(word, at);
                if (word.length() >= 8) {
                    // Far from the first: two errors in one place are three.
                    typed = broken(typed, (at + typed.length() / 2) % typed.length());
                }
                // Another letter makes another short word, and of four letters one less does too.
                boolean other = typed.length() < 6
                        && (typed.charAt(0) != word.charAt(0)
                                || typed.length() == word.length()
                                || typed.length() == 4);
                if (other
                        || typed.length() < 4
                        || !scan.word(typed).isEmpty()
                        || (word.length() >= 8 && typed.length() < 8)) {
                    continue;
                }
                TreeSet<Integer> found = new TreeSet<>(
                        engine.ask(List.of(typed + " "), List.of(), true).get(0));
                if (!found.containsAll(scan.word(word))) {
                    lost.add(word + " as " + typed);
                }
            }
        });
        assertThat(lost).as("seed %d", SEED).isEmpty();
    }

    /** Breaks a word in one of the ways of a typing finger: a letter more, less, another, or two the wrong way round. */
    private String broken(String word, int at) {
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default ->
                at == 0
                        ? word
                        : word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
        };
    }

    @Test
    void aWrongFirstLetterCostsMoreTransferAndIsCorrectedToo(Browsing browsing) throws IOException {
        List<String> words = new ArrayList<>(scan.words());
        words.removeIf(word -> word.length() < 8);
        String word = words.get(random.nextInt(words.size()));
        for (String typed : List.of(word.substring(0, 4) + word.substring(5), "q" + word.substring(1))) {
            open(browsing, (window, engine) -> {
                List<Integer> found =
                        engine.ask(List.of(typed + " "), List.of(), true).get(0);
                assertThat(found).as("%s as %s", word, typed).containsAll(scan.word(word));
                List<String> asked = window.requests();
                int bytes = 0;
                for (String url : asked) {
                    String path = url.substring(site.toUri().toString().length());
                    bytes += zipped(Files.readAllBytes(site.resolve(path)));
                }
                System.out.printf("%s typed as %s: %d files, %d bytes gzipped%n", word, typed, asked.size(), bytes);
            });
        }
    }

    private static int zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.size();
    }

    @Test
    void theOrderDoesNotDependOnWhatWasAskedBefore(Browsing browsing) throws IOException {
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StringBuilder query = new StringBuilder();
            for (int j = random.nextInt(4); j >= 0; j--) {
                String word = scan.words().get(random.nextInt(scan.words().size()));
                query.append(word, 0, 1 + random.nextInt(word.length())).append(j == 0 ? "" : " ");
            }
            queries.add(query.toString());
        }
        List<List<Integer>> first = new ArrayList<>();
        open(browsing, (window, engine) -> first.addAll(engine.ask(queries)));
        for (int round = 0; round < 3; round++) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < queries.size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, random);
            open(browsing, (window, engine) -> {
                List<List<Integer>> answers =
                        engine.ask(order.stream().map(queries::get).toList());
                for (int i = 0; i < answers.size(); i++) {
                    assertThat(answers.get(i))
                            .as("seed %d: “%s”", SEED, queries.get(order.get(i)))
                            .isEqualTo(first.get(order.get(i)));
                }
            });
        }
        for (int i = 0; i < 6; i++) {
            int number = i;
            open(
                    browsing,
                    (window, engine) -> assertThat(
                                    engine.ask(List.of(queries.get(number))).get(0))
                            .as("alone: “%s”", queries.get(number))
                            .isEqualTo(first.get(number)));
        }
    }
}
