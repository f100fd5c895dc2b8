package org.clientplaybook.check.rule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Message;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Step;
import org.clientplaybook.model.Style;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;

/**
 * No two scenarios say much the same: they share less than a share of their phrases of three words (the Jaccard index of
 * their shingles). Which pairs are worth a look comes from sketches (MinHash with one permutation, Li and others 2012,
 * in bands), so that the time grows with the number of scenarios and not with its square: each is compared with the first
 * one of each bucket that it falls into.
 */
final class NearDuplicates implements CatalogRule {
    private static final int BANDS = 32;
    private static final int ROWS = 3;
    /** A scenario of fewer phrases is a sketch of one. */
    private static final int FEWEST = 20;

    private static final class Text {
        private final Scenario scenario;
        private final int[] shingles;

        Text(Scenario scenario) {
            this.scenario = scenario;
            this.shingles = shingles(scenario);
        }
    }

    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        int most = catalog.style().limit(Style.Limit.LIKENESS);
        List<Text> texts = catalog.editions().get(0).scenarios().parallelStream()
                .map(Text::new)
                .filter(text -> text.shingles.length >= FEWEST)
                .toList();
        Map<Long, Text> buckets = new HashMap<>();
        for (Text text : texts) {
            Text nearest = null;
            int likeness = most;
            TreeSet<String> seen = new TreeSet<>();
            for (long bucket : buckets(text.shingles)) {
                Text other = buckets.putIfAbsent(bucket, text);
                if (other != null && seen.add(other.scenario.slug())) {
                    int percent = likeness(text.shingles, other.shingles);
                    nearest = percent > likeness ? other : nearest;
                    likeness = Math.max(likeness, percent);
                }
            }
            if (nearest != null) {
                problems.add(Problem.of(
                        Code.NEAR_DUPLICATE,
                        text.scenario.at(),
                        "The scenario shares " + likeness + "% of its phrases with `" + nearest.scenario.slug() + "`.",
                        "Merge the two scenarios, or say in each what is different about it."));
            }
        }
    }

    /** Returns the hashes of all phrases of three words, sorted, each once. */
    private static int[] shingles(Scenario scenario) {
        Shingles shingles = new Shingles();
        shingles.add(scenario.title());
        shingles.add(scenario.summary());
        shingles.add(scenario.goal());
        scenario.signals().forEach(signal -> shingles.add(signal.text()));
        scenario.allSteps().stream().map(Step::title).forEach(shingles::add);
        scenario.allSteps().stream()
                .map(Step::text)
                .filter(text -> text != null)
                .forEach(text -> shingles.add(text.text()));
        for (Message message : scenario.messages()) {
            message.variants().forEach(variant -> shingles.add(variant.body().source()));
        }
        if (scenario.guidance() != null) {
            shingles.add(scenario.guidance().text());
        }
        return shingles.toArray();
    }

    /** Phrases as hashes, in an array that grows. */
    private static final class Shingles {
        private int[] hashes = new int[1_024];
        private int size;

        void add(CharSequence text) {
            int first = 0;
            int second = 0;
            int word = 0;
            int words = 0;
            for (int i = 0; i <= text.length(); i++) {
                char c = i == text.length() ? ' ' : text.charAt(i);
                if (Character.isLetterOrDigit(c)) {
                    word = 31 * word + Character.toLowerCase(c);
                } else if (word != 0) {
                    words++;
                    if (words > 2) {
                        put(mixed(mixed(mixed(first) + second) + word));
                    }
                    first = second;
                    second = word;
                    word = 0;
                }
            }
        }

        private void put(int hash) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * size);
            }
            hashes[size++] = hash;
        }

        int[] toArray() {
            return Arrays.stream(hashes, 0, size).sorted().distinct().toArray();
        }
    }

    private static long[] buckets(int[] shingles) {
        int[] sketch = new int[BANDS * ROWS];
        Arrays.fill(sketch, Integer.MAX_VALUE);
        for (int shingle : shingles) {
            int bin = Integer.remainderUnsigned(shingle, sketch.length);
            sketch[bin] = Math.min(sketch[bin], mixed(shingle) & Integer.MAX_VALUE);
        }
        long[] buckets = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = hash * 0x9E3779B97F4A7C15L + filled(sketch, band * ROWS + row);
            }
            buckets[band] = hash;
        }
        return buckets;
    }

    /** Returns the least hash of a bin, or of the next one where it is empty, as few phrases leave it. */
    private static int filled(int[] sketch, int bin) {
        int at = bin;
        for (int i = 0; i < sketch.length && sketch[at] == Integer.MAX_VALUE; i++) {
            at = (at + 1) % sketch.length;
        }
        return sketch[at];
    }

    private static int mixed(int hash) {
        int h = hash * 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >>> 16);
    }

    private static int likeness(int[] a, int[] b) {
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            both += a[i] == b[j] ? 1 : 0;
            int step = Integer.compare(a[i], b[j]);
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        return 100 * both / (a.length + b.length - both);
    }
}
