package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers words in the order in which they come, and counts what each weighs in the text at hand. */
final class Dictionary {
    /** The greatest weight of a word in a text. */
    static final int MOST = 4095;

    /** The greatest weight that running text gives a word. */
    private static final int RUNNING = 12;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private int[] weights = new int[1024];
    private int[] running = new int[1024];
    private int[] seen = new int[256];
    private int count;

    /**
     * @param inRunningText whether it stands among many others, where even many times say less than one in a title
     */
    void add(String word, int weight, boolean inRunningText) {
        Integer known = numbers.get(word);
        int number = known == null ? words.size() : known;
        if (known == null) {
            numbers.put(word, number);
            words.add(word);
            if (number == weights.length) {
                weights = Arrays.copyOf(weights, 2 * number);
                running = Arrays.copyOf(running, 2 * number);
            }
        }
        if (weights[number] == 0 && running[number] == 0) {
            if (count == seen.length) {
                seen = Arrays.copyOf(seen, 2 * count);
            }
            seen[count++] = number;
        }
        if (inRunningText) {
            running[number] = Math.min(RUNNING, running[number] + weight);
        } else {
            weights[number] = Math.min(MOST, weights[number] + weight);
        }
    }

    /** Ends a text: returns the numbers and weights of its words, one behind the other, in no order. */
    int[] end() {
        int[] text = new int[2 * count];
        for (int i = 0; i < count; i++) {
            text[2 * i] = seen[i];
            text[2 * i + 1] = weights[seen[i]] + running[seen[i]];
            weights[seen[i]] = 0;
            running[seen[i]] = 0;
        }
        count = 0;
        return text;
    }

    /** Returns the words by their numbers. */
    List<String> words() {
        return words;
    }
}
