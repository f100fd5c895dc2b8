package org.clientplaybook.benchmark;

import java.util.Arrays;
import java.util.Random;

/**
 * Words that are drawn as often as words of a natural language are: the word of rank r about 1/r times as often as the
 * first (Zipf's law). The words are made up, short where they are frequent, and the same for each seed.
 */
final class Vocabulary {
    private static final String[] SYLLABLES = {
        "ba", "con", "de", "er", "fa", "gre", "ha", "in", "jo", "ki", "lan", "me", "nor", "o", "pla", "ri", "sen", "ti",
        "u", "ver", "wa", "zo"
    };

    private final Random random;
    private final String[] words;
    private final double[] cumulated;

    Vocabulary(Random random, int size) {
        this.random = random;
        this.words = new String[size];
        this.cumulated = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            int syllables = 1 + (int) (0.7 * Math.log10(1 + i)) + random.nextInt(2);
            StringBuilder word = new StringBuilder();
            for (int s = 0; s < syllables; s++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words[i] = word.toString();
            sum += 1.0 / (i + 1);
            cumulated[i] = sum;
        }
    }

    String word() {
        double drawn = random.nextDouble() * cumulated[cumulated.length - 1];
        int found = Arrays.binarySearch(cumulated, drawn);
        return words[found < 0 ? -found - 1 : found];
    }

    /** Returns words with spaces between them, the first with a capital letter. */
    String phrase(int count) {
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < count; i++) {
            phrase.append(i == 0 ? "" : " ").append(word());
        }
        phrase.setCharAt(0, Character.toUpperCase(phrase.charAt(0)));
        return phrase.toString();
    }

    /** Returns sentences of about these many characters in all. */
    String prose(int characters) {
        StringBuilder prose = new StringBuilder();
        while (prose.length() < characters) {
            prose.append(prose.length() == 0 ? "" : " ")
                    .append(phrase(6 + random.nextInt(9)))
                    .append('.');
        }
        return prose.toString();
    }
}
