package org.clientplaybook.check.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of phrases, to be found in a text without a look at each of them for each word. */
final class Phrases {
    private final Map<String, List<String[]>> byFirst = new HashMap<>();
    private final List<String[]> open = new ArrayList<>();

    /** Takes phrases of words with single spaces; a word that ends with {@code *} stands for all that begin so. */
    Phrases(List<String> phrases) {
        for (String phrase : phrases) {
            String[] words = Passage.normal(phrase).split("[\\s,-]+", -1);
            if (words[0].endsWith("*")) {
                open.add(words);
            } else {
                byFirst.computeIfAbsent(words[0], key -> new ArrayList<>()).add(words);
            }
        }
    }

    boolean isEmpty() {
        return byFirst.isEmpty() && open.isEmpty();
    }

    /** Returns the index of the first word from one on at which a phrase begins, or -1. */
    int find(List<Passage.Word> words, int from) {
        for (int i = from; i < words.size(); i++) {
            if (length(words, i) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Returns how many words the longest phrase has that begins with a word; 0 where none does. */
    int length(List<Passage.Word> words, int at) {
        int longest = longest(byFirst.getOrDefault(words.get(at).text(), List.of()), words, at);
        return Math.max(longest, longest(open, words, at));
    }

    /** Returns which words are part of a phrase. */
    BitSet covered(List<Passage.Word> words) {
        BitSet covered = new BitSet();
        for (int i = find(words, 0); i >= 0; i = find(words, i + 1)) {
            covered.set(i, i + length(words, i));
        }
        return covered;
    }

    private static int longest(List<String[]> phrases, List<Passage.Word> words, int at) {
        int longest = 0;
        for (String[] phrase : phrases) {
            if (phrase.length > longest && stands(phrase, words, at)) {
                longest = phrase.length;
            }
        }
        return longest;
    }

    private static boolean stands(String[] phrase, List<Passage.Word> words, int at) {
        if (at + phrase.length > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.length; i++) {
            Passage.Word word = words.get(at + i);
            String wanted = phrase[i];
            boolean same = wanted.endsWith("*")
                    ? word.text().startsWith(wanted.substring(0, wanted.length() - 1))
                    : word.text().equals(wanted);
            if (!same || (i > 0 && word.begins())) {
                return false;
            }
        }
        return true;
    }
}
