package org.clientplaybook.render;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where each page of an edition lies in the site. Paths have {@code /} between their parts and none before the first.
 *
 * @param prefix the edition's folder with a {@code /} behind it; empty for the first language
 */
record Addresses(String prefix) {
    /** The identifier prefix of guidance on a scenario's page. */
    static final String GUIDANCE = "why-";

    private static final int LONGEST = 60;
    /** Nothing, and what Windows does not take as a file's name. */
    private static final Pattern UNFIT = Pattern.compile("|con|prn|aux|nul|com[0-9]|lpt[0-9]");

    String home() {
        return prefix + "index.html";
    }

    String scenario(String slug) {
        return prefix + "scenario/" + slug + ".html";
    }

    String category(String key, int number) {
        return numbered("category/" + key, number);
    }

    String tag(String slug, int number) {
        return numbered("tag/" + slug, number);
    }

    String tags() {
        return prefix + "tags.html";
    }

    String messages(int number) {
        return numbered("messages", number);
    }

    String print() {
        return prefix + "print.html";
    }

    String printed(String category, int number) {
        return numbered("print/" + category, number);
    }

    String page(String name) {
        return prefix + name + ".html";
    }

    String notFound() {
        return prefix + "404.html";
    }

    String feed() {
        return prefix + "feed.xml";
    }

    String export(String name) {
        return prefix + "export/" + name;
    }

    private String numbered(String path, int number) {
        return prefix + path + (number == 1 ? "" : "/" + number) + ".html";
    }

    /** Returns the way from a page to the site's root: empty, {@code ../}, {@code ../../}. */
    static String root(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    /** Returns a tag as a part of an address: lower case, without accents, with hyphens, not too long for a file's name. */
    static String tagSlug(String tag) {
        String plain = Normalizer.normalize(tag.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                letters.append(gap && letters.length() > 0 ? "-" : "").append(c);
                gap = false;
            } else if (!isMark(c)) {
                gap = true;
            }
        }
        String slug = letters.toString();
        String hash = Integer.toHexString(tag.hashCode());
        if (slug.length() > LONGEST) {
            return slug.substring(0, LONGEST) + "-" + hash;
        }
        return UNFIT.matcher(slug).matches() ? "tag-" + (slug.isEmpty() ? hash : slug) : slug;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
