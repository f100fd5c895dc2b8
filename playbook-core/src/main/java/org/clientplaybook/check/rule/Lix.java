package org.clientplaybook.check.rule;

/**
 * The readability index LIX (läsbarhetsindex) of Carl-Hugo Björnsson, Läsbarhet, Liber 1968: words per sentence, plus the
 * percentage of words of more than six letters. It was made for Swedish and holds for English and other languages too.
 * Below 30 a text is very easy, from 60 on very hard. A sentence ends with a full stop, a colon, a question or exclamation
 * mark, or a paragraph.
 *
 * @param words how many words
 * @param sentences how many sentences
 * @param longWords how many words of more than six letters
 */
record Lix(int words, int sentences, int longWords) {
    private static final int LONG = 6;

    /** Counts a text; an empty one has no words. */
    static Lix of(CharSequence text) {
        int words = 0;
        int sentences = 0;
        int longWords = 0;
        int letters = 0;
        boolean open = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters++;
                continue;
            }
            boolean inside = (c == '\'' || c == '\u2019' || c == '-') && letters > 0;
            if (letters > 0 && !inside) {
                words++;
                longWords += letters > LONG ? 1 : 0;
                letters = 0;
                open = true;
            }
            boolean paragraph = c == '\n' && (i + 1 >= text.length() || text.charAt(i + 1) == '\n');
            if (open && (paragraph || ".:!?".indexOf(c) >= 0)) {
                sentences++;
                open = false;
            }
        }
        return new Lix(words, sentences, longWords);
    }

    /** Returns the index, rounded; 0 where there are no words. */
    int index() {
        return words == 0 ? 0 : Math.round((float) words / Math.max(1, sentences) + 100f * longWords / words);
    }
}
