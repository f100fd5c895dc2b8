package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Scenario;

/** Finds signals of different scenarios that say much the same: those that have rare words in common. */
final class SharedSignals {
    /** How alike two signals are to be, from 0 for no word in common to 1 for the same words. */
    private static final double ALIKE = 0.38;

    /** A word that so many signals have tells nothing apart. */
    private static final int OFTEN = 40;

    /** A large playbook has the strongest ones, so that what a page loads has an end. */
    private static final int MOST = 2000;

    /** What words of one family begin with, in most languages, as far as it matters here. */
    private static final int STEM = 6;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

    private SharedSignals() {}

    /** A signal of a scenario, by its place from 0. */
    record Signal(Scenario scenario, int place) {
        String text() {
            return scenario.signals().get(place).text();
        }
    }

    /** Two signals of two scenarios, and how alike they are. */
    record Pair(Signal one, Signal other, double alike) {}

    /** Returns the pairs of an edition's own scenarios, the most alike first. */
    static List<Pair> of(Edition edition) {
        List<Signal> signals = new ArrayList<>();
        for (Scenario scenario : edition.ownScenarios()) {
            for (int i = 0; i < scenario.signals().size(); i++) {
                signals.add(new Signal(scenario, i));
            }
        }
        List<Set<String>> words = signals.stream().map(SharedSignals::words).toList();
        Map<String, List<Integer>> having = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            for (String word : words.get(i)) {
                having.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
            }
        }
        Map<String, Double> weights = new HashMap<>();
        having.forEach((word, all) -> weights.put(word, Math.pow(Math.log((double) signals.size() / all.size()), 2)));
        List<Double> lengths = words.stream().map(own -> sum(own, weights)).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            for (int j : candidates(i, words.get(i), having)) {
                Set<String> common = new HashSet<>(words.get(i));
                common.retainAll(words.get(j));
                double alike = sum(common, weights) / Math.sqrt(lengths.get(i) * lengths.get(j));
                boolean other = !signals.get(i)
                        .scenario()
                        .slug()
                        .equals(signals.get(j).scenario().slug());
                if (other && common.size() > 1 && alike >= ALIKE) {
                    pairs.add(new Pair(signals.get(i), signals.get(j), alike));
                }
            }
        }
        return pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::alike).reversed())
                .limit(MOST)
                .toList();
    }

    /** Returns the later signals that have a rare word in common with one. */
    private static Set<Integer> candidates(int place, Set<String> words, Map<String, List<Integer>> having) {
        Set<Integer> candidates = new LinkedHashSet<>();
        for (String word : words) {
            List<Integer> all = having.getOrDefault(word, List.of());
            if (all.size() <= OFTEN) {
                all.stream().filter(other -> other > place).forEach(candidates::add);
            }
        }
        return candidates;
    }

    private static double sum(Set<String> words, Map<String, Double> weights) {
        // In one order, so that the same words always have the same sum.
        return words.stream()
                .sorted()
                .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                .sum();
    }

    private static Set<String> words(Signal signal) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(signal.text().toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String word = matcher.group();
            words.add(word.substring(0, Math.min(STEM, word.length())));
        }
        return words;
    }
}
