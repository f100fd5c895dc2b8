package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The families' scenarios and lines as bits, each family from a whole byte on. */
final class PostingLists {
    private final byte[][] lists;

    PostingLists(EditionIndex index) {
        this.lists = IntStream.range(0, index.lexicon().size())
                .parallel()
                .mapToObj(family -> list(index, family))
                .toArray(byte[][]::new);
    }

    /** Adds shards of at most so many bytes, if a single list is not larger, and returns the first family of each. */
    List<Integer> write(Map<String, String> shards, int most) {
        List<Integer> firsts = new ArrayList<>();
        int from = 0;
        do {
            int size = 0;
            int to = from;
            while (to < lists.length && (to == from || size + lists[to].length <= most)) {
                size += lists[to++].length;
            }
            byte[] bytes = new byte[size];
            int at = 0;
            for (int i = from; i < to; i++) {
                System.arraycopy(lists[i], 0, bytes, at, lists[i].length);
                at += lists[i].length;
            }
            StringBuilder text = new StringBuilder(size * 5 / 4 + 2);
            BitWriter.append(text, bytes);
            shards.put("p" + firsts.size(), Json.quote(text.toString()));
            firsts.add(from);
            from = to;
        } while (from < lists.length);
        return firsts;
    }

    /** Returns a family's scenarios, those of the strongest level first, and its lines. */
    private static byte[] list(EditionIndex index, int family) {
        Postings postings = index.postings();
        int[] counts = new int[Postings.LEVELS + 1];
        for (int i = 0; i < postings.count(family); i++) {
            counts[postings.level(family, i)]++;
        }
        int[][] byLevel = new int[Postings.LEVELS + 1][];
        for (int level = 1; level <= Postings.LEVELS; level++) {
            byLevel[level] = new int[counts[level]];
        }
        int[] next = new int[Postings.LEVELS + 1];
        for (int i = 0; i < postings.count(family); i++) {
            int level = postings.level(family, i);
            byLevel[level][next[level]++] = postings.document(family, i);
        }
        BitWriter bits = new BitWriter();
        for (int level = Postings.LEVELS; level > 0; level--) {
            numbers(bits, byLevel[level], postings.documents());
        }
        numbers(bits, index.lines().with(List.of(family)), index.lines().size());
        return bits.toBytes();
    }

    /** Writes rising numbers: how many, then the gaps between them. */
    private static void numbers(BitWriter bits, int[] numbers, int below) {
        bits.gamma(numbers.length + 1);
        int low = low(below, numbers.length);
        int last = -1;
        for (int number : numbers) {
            bits.rice(number - last - 1, low);
            last = number;
        }
    }

    /** Returns how many bits of a gap are written as they are: the best for gaps of independent scenarios. */
    private static int low(int documents, int count) {
        int gap = count == 0 ? 0 : (int) (11L * documents / (16L * count));
        return gap == 0 ? 0 : 31 - Integer.numberOfLeadingZeros(gap);
    }
}
