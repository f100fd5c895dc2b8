package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Scenario;

/**
 * What an edition's own language can find in it: scenarios that are not translated yet are in the index of the language
 * that they are written in.
 *
 * @param scenarios by slug; a scenario's number is its place here
 */
record EditionIndex(
        Edition edition,
        Language language,
        Splitter splitter,
        List<Scenario> scenarios,
        Lexicon lexicon,
        Postings postings,
        Lines lines,
        Synonyms synonyms) {
    /** What begins a filter; no word does. */
    static final char FILTER = ':';

    private static final int CHUNKS = 8;

    /** Of so many scenarios and fewer the index tells how long each line is: of more that would be too much to begin with. */
    private static final int SMALL = 64;

    boolean isSmall() {
        return scenarios.size() <= SMALL;
    }

    /** @param checkpoint run before each scenario and each part of the index */
    static EditionIndex of(Edition edition, Runnable checkpoint) {
        Language language = Language.of(edition.language());
        Splitter splitter = new Splitter(language.folding());
        List<Scenario> scenarios = edition.ownScenarios().stream()
                .sorted(Comparator.comparing(Scenario::slug))
                .toList();
        int[][] texts = new int[scenarios.size()][];
        Dictionary[] dictionaries = new Dictionary[CHUNKS];
        IntStream.range(0, CHUNKS).parallel().forEach(chunk -> {
            dictionaries[chunk] = read(edition, splitter, scenarios, texts, chunk, checkpoint);
        });
        Set<String> words = new HashSet<>(Synonyms.words(edition, splitter));
        for (Dictionary dictionary : dictionaries) {
            words.addAll(dictionary.words());
        }
        edition.elsewhere().forEach(line -> splitter.split(line.text(), words::add));
        checkpoint.run();
        Lexicon lexicon = new Lexicon(language, words.stream().sorted().toList());
        IntStream.range(0, CHUNKS).parallel().forEach(chunk -> {
            renumber(texts, chunk, dictionaries[chunk].words(), lexicon);
        });
        checkpoint.run();
        Postings postings = new Postings(lexicon, List.of(texts));
        checkpoint.run();
        return new EditionIndex(
                edition,
                language,
                splitter,
                scenarios,
                lexicon,
                postings,
                new Lines(scenarios, edition.elsewhere(), splitter, lexicon),
                Synonyms.of(edition, splitter, lexicon));
    }

    private static Dictionary read(
            Edition edition,
            Splitter splitter,
            List<Scenario> scenarios,
            int[][] texts,
            int chunk,
            Runnable checkpoint) {
        Map<String, Edition.Category> categories = new HashMap<>();
        edition.categories().forEach(category -> categories.put(category.key(), category));
        Dictionary dictionary = new Dictionary();
        ScenarioWords reader = new ScenarioWords(splitter, dictionary);
        for (int i = chunk; i < texts.length; i += CHUNKS) {
            checkpoint.run();
            Scenario scenario = scenarios.get(i);
            reader.read(scenario, categories.get(scenario.categoryKey()));
            filters(scenario, splitter).forEach(filter -> dictionary.add(filter, 1, false));
            texts[i] = dictionary.end();
        }
        return dictionary;
    }

    private static void renumber(int[][] texts, int chunk, List<String> words, Lexicon lexicon) {
        int[] numbers = words.stream().mapToInt(lexicon::find).toArray();
        for (int i = chunk; i < texts.length; i += CHUNKS) {
            for (int j = 0; j < texts[i].length; j += 2) {
                texts[i][j] = numbers[texts[i][j]];
            }
        }
    }

    /** Returns what a scenario can be filtered by. */
    private static List<String> filters(Scenario scenario, Splitter splitter) {
        List<String> filters = new ArrayList<>();
        filters.add(filter("category", scenario.categoryKey(), splitter));
        for (Line tag : scenario.tags()) {
            filters.add(filter("tag", tag.text(), splitter));
        }
        scenario.messages().stream()
                .map(message -> filter("channel", Keyword.of(message.channel()), splitter))
                .distinct()
                .forEach(filters::add);
        return filters;
    }

    static String filter(String kind, String value, Splitter splitter) {
        List<String> words = new ArrayList<>();
        splitter.split(value.replace('-', ' '), words::add);
        return FILTER + kind + FILTER + String.join("-", words);
    }
}
