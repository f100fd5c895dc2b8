package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
            boolean letter = (small >= 'a' && small <= 'z')
                    || (c >= '0' && c <= '9')
                    || c == '\''
                    || c == '-'
                    || Letters.isSign(c);
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
        Scan scan = new Scan(folding.elided(), words);
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
    private void splitPlain(char[] chars, int from, int to, char[] word, Words words, Scan scan) {
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
                if (Letters.isSign(folded)) {
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

    /** One walk through a folded text. */
    private static final class Scan {
        private final Set<String> elided;
        private final Words words;
        private final StringBuilder word = new StringBuilder();
        private final List<String> parts = new ArrayList<>();

        /** An apostrophe or a hyphen that has to be followed by a letter, or 0. */
        private int pending;

        private int last;

        Scan(Set<String> elided, Words words) {
            this.elided = elided;
            this.words = words;
        }

        void takeAll(String folded) {
            folded.codePoints().forEach(this::take);
            take(0);
        }

        void take(int c) {
            if (Letters.isLetter(c) || (word.length() > 0 && pending == 0 && Letters.isMark(c))) {
                if (pending != 0) {
                    follow(c);
                }
                word.appendCodePoint(c);
                last = Letters.isMark(c) ? last : c;
            } else if (word.length() > 0 && pending == 0 && (c == '\'' || Letters.isHyphen(c))) {
                pending = c;
            } else {
                if (word.length() > 0) {
                    endWord();
                    endCompound();
                }
                if (Letters.isSign(c)) {
                    words.word(Character.toString(c));
                }
            }
        }

        private void follow(int c) {
            if (Letters.isHyphen(pending)) {
                boolean letters = Character.isLetter(last) && Character.isLetter(c);
                endWord();
                if (!letters) {
                    endCompound();
                }
            } else {
                // Stands for the apostrophe until the word ends.
                word.append('\'');
            }
            pending = 0;
        }

        private void endWord() {
            int end = word.length();
            if (end > 2 && word.charAt(end - 1) == 's' && word.charAt(end - 2) == '\'') {
                word.setLength(end - 2);
            }
            String text = word.toString();
            word.setLength(0);
            int apostrophe = text.indexOf('\'');
            if (apostrophe >= 0 && elided.contains(text.substring(0, apostrophe))) {
                text = text.substring(apostrophe + 1);
            }
            parts.add(text.replace("'", ""));
        }

        private void endCompound() {
            pending = 0;
            if (parts.size() == 1) {
                single(parts.get(0));
            } else {
                String joined = String.join("", parts);
                if (joined.length() <= LONGEST && joined.codePoints().noneMatch(Letters::isUnspaced)) {
                    words.compound(List.copyOf(parts), joined);
                } else {
                    parts.forEach(this::single);
                }
            }
            parts.clear();
        }

        /** Hands on a word, or what it consists of where scripts with spaces between words and without them meet. */
        private void single(String text) {
            for (int from = 0; from < text.length(); ) {
                boolean unspaced = Letters.isUnspaced(text.codePointAt(from));
                int to = from;
                while (to < text.length() && Letters.isUnspaced(text.codePointAt(to)) == unspaced) {
                    to = text.offsetByCodePoints(to, 1);
                }
                if (unspaced) {
                    pairs(text.substring(from, to).codePoints().toArray());
                } else if (to - from <= LONGEST) {
                    words.word(text.substring(from, to));
                }
                from = to;
            }
        }

        private void pairs(int[] run) {
            for (int i = 0; i + 1 < run.length; i++) {
                words.word(new String(run, i, 2));
            }
            String last = Character.toString(run[run.length - 1]);
            if (run.length == 1) {
                words.word(last);
            } else {
                words.last(last);
            }
        }
    }
}
