package org.clientplaybook.content;

/** ASCII characters, to look for all of them at once: most texts have none of those that mean something. */
public final class SignSet {
    private final boolean[] signs = new boolean[128];

    private SignSet() {}

    /** Returns a set of the characters of a text, all of which are ASCII. */
    public static SignSet of(String signs) {
        SignSet set = new SignSet();
        for (int i = 0; i < signs.length(); i++) {
            set.signs[signs.charAt(i)] = true;
        }
        return set;
    }

    /** Returns whether a text has one of them. */
    public boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < signs.length && signs[c]) {
                return true;
            }
        }
        return false;
    }
}
