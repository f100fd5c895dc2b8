package org.clientplaybook.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name in files and addresses: lower-case ASCII letters and digits with single hyphens between them, of at most {@value
 * #LONGEST} characters, and none that Windows reserves for a device.
 */
public final class Slug {
    /** The greatest length of a slug that somebody writes. */
    public static final int LONGEST = 80;

    /** The form of a slug as a regular expression, for Java and ECMAScript alike. */
    public static final String EXPRESSION = "[a-z0-9]+(-[a-z0-9]+)*";

    /** The names that Windows reserves for devices, in lower case, as such an expression. */
    public static final String RESERVED = "con|prn|aux|nul|com[0-9]|lpt[0-9]";

    private static final Pattern FORM = Pattern.compile(EXPRESSION);
    /** What parts two words, unless it makes a number negative. */
    private static final Pattern PARTING =
            Pattern.compile("(?<=[\\p{L}\\p{N}\\p{M}])(?![\\s\\p{Z}]+-\\p{N})[\\s\\p{Z}_-]+(?=[\\p{L}\\p{N}])");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** A hyphen or a low line that parts no words. */
    private static final Pattern SIGN = Pattern.compile("^[_-]|[_-]$| -\\p{N}");

    private static final Pattern DEVICE = Pattern.compile(RESERVED);

    /** The greatest length of a slug that is made of a text: room for an ending is left. */
    private static final int LONGEST_MADE = 60;

    private Slug() {}

    /** Returns what is wrong with a slug, as a sentence, or null. */
    public static @Nullable String fault(String slug) {
        if (slug.length() > LONGEST) {
            return "Use at most " + LONGEST + " characters.";
        }
        if (!FORM.matcher(slug).matches()) {
            return "Use lower-case letters and digits, with single hyphens between them.";
        }
        return isReserved(slug) ? "This name is reserved on Windows." : null;
    }

    /** Returns whether a text has the form of a slug, however long it is, and even if the name is reserved. */
    public static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }

    /** Returns whether Windows reserves a name in lower case for a device. */
    public static boolean isReserved(String name) {
        return DEVICE.matcher(name).matches();
    }

    /**
     * Returns a title as a slug of at most 60 characters that ends with a whole word; empty where the title has no letters
     * that can be written so.
     */
    public static String of(String title) {
        String slug = letters(title.replaceAll("['’]", ""));
        if (slug.length() > LONGEST_MADE) {
            String cut = slug.substring(0, LONGEST_MADE + 1);
            slug = cut.contains("-") ? cut.substring(0, cut.lastIndexOf('-')) : slug.substring(0, LONGEST_MADE);
        }
        return isReserved(slug) ? slug + "-1" : slug;
    }

    /**
     * Returns a slug for a text that has no other name in addresses, such as a tag. It is never empty: where the text is
     * long, or has letters or signs that a slug does not show, as {@code C++} does, a hash of it is part of the slug.
     */
    public static String ofTag(String text) {
        String slug = letters(text);
        String hash = Integer.toHexString(words(text).hashCode());
        if (slug.length() > LONGEST_MADE) {
            return slug.substring(0, LONGEST_MADE) + "-" + hash;
        }
        if (slug.isEmpty()) {
            return "tag-" + hash;
        }
        if (isReserved(slug)) {
            return "tag-" + slug;
        }
        return losesLetters(text) || SIGN.matcher(words(text)).find() ? slug + "-" + hash : slug;
    }

    /** Returns what makes a tag another one: two that differ in capitals or in what parts their words are the
     * same, but {@code -1} is not {@code 1}. */
    public static String words(String tag) {
        String text = Normalizer.normalize(tag, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(PARTING.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static boolean losesLetters(String text) {
        return plain(text).codePoints().anyMatch(c -> {
            int type = Character.getType(c);
            boolean sign = type == Character.MATH_SYMBOL
                    || type == Character.CURRENCY_SYMBOL
                    || type == Character.OTHER_SYMBOL
                    || "#*%@".indexOf(c) >= 0;
            return sign || (Character.isLetterOrDigit(c) && !isOfSlug(c));
        });
    }

    private static boolean isOfSlug(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** Returns a text in lower case, its letters without their accents. */
    private static String plain(String text) {
        return Normalizer.normalize(PlainLetters.in(text.toLowerCase(Locale.ROOT)), Normalizer.Form.NFKD);
    }

    private static String letters(String text) {
        String plain = plain(text);
        StringBuilder slug = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (isOfSlug(c)) {
                slug.append(gap && slug.length() > 0 ? "-" : "").append(c);
                gap = false;
            } else if (!isMark(c)) {
                gap = true;
            }
        }
        return slug.toString();
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
