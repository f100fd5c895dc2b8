package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers words in the order in which they come, and counts what each weighs in the text at hand. */
final class Dictionary {
    /** The greatest weight of a word in a text. */
    private static final int MOST = 4095;

    /** The greatest weight that running text gives a word: even many times say less there than one in a title. */
    private static final int RUNNING = 12;

    private final Map<String, Entry> entries = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<Entry> seen = new ArrayList<>();

    /** A word with its weights in the text at hand. */
    private static final class Entry {
        private final int number;
        private int weight;
        private int running;

        Entry(int number) {
            this.number = number;
        }
    }

    /**
     * @param weight above 0
     * @param inRunningText whether it stands among many others
     */
    void add(String word, int weight, boolean inRunningText) {
        Entry entry = entries.get(word);
        if (entry == null) {
            entry = new Entry(words.size());
            entries.put(word, entry);
            words.add(word);
        }
        if (entry.weight == 0 && entry.running == 0) {
            seen.add(entry);
        }
        if (inRunningText) {
            entry.running = Math.min(RUNNING, entry.running + weight);
        } else {
            entry.weight = Math.min(MOST, entry.weight + weight);
        }
    }

    /** Ends a text: returns the numbers and weights of its words, one behind the other, in no order. */
    int[] end() {
        int[] text = new int[2 * seen.size()];
        for (int i = 0; i < seen.size(); i++) {
            Entry entry = seen.get(i);
            text[2 * i] = entry.number;
            text[2 * i + 1] = entry.weight + entry.running;
            entry.weight = 0;
            entry.running = 0;
        }
        seen.clear();
        return text;
    }

    /** Returns the words by their numbers. */
    List<String> words() {
        return words;
    }
}
