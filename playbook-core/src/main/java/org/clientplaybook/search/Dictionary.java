package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers words in the order in which they come, and counts what each weighs in the text at hand. A word that it knows is found
 * by its characters, without a string for each time that it stands somewhere.
 */
final class Dictionary {
    /** The greatest weight of a word in a text. */
    private static final int MOST = 4095;

    /** The greatest weight that running text gives a word: even many times say less there than one in a title. */
    private static final int RUNNING = 12;

    private @Nullable Entry[] table = new Entry[1 << 12];
    private final List<String> words = new ArrayList<>();
    private final List<Entry> seen = new ArrayList<>();

    /** A word with its weights in the text at hand. */
    private static final class Entry {
        private final char[] word;
        private final int number;
        private final int hash;
        private @Nullable Entry next;
        private int weight;
        private int running;

        Entry(char[] word, int number, int hash, @Nullable Entry next) {
            this.word = word;
            this.number = number;
            this.hash = hash;
            this.next = next;
        }

        boolean is(char[] chars, int length) {
            if (word.length != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (word[i] != chars[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * @param weight above 0
     * @param inRunningText whether it stands among many others
     */
    void add(String word, int weight, boolean inRunningText) {
        add(word.toCharArray(), word.length(), weight, inRunningText);
    }

    /** Adds the word that some characters begin with. */
    void add(char[] chars, int length, int weight, boolean inRunningText) {
        Entry entry = entry(chars, length);
        if (entry.weight == 0 && entry.running == 0) {
            seen.add(entry);
        }
        if (inRunningText) {
            entry.running = Math.min(RUNNING, entry.running + weight);
        } else {
            entry.weight = Math.min(MOST, entry.weight + weight);
        }
    }

    private Entry entry(char[] chars, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + chars[i];
        }
        for (Entry entry = table[place(hash)]; entry != null; entry = entry.next) {
            if (entry.hash == hash && entry.is(chars, length)) {
                return entry;
            }
        }
        if (words.size() > table.length) {
            grow();
        }
        int place = place(hash);
        Entry entry = new Entry(Arrays.copyOf(chars, length), words.size(), hash, table[place]);
        table[place] = entry;
        words.add(new String(chars, 0, length));
        return entry;
    }

    private int place(int hash) {
        return (hash ^ hash >>> 16) & (table.length - 1);
    }

    private void grow() {
        @Nullable Entry[] former = table;
        table = new Entry[2 * former.length];
        for (Entry first : former) {
            for (Entry entry = first; entry != null; ) {
                Entry next = entry.next;
                int place = place(entry.hash);
                entry.next = table[place];
                table[place] = entry;
                entry = next;
            }
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
