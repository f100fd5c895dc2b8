package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The best scenarios for each beginning of a word that has too many: so short that nearly everything has a word with it,
 * or spread over more shards than one likes to fetch for a letter.
 */
final class Heads {
    static final int BEST = 20;
    private static final int SHORT = 2;
    private static final int LONGEST = 8;

    private Heads() {}

    /**
     * A beginning's best.
     *
     * @param count how many scenarios have a word with it
     * @param best the numbers of the first of them
     */
    record Head(int count, List<Integer> best) {}

    /**
     * Returns the heads by their beginnings.
     *
     * @param shardOf the number of the shard that has a family
     * @param shards in how many shards a beginning's families may be before it gets a head
     */
    static Map<String, Head> of(EditionIndex index, int[] shardOf, int shards) {
        Lexicon lexicon = index.lexicon();
        TreeSet<String> prefixes = new TreeSet<>();
        List<String> words = lexicon.words();
        for (String word : words) {
            if (word.charAt(0) != EditionIndex.FILTER) {
                for (int length = 1; length <= Math.min(SHORT, word.length()); length++) {
                    prefixes.add(word.substring(0, length));
                }
            }
        }
        for (int length = SHORT + 1; length <= LONGEST; length++) {
            prefixes.addAll(wide(words, length, lexicon, shardOf, shards));
        }
        Ranking ranking = new Ranking(index);
        Map<String, Head> heads = new ConcurrentHashMap<>();
        prefixes.parallelStream().forEach(prefix -> {
            heads.put(prefix, head(ranking.values(Finder.exact(index, prefix, true))));
        });
        return new TreeMap<>(heads);
    }

    /** Returns the beginnings of a length whose families are in more shards than one likes to fetch. */
    private static List<String> wide(List<String> words, int length, Lexicon lexicon, int[] shardOf, int shards) {
        List<String> wide = new ArrayList<>();
        TreeSet<Integer> seen = new TreeSet<>();
        String prefix = "";
        for (int i = 0; i <= words.size(); i++) {
            boolean same = i < words.size() && !prefix.isEmpty() && words.get(i).startsWith(prefix);
            if (!same) {
                if (seen.size() > shards) {
                    wide.add(prefix);
                }
                seen.clear();
                boolean enough = i < words.size() && words.get(i).length() >= length;
                prefix = enough && words.get(i).charAt(0) != EditionIndex.FILTER
                        ? words.get(i).substring(0, length)
                        : "";
            }
            if (i < words.size() && !prefix.isEmpty()) {
                seen.add(shardOf[lexicon.family(i)]);
            }
        }
        return wide;
    }

    private static Head head(int[] values) {
        int[] found =
                IntStream.range(0, values.length).filter(d -> values[d] > 0).toArray();
        List<Integer> best = Arrays.stream(found)
                .boxed()
                .sorted(Comparator.comparingInt(d -> -values[d]))
                .limit(BEST)
                .toList();
        return new Head(found.length, best);
    }
}
