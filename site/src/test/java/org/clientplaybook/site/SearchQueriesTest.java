package org.clientplaybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The search is asked what people asked who had not read the content: {@code src/test/queries} has a file for each
 * language, written before the search was made and never changed since. Each line has the kind, the best scenario, those
 * that help as well, and the query: typed, pasted, or none for one that no scenario answers. The figures alone are printed:
 * who knows which queries fail writes for these queries, and no longer for strangers.
 */
@ExtendWith(Browsing.Shared.class)
class SearchQueriesTest {
    private static final Path QUERIES = Path.of(System.getProperty("basedir", "."), "src/test/queries");
    private static final Path CONTENT = Path.of(System.getProperty("basedir", "."), "../content");
    private static final int AMONG = 3;

    private record Query(String kind, List<String> helpful, String best, String text) {
        static Query of(String line) {
            String[] cells = line.split("\t", -1);
            List<String> helpful = Stream.of(cells[1], cells[2])
                    .flatMap(cell -> Stream.of(cell.split("[ ,]+", -1)))
                    .filter(slug -> !slug.isEmpty())
                    .toList();
            return new Query(cells[0], helpful, cells[1], cells[3].replace("\\n", "\n"));
        }
    }

    /**
     * The least of what was reached, in percent of the queries with an answer, and as a number of those without.
     *
     * @param three find something that helps among the first three
     * @param first find something that helps first
     * @param best find first what helps best
     * @param told of those without an answer are told so
     * @param doubted of those with an answer are told so too, at most
     */
    @ParameterizedTest
    @CsvSource({"en, '', 96, 84, 80, 12, 1", "sv, sv/, 96, 83, 80, 15, 6"})
    void questionsOfStrangersAreAnswered(
            String language, String folder, int three, int first, int best, int told, int doubted, Browsing browsing)
            throws IOException {
        List<Query> queries = queries(language);
        List<SearchEngine.Found> found;
        try (Window window = browsing.open(Place.HTTP)) {
            window.open(folder + "search.html");
            found = new SearchEngine(window.page())
                    .answers(queries.stream().map(Query::text).toList());
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < queries.size(); i++) {
            Query query = queries.get(i);
            List<String> slugs = found.get(i).slugs();
            counts.merge(query.kind(), 1, Integer::sum);
            if (found.get(i).weak()) {
                counts.merge(query.kind() + " told", 1, Integer::sum);
            }
            if (slugs.stream().limit(AMONG).anyMatch(query.helpful()::contains)) {
                counts.merge(query.kind() + " three", 1, Integer::sum);
            }
            if (!slugs.isEmpty() && query.helpful().contains(slugs.get(0))) {
                counts.merge(query.kind() + " first", 1, Integer::sum);
            }
            if (!slugs.isEmpty() && query.best().equals(slugs.get(0))) {
                counts.merge(query.kind() + " best", 1, Integer::sum);
            }
        }
        System.out.printf("%s: %s%n", language, counts);
        assertThat(counts.get("typed")).isEqualTo(80);
        assertThat(counts.get("pasted")).isEqualTo(20);
        assertThat(counts.get("none")).isEqualTo(20);
        assertThat(sum(counts, "three")).isGreaterThanOrEqualTo(three);
        assertThat(sum(counts, "first")).isGreaterThanOrEqualTo(first);
        assertThat(sum(counts, "best")).isGreaterThanOrEqualTo(best);
        assertThat(counts.getOrDefault("none told", 0)).isGreaterThanOrEqualTo(told);
        assertThat(sum(counts, "told")).isLessThanOrEqualTo(doubted);
    }

    /** Else {@code elsewhere} would be written for these queries, and the figures would say nothing about strangers. */
    @ParameterizedTest
    @CsvSource({"en, playbook.yaml", "sv, playbook.sv.yaml"})
    void whatNothingAnswersIsNotInTheContent(String language, String settings) throws IOException {
        List<String> lines = Files.readAllLines(CONTENT.resolve(settings)).stream()
                .dropWhile(line -> !line.equals("elsewhere:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("  - "))
                .map(line -> line.substring("  - ".length()))
                .toList();
        assertThat(lines).hasSizeGreaterThan(100);
        for (Query query : queries(language)) {
            if (query.kind().equals("none")) {
                assertThat(lines).noneMatch(line -> line.equals(query.text()) || isNear(line, query.text()));
            }
        }
    }

    private static boolean isNear(String line, String query) {
        Set<String> one = contentWords(line);
        Set<String> other = contentWords(query);
        long shared = one.stream().filter(other::contains).count();
        return shared > 1 && 2 * shared > Math.min(one.size(), other.size());
    }

    /** The beginnings of the words that are longer than most that every question has. */
    private static Set<String> contentWords(String text) {
        return Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS)
                .splitAsStream(text)
                .filter(word -> word.length() > 3)
                .map(word -> word.substring(0, Math.min(5, word.length())))
                .collect(Collectors.toSet());
    }

    private static List<Query> queries(String language) throws IOException {
        return Files.readAllLines(QUERIES.resolve(language + ".tsv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Query::of)
                .toList();
    }

    private static int sum(Map<String, Integer> counts, String what) {
        return counts.getOrDefault("typed " + what, 0) + counts.getOrDefault("pasted " + what, 0);
    }
}
