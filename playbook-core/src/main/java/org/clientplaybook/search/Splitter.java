package org.clientplaybook.search;

import java.util.List;
import java.util.function.Consumer;

/**
 * Splits text into words, as the browser's {@code splitter.js} does to the character; one table of cases holds the two
 * together.
 *
 * <p>A word is a run of letters and digits of a folded text. An apostrophe inside it falls away, with an {@code s} at the end
 * behind it, or with what the language elides before it; so do the dots of an abbreviation. A sign of a currency or of percent is a word. Words with a hyphen between them are there one by one and as one. In
 * scripts that have no spaces between words, a run gives each pair of neighbours, and its last character.
 */
final class Splitter {
    /** A word that is longer than this many UTF-16 units is none. */
    static final int LONGEST = 64;

    private static final String SIGNS = "%$£€¥";

    private final Folding folding;

    /** Folded letters by what they are, for characters below {@link #DIRECT}; 0 for what separates words. */
    private final char[] direct = new char[DIRECT];

    private static final int DIRECT = 0x100;

    /** Stands in {@link #direct} for a character that is folded the long way. */
    private static final char LONG_WAY = 1;

    Splitter(Folding folding) {
        this.folding = folding;
        for (char c = 0; c < DIRECT; c++) {
            boolean ascii = c < 0x80;
            char small = Character.toLowerCase(c);
            boolean letter =
                    (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || c == '\'' || c == '-' || isSign(c);
            direct[c] = ascii ? letter ? small : 0 : folding.kept().indexOf(small) >= 0 ? small : LONG_WAY;
            if (folding.first().containsKey(c)) {
                direct[c] = LONG_WAY;
            }
        }
        direct['`'] = '\'';
    }

    /** Takes the words of a text. */
    interface Words {
        void word(String word);

        /** Takes the word that some characters begin with, which are others afterwards. */
        default void word(char[] chars, int length) {
            word(new String(chars, 0, length));
        }

        /** Takes words with hyphens between them, and what they are as one. */
        void compound(List<String> parts, String joined);

        /** Takes the last character of a run of two or more that has no spaces: no pair begins with it. */
        default void last(String character) {}
    }

    /** Hands on each word of a text as an index has it, folded; hyphened words one by one and then as one. */
    void split(String text, Consumer<String> words) {
        split(text, new Words() {
            @Override
            public void word(String word) {
                words.accept(word);
            }

            @Override
            public void compound(List<String> parts, String joined) {
                parts.forEach(words);
                words.accept(joined);
            }

            @Override
            public void last(String character) {
                words.accept(character);
            }
        });
    }

    /**
     * Hands on each word of a text, folded. What stands between two spaces depends on nothing beyond them, and is folded the long
     * way only where it has to be.
     */
    void split(String text, Words words) {
        char[] chars = text.toCharArray();
        WordScan scan = new WordScan(folding.elided(), words);
        char[] word = new char[LONGEST];
        for (int from = 0; from < chars.length; ) {
            boolean plain = true;
            int to = from;
            for (; to < chars.length && chars[to] != ' ' && chars[to] != '\n'; to++) {
                plain &= direct(chars[to]) != LONG_WAY && !isInnerDot(chars, to);
            }
            if (plain) {
                splitPlain(chars, from, to, word, words, scan);
            } else {
                scan.takeAll(folding.fold(text.substring(from, to)));
            }
            from = to + 1;
        }
    }

    /** Returns whether a dot stands before a letter, as in an abbreviation. */
    private boolean isInnerDot(char[] chars, int at) {
        return chars[at] == '.' && at + 1 < chars.length && isPlainLetter(direct(chars[at + 1]));
    }

    /** Takes words of letters alone, nearly all that there are, by themselves, and others through a scan. */
    private void splitPlain(char[] chars, int from, int to, char[] word, Words words, WordScan scan) {
        for (int i = from; i < to; i++) {
            int start = i;
            char folded = direct(chars[i]);
            while (isPlainLetter(folded)) {
                if (i - start < LONGEST) {
                    word[i - start] = folded;
                }
                folded = ++i < to ? direct(chars[i]) : 0;
            }
            if (i > start && (folded == '\'' || folded == '-')) {
                for (i = start; i < to && direct(chars[i]) != 0; i++) {
                    scan.take(direct(chars[i]));
                }
                scan.take(0);
            } else {
                if (i > start && i - start <= LONGEST) {
                    words.word(word, i - start);
                }
                if (isSign(folded)) {
                    words.word(Character.toString(folded));
                }
            }
        }
    }

    /** Returns what a character is folded to: 0 if it separates words, {@link #LONG_WAY} if its neighbours matter. */
    private char direct(char c) {
        return c < DIRECT ? direct[c] : isPunctuation(c) ? 0 : LONG_WAY;
    }

    private static boolean isPlainLetter(char folded) {
        return folded >= 'a' || (folded >= '0' && folded <= '9');
    }

    /** Dashes, quotes and dots, which texts of plain letters have too. */
    private static boolean isPunctuation(char c) {
        return (c >= 0x2012 && c <= 0x2017) || (c >= 0x201C && c <= 0x2026);
    }

    static boolean isLetter(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        return switch (Character.getType(c)) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    static boolean isMark(int c) {
        int type = c < 0x300 ? 0 : Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Returns whether a character says what a number is of: it is a word of its own. */
    static boolean isSign(int c) {
        return SIGNS.indexOf(c) >= 0;
    }

    /** Returns whether a character is of a script that has no spaces between its words. */
    static boolean isUnspaced(int c) {
        return (c >= 0xE00 && c <= 0xEFF) // Thai, Lao
                || (c >= 0x1000 && c <= 0x109F) // Burmese
                || (c >= 0x1780 && c <= 0x17FF) // Khmer
                || (c >= 0x3005 && c <= 0x3007)
                || (c >= 0x3041 && c <= 0x312F) // Kana, Bopomofo
                || (c >= 0x31F0 && c <= 0x31FF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0xAC00 && c <= 0xD7A3) // Hangul
                || (c >= 0x20000 && c <= 0x3FFFF);
    }

    /** Returns whether a word is a single character of such a script: it may be the first of a pair. */
    static boolean isLone(String word) {
        return word.codePointCount(0, word.length()) == 1 && isUnspaced(word.codePointAt(0));
    }
}
