package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which scenario has words of which family, and how strongly: BM25's term frequency part over the weights of all places,
 * in eight levels.
 */
final class Postings {
    static final int LEVELS = 8;

    /** The weight at which a word is half as strong as it can get: that of a word in the title. */
    private static final double HALF = 24;

    /** How much a long scenario has to say a word more often: 0 not at all, 1 in proportion to its length. */
    private static final double LENGTH = 0.6;

    private final int documents;
    private final int[] starts;
    private final int[] entries;

    /**
     * @param texts for each scenario the numbers and weights of its words
     */
    Postings(Lexicon lexicon, List<int[]> texts) {
        this.documents = texts.size();
        double mean = Math.max(1, texts.stream().mapToLong(Postings::length).sum() / Math.max(1.0, documents));
        int[][] ofDocument = new int[documents][];
        int[][] parts = new int[lexicon.words().size()][];
        IntStream.range(0, parts.length).parallel().forEach(word -> parts[word] = lexicon.parts(word));
        int chunks = Math.min(documents, 64);
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            int[] weights = new int[lexicon.size()];
            for (int d = chunk; d < documents; d += chunks) {
                ofDocument[d] = levels(texts.get(d), lexicon, parts, weights, mean);
            }
        });
        this.starts = new int[lexicon.size() + 1];
        for (int[] families : ofDocument) {
            for (int entry : families) {
                starts[(entry >> 3) + 1]++;
            }
        }
        for (int family = 0; family < lexicon.size(); family++) {
            starts[family + 1] += starts[family];
        }
        this.entries = new int[starts[lexicon.size()]];
        int[] next = Arrays.copyOf(starts, lexicon.size());
        for (int d = 0; d < documents; d++) {
            for (int entry : ofDocument[d]) {
                entries[next[entry >> 3]++] = (d << 3) | (entry & 7);
            }
        }
    }

    private static long length(int[] text) {
        long sum = 0;
        for (int i = 1; i < text.length; i += 2) {
            sum += text[i];
        }
        return sum;
    }

    /** Returns a text's families with their levels less one in the lowest three bits. */
    private static int[] levels(int[] text, Lexicon lexicon, int[][] parts, int[] weights, double mean) {
        List<Integer> seen = new ArrayList<>(text.length);
        for (int i = 0; i < text.length; i += 2) {
            add(lexicon.family(text[i]), text[i + 1], weights, seen);
            for (int part : parts[text[i]]) {
                add(part, (text[i + 1] + 1) / 2, weights, seen);
            }
        }
        double half = HALF * (1 - LENGTH + LENGTH * length(text) / mean);
        int[] levels = new int[seen.size()];
        for (int i = 0; i < levels.length; i++) {
            int family = seen.get(i);
            double strength = weights[family] / (weights[family] + half);
            levels[i] = (family << 3) | Math.min(LEVELS - 1, (int) (LEVELS * strength));
            weights[family] = 0;
        }
        return levels;
    }

    private static void add(int family, int weight, int[] weights, List<Integer> seen) {
        if (weights[family] == 0) {
            seen.add(family);
        }
        weights[family] += weight;
    }

    /** Returns how many scenarios there are. */
    int documents() {
        return documents;
    }

    /** Returns in how many scenarios a family is. */
    int count(int family) {
        return starts[family + 1] - starts[family];
    }

    /** Returns the scenario of a family's entry, by rising number. */
    int document(int family, int entry) {
        return entries[starts[family] + entry] >> 3;
    }

    /** Returns how strongly the scenario of an entry has the family, from 1 to {@link #LEVELS}. */
    int level(int family, int entry) {
        return (entries[starts[family] + entry] & 7) + 1;
    }

    /**
     * Returns what a word is worth by how few scenarios have it: log2(N/n) in eighths, and one
     * for what all have. Only operations that every
     * machine rounds alike, so that Java and browser agree.
     */
    static int rarity(double documents, int count) {
        double rest = documents / Math.max(1, count);
        int eighths = 1;
        while (rest >= 2) {
            rest /= 2;
            eighths += 8;
        }
        for (int bit = 4; bit > 0; bit /= 2) {
            rest *= rest;
            if (rest >= 2) {
                rest /= 2;
                eighths += bit;
            }
        }
        return eighths;
    }
}
