package org.clientplaybook.markdown;

/** Text of the author's in the words of a problem. */
final class Quote {
    private static final int LONGEST = 60;

    private Quote() {}

    /** Returns a text in back quotes: on one line, without controls, cut where it is long. */
    static String of(String text) {
        StringBuilder line = new StringBuilder("`");
        text.codePoints().limit(LONGEST).forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.append(text.codePointCount(0, text.length()) > LONGEST ? "…`" : "`")
                .toString();
    }
}
