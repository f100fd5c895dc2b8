package org.clientplaybook.search;

/** What a character of a folded text is to the search. */
final class Letters {
    private static final String SIGNS = "%$£€¥";

    private Letters() {}

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

    static boolean isHyphen(int c) {
        return c == '-' || c == 0x2010 || c == 0x5BE;
    }
}
