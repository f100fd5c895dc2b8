package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/** Makes the search index of a catalog, and asks it the questions that it must answer. */
public final class Indexer {
    private static final int AMONG = 3;

    private Indexer() {}

    /**
     * The index.
     *
     * @param roots the path of the script that begins each language's index, by the language's BCP 47 tag, in the
     *     catalog's order
     * @param files every file of the index by its path in the site; the names carry a hash of the whole
     */
    public record Index(Map<String, String> roots, Map<String, byte[]> files) {}

    /**
     * Indexes a catalog, an index for each language. It works on the threads of the caller's fork-join pool; the same
     * catalog gives the same bytes.
     *
     * @param catalog without errors
     * @param checkpoint run before each scenario and each part of the index; what it throws ends the work
     */
    public static Index index(Catalog catalog, Runnable checkpoint) {
        Map<String, String> roots = new LinkedHashMap<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Edition edition : catalog.editions()) {
            String prefix = roots.isEmpty() ? "" : edition.language() + "/";
            IndexFiles index = new IndexFiles(EditionIndex.of(edition, checkpoint), prefix);
            checkpoint.run();
            roots.put(edition.language(), index.write(files));
        }
        return new Index(roots, files);
    }

    /**
     * Returns what is wrong with a catalog's synonyms, in no particular order: lines that say nothing, words that mean
     * two things.
     *
     * @param catalog as it was read, also with errors
     */
    public static List<Problem> synonyms(Catalog catalog) {
        List<Problem> problems = new ArrayList<>();
        for (Edition edition : catalog.editions()) {
            if (!edition.synonyms().isEmpty()) {
                Language language = Language.of(edition.language());
                Splitter splitter = new Splitter(language.folding());
                Lexicon lexicon = new Lexicon(language, List.copyOf(new TreeSet<>(Synonyms.words(edition, splitter))));
                Synonyms.of(edition, splitter, lexicon).check(edition.synonyms(), problems);
            }
        }
        return problems.stream().distinct().toList();
    }

    /**
     * Returns a problem for each ask, and for each sentence that a scenario hears, that does not find its own scenario
     * among the first three, in no particular order.
     *
     * @param catalog without errors
     * @param checkpoint run before each scenario; what it throws ends the work
     */
    public static List<Problem> goldenQuestions(Catalog catalog, Runnable checkpoint) {
        List<Problem> problems = new ArrayList<>();
        for (Edition edition : catalog.editions()) {
            EditionIndex index = EditionIndex.of(edition, checkpoint);
            List<Scenario> scenarios = index.scenarios();
            problems.addAll(IntStream.range(0, scenarios.size())
                    .parallel()
                    .boxed()
                    .flatMap(i -> {
                        checkpoint.run();
                        Scenario scenario = scenarios.get(i);
                        return Stream.concat(scenario.asks().stream(), scenario.hears().stream())
                                .flatMap(line -> answer(index, i, line).stream());
                    })
                    .toList());
        }
        return problems;
    }

    private static Optional<Problem> answer(EditionIndex index, int scenario, Line line) {
        List<Integer> found = new Finder(index).find(line.text());
        int place = found.indexOf(scenario);
        if (place >= 0 && place < AMONG) {
            return Optional.empty();
        }
        String before = String.join(
                ", ",
                found.stream()
                        .limit(AMONG)
                        .map(d -> "`" + index.scenarios().get(d).slug() + "`")
                        .toList());
        return Optional.of(
                Problem.of(
                        Code.UNFINDABLE,
                        line.at(),
                        place < 0
                                ? "The search for “" + line.text() + "” does not find this scenario."
                                : "The search for “" + line.text() + "” finds this scenario in position " + (place + 1)
                                        + ", after " + before + ".",
                        "Say in its title, summary or signals what sets it apart, or move the line to the scenario that it fits."));
    }
}
