package org.clientplaybook.message;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds bold words and links in a finished message: {@code **words**} and {@code [words](https://…)}. Only a template's own
 * signs count: what somebody filled in is never taken for a sign. {@code markup.js} does the same in the browser.
 */
final class Markup {
    /** Stands for what is not the template's own. */
    private static final char OTHER = '\uE000';

    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]\\n]+)\\]\\(((?:https?://|mailto:|tel:|\uE000)[^\\s()]*)\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^\\s*](?:[^*\\n]*[^\\s*])?)\\*\\*");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:|tel:)\\S+");

    private final char[] text;
    private final char[] signs;
    private final Style[] styles;
    private final boolean[] gone;

    /**
     * How a character is written.
     *
     * @param address whether it belongs to an address that stands behind the words of its link, as plain text has it
     * @param href the address that the character leads to; empty for none
     */
    record Style(boolean strong, boolean address, String href) {
        static final Style PLAIN = new Style(false, false, "");
    }

    /**
     * @param text the whole message
     * @param own whether each character is the template's own
     */
    private Markup(String text, boolean[] own) {
        this.text = text.toCharArray();
        this.signs = text.toCharArray();
        this.styles = new Style[text.length()];
        this.gone = new boolean[text.length()];
        Arrays.fill(styles, Style.PLAIN);
        for (int i = 0; i < own.length; i++) {
            signs[i] = own[i] ? signs[i] : OTHER;
        }
    }

    /** Returns the bold words and links of a message; nothing is changed where there are none. */
    static Markup of(String text, boolean[] own) {
        Markup markup = new Markup(text, own);
        if (text.contains("](")) {
            markup.links();
        }
        if (text.contains("**")) {
            markup.strong();
        }
        return markup;
    }

    /** Returns whether a character is a sign that nobody sees. */
    boolean isGone(int at) {
        return gone[at];
    }

    char character(int at) {
        return text[at];
    }

    Style style(int at) {
        return styles[at];
    }

    private void links() {
        Matcher link = LINK.matcher(new String(signs));
        while (link.find()) {
            String words = new String(text, link.start(1), link.end(1) - link.start(1));
            String address = new String(text, link.start(2), link.end(2) - link.start(2));
            String href = ADDRESS.matcher(address).matches() ? address : "";
            drop(link.start(), link.start(1));
            for (int i = link.start(1); i < link.end(1); i++) {
                styles[i] = new Style(false, false, href);
            }
            if (words.equals(address)) {
                drop(link.end(1), link.end());
                continue;
            }
            text[link.end(1)] = ' ';
            for (int i = link.end(1); i < link.end(); i++) {
                styles[i] = new Style(false, true, "");
                signs[i] = OTHER;
            }
        }
    }

    private void strong() {
        Matcher strong = STRONG.matcher(new String(signs));
        while (strong.find()) {
            drop(strong.start(), strong.start(1));
            drop(strong.end(1), strong.end());
            for (int i = strong.start(1); i < strong.end(1); i++) {
                styles[i] = new Style(true, styles[i].address(), styles[i].href());
            }
        }
    }

    private void drop(int from, int to) {
        for (int i = from; i < to; i++) {
            gone[i] = true;
            signs[i] = OTHER;
        }
    }
}
