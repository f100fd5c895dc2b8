package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Scenario;
import org.jsoup.Jsoup;
import org.tartarus.snowball.ext.EnglishStemmer;

/** What a search of English text must find, by looking at every word of every scenario: slow, plain, and right. */
final class FullScan {
    private final EnglishStemmer stemmer = new EnglishStemmer();
    private final Map<String, TreeSet<Integer>> byStem = new TreeMap<>();
    private final Map<String, String> stems = new TreeMap<>();
    private final Map<String, TreeSet<Integer>> byWord = new TreeMap<>();

    FullScan(Catalog catalog) {
        Edition edition = catalog.editions().get(0);
        Map<String, String> categories = new HashMap<>();
        edition.categories().forEach(category -> categories.put(category.key(), category.title()));
        List<Scenario> scenarios = edition.scenarios().stream()
                .sorted((one, other) -> one.slug().compareTo(other.slug()))
                .toList();
        for (int number = 0; number < scenarios.size(); number++) {
            for (String text : texts(scenarios.get(number), categories)) {
                for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
                    if (!word.isEmpty()) {
                        byWord.computeIfAbsent(word, key -> new TreeSet<>()).add(number);
                        stems.computeIfAbsent(word, this::stem);
                        byStem.computeIfAbsent(stems.get(word), key -> new TreeSet<>())
                                .add(number);
                    }
                }
            }
        }
    }

    private static List<String> texts(Scenario scenario, Map<String, String> categories) {
        List<String> texts = new ArrayList<>(Arrays.asList(
                scenario.title(),
                scenario.summary(),
                scenario.goal(),
                categories.get(scenario.category().text())));
        scenario.asks().forEach(line -> texts.add(line.text()));
        scenario.hears().forEach(line -> texts.add(line.text()));
        scenario.signals().forEach(line -> texts.add(line.text()));
        scenario.tags().forEach(line -> texts.add(line.text()));
        scenario.allSteps().forEach(step -> texts.addAll(List.of(step.title(), text(step.text()))));
        for (Message message : scenario.messages()) {
            texts.add(message.title());
            message.variants().forEach(variant -> {
                texts.add(variant.subject().source().replaceAll("\\{\\{.*?}}", " "));
                texts.add(variant.body().source().replaceAll("\\{\\{.*?}}", " "));
            });
            message.why().forEach(note -> texts.add(note.note()));
        }
        scenario.outcomes().forEach(outcome -> {
            texts.add(outcome.when());
            texts.add(String.valueOf(outcome.end() == null ? "" : outcome.end()));
        });
        texts.add(text(scenario.guidance()));
        return texts;
    }

    private static String text(Document document) {
        StringBuilder html = new StringBuilder();
        document.pieces()
                .forEach(piece -> html.append(
                        piece instanceof Document.Html text
                                ? text.html()
                                : piece instanceof Document.HeadingStart ? "<h2>" : ""));
        document.headings().forEach(heading -> html.append("<p>").append(heading.text()));
        return Jsoup.parse(html.toString()).text();
    }

    private String stem(String word) {
        if (word.length() < 3 || Character.isDigit(word.charAt(0))) {
            return word;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** Returns every word that some scenario has, sorted. */
    List<String> words() {
        return List.copyOf(byWord.keySet());
    }

    /** Returns the numbers of the scenarios, in the order of their slugs, that have a word in some form. */
    Set<Integer> word(String word) {
        return byStem.getOrDefault(stem(word), new TreeSet<>());
    }

    /** Returns the scenarios that have some form of a word that begins so. */
    Set<Integer> prefix(String prefix) {
        TreeSet<Integer> found = new TreeSet<>(byWord.containsKey(prefix) ? word(prefix) : Set.of());
        TreeSet<String> seen = new TreeSet<>();
        for (String word : byWord.keySet()) {
            if (word.startsWith(prefix) && seen.add(stems.get(word))) {
                found.addAll(byStem.get(stems.get(word)));
            }
        }
        return found;
    }
}
