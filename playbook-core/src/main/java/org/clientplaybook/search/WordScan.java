package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One walk through a folded text. */
final class WordScan {
    private final Set<String> elided;
    private final Splitter.Words words;
    private final StringBuilder word = new StringBuilder();
    private final List<String> parts = new ArrayList<>();

    /** An apostrophe or a hyphen that has to be followed by a letter, or 0. */
    private int pending;

    private int last;

    WordScan(Set<String> elided, Splitter.Words words) {
        this.elided = elided;
        this.words = words;
    }

    void takeAll(String folded) {
        folded.codePoints().forEach(this::take);
        take(0);
    }

    void take(int c) {
        if (Splitter.isLetter(c) || (word.length() > 0 && pending == 0 && Splitter.isMark(c))) {
            if (pending != 0) {
                follow(c);
            }
            word.appendCodePoint(c);
            last = Splitter.isMark(c) ? last : c;
        } else if (word.length() > 0 && pending == 0 && (c == '\'' || isHyphen(c))) {
            pending = c;
        } else {
            if (word.length() > 0) {
                endWord();
                endCompound();
            }
            if (Splitter.isSign(c)) {
                words.word(Character.toString(c));
            }
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
            if (joined.length() <= Splitter.LONGEST && joined.codePoints().noneMatch(Splitter::isUnspaced)) {
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
            boolean unspaced = Splitter.isUnspaced(text.codePointAt(from));
            int to = from;
            while (to < text.length() && Splitter.isUnspaced(text.codePointAt(to)) == unspaced) {
                to = text.offsetByCodePoints(to, 1);
            }
            if (unspaced) {
                pairs(text.substring(from, to).codePoints().toArray());
            } else if (to - from <= Splitter.LONGEST) {
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

    private static boolean isHyphen(int c) {
        return c == '-' || c == 0x2010 || c == 0x5BE;
    }
}
