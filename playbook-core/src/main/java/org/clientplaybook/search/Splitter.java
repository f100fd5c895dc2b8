package org.clientplaybook.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Folds text and splits it into words, as the browser's {@code search-text.js} does to the character; one table of cases
 * holds the two together.
 *
 * <p>Folding: compatibility forms become plain ones, capitals small ones; marks go, but for those of a language's kept
 * letters. A word is a run of letters and digits; an apostrophe inside it falls away, with an {@code s} at the end behind
 * it. Words with a hyphen between them are there one by one and as one. Chinese, Japanese and Korean runs give each pair
 * of neighbours.
 */
final class Splitter {
    /** A word that is longer than this many UTF-16 units is none. */
    static final int LONGEST = 64;

    private final String kept;

    /** Folded letters by what they are, for characters below {@link #DIRECT}; 0 for what separates words. */
    private final char[] direct = new char[DIRECT];

    private static final int DIRECT = 0x100;

    /** Stands in {@link #direct} for a character that is folded the long way. */
    private static final char LONG_WAY = 1;

    /**
     * @param kept small letters with a mark that is part of them, composed
     */
    Splitter(String kept) {
        this.kept = kept;
        for (char c = 0; c < DIRECT; c++) {
            boolean ascii = c < 0x80;
            char small = Character.toLowerCase(c);
            boolean letter = (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || c == '\'' || c == '-';
            direct[c] = ascii ? letter ? small : 0 : kept.indexOf(small) >= 0 ? small : LONG_WAY;
        }
    }

    /** Returns the text folded; what separates words is still there. */
    String fold(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < kept.length(); i++) {
            String letter = kept.substring(i, i + 1);
            folded = folded.replace(Normalizer.normalize(letter, Normalizer.Form.NFD), letter);
        }
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == 'ß') {
                plain.append("ss");
            } else if (c < 0x300 || c > 0x36F) {
                plain.append(c);
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Returns a folded word without any mark, as it is typed where a keyboard lacks the letter. */
    static String plain(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        return Normalizer.normalize(
                decomposed
                        .replaceAll("[\\u0300-\\u036f]", "")
                        .replace('ø', 'o')
                        .replace("æ", "ae")
                        .replace('ł', 'l')
                        .replace('đ', 'd')
                        .replace('ı', 'i'),
                Normalizer.Form.NFC);
    }

    /** Takes the words of a text. */
    interface Words {
        void word(String word);

        /** Takes words with hyphens between them, and what they are as one. */
        void compound(List<String> parts, String joined);
    }

    /** Hands on each word of a text, folded; hyphened words one by one and then as one. */
    void split(CharSequence text, Consumer<String> words) {
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
        });
    }

    /** Hands on each word of a text, folded. */
    void split(CharSequence text, Words words) {
        Scan scan = new Scan(words);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char folded = c < DIRECT ? direct[c] : c >= 0x2012 && c <= 0x2026 && c != 0x2019 ? 0 : LONG_WAY;
            if (folded == LONG_WAY) {
                scan.takeAll(fold(text.toString()));
                return;
            }
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            scan.take(c < DIRECT ? direct[c] : 0);
        }
        scan.take(0);
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

    private static boolean isMark(int c) {
        int type = c < 0x300 ? 0 : Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Returns whether a character is of a script that has no spaces between its words. */
    static boolean isCjk(int c) {
        return (c >= 0x3041 && c <= 0x30FF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0x20000 && c <= 0x3FFFF);
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == 0x2019 || c == 0x2BC;
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == 0x2010;
    }

    /** One walk through a folded text. */
    private static final class Scan {
        private final Words words;
        private final StringBuilder word = new StringBuilder();
        private final List<String> parts = new ArrayList<>();

        /** An apostrophe or a hyphen that has to be followed by a letter, or 0. */
        private int pending;

        private int last;

        Scan(Words words) {
            this.words = words;
        }

        void takeAll(String folded) {
            folded.codePoints().forEach(this::take);
            take(0);
        }

        void take(int c) {
            if (isLetter(c) || (word.length() > 0 && pending == 0 && isMark(c))) {
                if (pending != 0) {
                    follow(c);
                }
                word.appendCodePoint(c);
                last = c;
            } else if (word.length() > 0 && pending == 0 && (isApostrophe(c) || isHyphen(c))) {
                pending = c;
            } else if (word.length() > 0) {
                endWord();
                endCompound();
            }
        }

        private void follow(int c) {
            if (isHyphen(pending)) {
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
            parts.add(text.indexOf('\'') < 0 ? text : text.replace("'", ""));
        }

        private void endCompound() {
            pending = 0;
            if (parts.size() == 1) {
                single(parts.get(0));
            } else {
                String joined = String.join("", parts);
                if (joined.length() <= LONGEST && !hasCjk(joined)) {
                    words.compound(parts, joined);
                } else {
                    parts.forEach(this::single);
                }
            }
            parts.clear();
        }

        private void single(String text) {
            if (text.length() > LONGEST) {
                return;
            }
            if (!hasCjk(text)) {
                words.word(text);
                return;
            }
            int[] points = text.codePoints().toArray();
            if (points.length == 1) {
                words.word(text);
            }
            for (int i = 0; i + 1 < points.length; i++) {
                words.word(new String(points, i, 2));
            }
        }

        private static boolean hasCjk(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) > 0x3000 && isCjk(text.codePointAt(i))) {
                    return true;
                }
            }
            return false;
        }
    }
}
