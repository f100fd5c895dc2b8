package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Scenario;

/**
 * Which line has words of which family. Lines are what a reader would type or paste: each scenario's title, its asks and
 * what it hears, all scenarios' one after the other; behind them the questions that none answers. Words that stand in one line say
 * more together than the same words far apart.
 */
final class Lines {
    /** More asks than this have no line of their own; the same holds for what a scenario hears. */
    private static final int MOST = 44;

    private static final int LONGEST = 90;

    /** No word alone tells more than this of whether a scenario answers, in eighths of a doubling. */
    private static final int MOST_SAID = 24;

    private final int[] firsts;
    private final int[] lengths;
    private final int[][] byFamily;

    /** @param elsewhere questions that no scenario answers */
    Lines(List<Scenario> scenarios, List<Line> elsewhere, Splitter splitter, Lexicon lexicon) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int family = 0; family < lexicon.size(); family++) {
            lists.add(null);
        }
        firsts = new int[scenarios.size() + 2];
        int line = 0;
        for (int d = 0; d <= scenarios.size(); d++) {
            List<String> texts = d < scenarios.size() ? texts(scenarios.get(d)) : texts(elsewhere, Integer.MAX_VALUE);
            for (String text : texts) {
                int number = line++;
                splitter.split(text, word -> add(lists, lexicon.family(lexicon.find(word)), number));
            }
            firsts[d + 1] = line;
        }
        byFamily = lists.stream()
                .map(list -> list == null
                        ? new int[0]
                        : list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        lengths = new int[line];
        for (int[] ofFamily : byFamily) {
            for (int number : ofFamily) {
                lengths[number]++;
            }
        }
    }

    private static List<String> texts(Scenario scenario) {
        List<String> texts = new ArrayList<>(List.of(scenario.title()));
        texts.addAll(texts(scenario.asks(), MOST));
        texts.addAll(texts(scenario.hears(), MOST));
        return texts;
    }

    private static List<String> texts(List<Line> lines, int most) {
        return lines.stream().map(Line::text).limit(most).toList();
    }

    private static void add(List<List<Integer>> lists, int family, int line) {
        List<Integer> list = lists.get(family);
        if (list == null) {
            list = new ArrayList<>(2);
            lists.set(family, list);
        }
        if (list.isEmpty() || list.get(list.size() - 1) != line) {
            list.add(line);
        }
    }

    /** Returns how many lines there are. */
    int size() {
        return firsts[firsts.length - 1];
    }

    /** Returns of how many families a line has words, as far as a digit tells. */
    int length(int line) {
        return Math.min(LONGEST, lengths[line]);
    }

    /** Returns the number of a scenario's first line; behind the last scenario, of the first question that none answers. */
    int first(int scenario) {
        return firsts[scenario];
    }

    /**
     * Returns how much a word of a scenario's line usually says that a scenario answers, in eighths of a doubling: how much
     * more often it is in lines than in questions that no scenario answers, as {@code search-doubt.js} reckons it.
     */
    int usual() {
        long sum = 0;
        long words = 0;
        int own = firsts[firsts.length - 2];
        for (int[] family : byFamily) {
            int count = (int) Arrays.stream(family).filter(line -> line < own).count();
            double expected = (double) count * (size() - own) / Math.max(1, own);
            double ratio = (1 + 2 * expected) / (1 + 2.0 * (family.length - count));
            int says = ratio < 1 ? 1 - Postings.rarity(1 / ratio, 1) : Postings.rarity(ratio, 1) - 1;
            sum += count * (long) Math.max(-MOST_SAID, Math.min(MOST_SAID, says));
            words += count;
        }
        return (int) (sum / Math.max(1, words));
    }

    /** Returns the numbers of the lines that have all of some families, rising. */
    int[] with(List<Integer> families) {
        int[] lines = byFamily[families.get(0)];
        for (int family : families) {
            int[] other = byFamily[family];
            lines = Arrays.stream(lines)
                    .filter(line -> Arrays.binarySearch(other, line) >= 0)
                    .toArray();
        }
        return lines;
    }
}
