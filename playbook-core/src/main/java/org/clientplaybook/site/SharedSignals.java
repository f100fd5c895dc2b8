package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    /** What adding in another order may make of a sum, and more. */
    private static final double ROUNDING = 1e-6;

    private static final int CHUNKS = 16;

    /** The sum of a signal that has no rare word in common with the one at hand. */
    private static final double NONE = -1;

    private final List<Signal> signals;

    /** The numbers of each signal's words, in its own order; and rising, so that the same words always have the same sum. */
    private final int[][] words;

    private final int[][] sorted;

    /** For each word the signals that have it, rising; and what it tells. */
    private final int[][] having;

    private final double[] weights;
    private final double[] lengths;

    /** A signal of a scenario, by its place from 0. */
    record Signal(Scenario scenario, int place) {
        String text() {
            return scenario.signals().get(place).text();
        }
    }

    /** Two signals of two scenarios. */
    record Pair(Signal one, Signal other) {}

    /**
     * What was found in an edition before.
     *
     * @param texts the slug and the text of each signal
     */
    record Known(List<String> texts, List<Alike> pairs) {}

    /** Two signals by their numbers, and how alike they are. */
    private record Alike(int one, int other, double alike) {}

    /**
     * Returns the pairs of an edition's own scenarios, the most alike first.
     *
     * @param known what was found before in each language, and what is found now; threads may share it
     */
    static List<Pair> of(Edition edition, Map<String, Known> known) {
        List<Signal> signals = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Scenario scenario : edition.ownScenarios()) {
            for (int i = 0; i < scenario.signals().size(); i++) {
                Signal signal = new Signal(scenario, i);
                signals.add(signal);
                texts.add(scenario.slug());
                texts.add(signal.text());
            }
        }
        Known found = known.get(edition.language());
        if (found == null || !found.texts().equals(texts)) {
            found = new Known(List.copyOf(texts), pairs(signals));
            known.put(edition.language(), found);
        }
        return found.pairs().stream()
                .map(pair -> new Pair(signals.get(pair.one()), signals.get(pair.other())))
                .toList();
    }

    private static List<Alike> pairs(List<Signal> signals) {
        SharedSignals shared = new SharedSignals(signals);
        return IntStream.range(0, CHUNKS)
                .parallel()
                .mapToObj(shared::pairs)
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Alike::alike).reversed())
                .limit(MOST)
                .toList();
    }

    private SharedSignals(List<Signal> signals) {
        this.signals = signals;
        List<Set<String>> texts =
                signals.parallelStream().map(SharedSignals::words).toList();
        Map<String, Integer> numbers = new TreeMap<>();
        texts.forEach(text -> text.forEach(word -> numbers.merge(word, 1, Integer::sum)));
        this.having = new int[numbers.size()][];
        this.weights = new double[numbers.size()];
        int number = 0;
        for (Map.Entry<String, Integer> word : numbers.entrySet()) {
            having[number] = new int[word.getValue()];
            weights[number] = Math.pow(Math.log((double) signals.size() / word.getValue()), 2);
            word.setValue(number++);
        }
        this.words = texts.stream()
                .map(text -> text.stream().mapToInt(numbers::get).toArray())
                .toArray(int[][]::new);
        this.sorted = Arrays.stream(words)
                .map(own -> Arrays.stream(own).sorted().toArray())
                .toArray(int[][]::new);
        this.lengths = Arrays.stream(sorted)
                .mapToDouble(own ->
                        Arrays.stream(own).mapToDouble(word -> weights[word]).sum())
                .toArray();
        int[] next = new int[having.length];
        for (int i = 0; i < words.length; i++) {
            for (int word : words[i]) {
                having[word][next[word]++] = i;
            }
        }
    }

    /** Returns the pairs whose first signal is in a chunk. */
    private List<Alike> pairs(int chunk) {
        List<Alike> pairs = new ArrayList<>();
        double[] rare = new double[signals.size()];
        int[] candidates = new int[signals.size()];
        Arrays.fill(rare, NONE);
        for (int i = first(chunk); i < first(chunk + 1); i++) {
            int count = 0;
            double often = 0;
            for (int word : words[i]) {
                if (having[word].length > OFTEN) {
                    often += weights[word];
                    continue;
                }
                for (int j : having[word]) {
                    if (j > i && rare[j] == NONE) {
                        candidates[count++] = j;
                        rare[j] = 0;
                    }
                    if (j > i) {
                        rare[j] += weights[word];
                    }
                }
            }
            for (int c = 0; c < count; c++) {
                int j = candidates[c];
                // What they have in common is at most the rare words that they have, and all of the others.
                if (rare[j] + often >= (ALIKE - ROUNDING) * Math.sqrt(lengths[i] * lengths[j])) {
                    add(i, j, pairs);
                }
                rare[j] = NONE;
            }
        }
        return pairs;
    }

    private int first(int chunk) {
        return (int) ((long) signals.size() * chunk / CHUNKS);
    }

    private void add(int i, int j, List<Alike> pairs) {
        int[] one = sorted[i];
        int[] other = sorted[j];
        int common = 0;
        double sum = 0;
        for (int a = 0, b = 0; a < one.length && b < other.length; ) {
            if (one[a] == other[b]) {
                common++;
                sum += weights[one[a]];
            }
            int first = Math.min(one[a], other[b]);
            a += one[a] == first ? 1 : 0;
            b += other[b] == first ? 1 : 0;
        }
        double alike = sum / Math.sqrt(lengths[i] * lengths[j]);
        String slug = signals.get(i).scenario().slug();
        if (common > 1
                && alike >= ALIKE
                && !slug.equals(signals.get(j).scenario().slug())) {
            pairs.add(new Alike(i, j, alike));
        }
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
