package org.clientplaybook.content;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A language tag after BCP 47 in its canonical form, such as {@code en}, {@code pt-BR} or {@code zh-Hant}. It is part of the
 * names of files, as in {@code scenario.pt-BR.yaml}, and the folder of a language's pages.
 */
public final class LanguageTag {
    /** The form of a tag as a regular expression, for Java and ECMAScript alike. */
    public static final String EXPRESSION = "[a-z]{2,3}(-[A-Za-z0-9]{1,8})*";

    private static final Pattern FORM = Pattern.compile(EXPRESSION);

    /**
     * The names that no language's folder can have, since pages lie in such a folder or Windows reserves it, as such an
     * expression.
     */
    public static final String RESERVED = Stream.concat(
                    Route.folders().stream()
                            .filter(folder -> FORM.matcher(folder).matches()),
                    Stream.of(Slug.RESERVED))
            .collect(Collectors.joining("|"));

    private static final Pattern TAKEN = Pattern.compile(RESERVED);

    /** Scripts that are written from right to left, and languages that are usually written in one of them. */
    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "ar", "arc", "ckb", "dv",
            "fa", "glk", "he", "iw", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug", "ur", "yi");

    private LanguageTag() {}

    /** Returns whether a text is a tag that a playbook's language can have. */
    public static boolean isValid(String text) {
        return !isTaken(text) && text.equals(canonical(text));
    }

    /** Returns whether the folder of this name would be in the way of another of the site, or of Windows. */
    public static boolean isTaken(String text) {
        return TAKEN.matcher(text).matches();
    }

    /**
     * Returns a tag in its canonical form, as {@code pt-BR} for {@code PT-br}, or null where it is not one. A program that
     * writes names of files may have changed its case.
     */
    public static @Nullable String canonical(String text) {
        try {
            String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
            return FORM.matcher(tag).matches() && tag.equalsIgnoreCase(text) ? tag : null;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    /** Returns a tag and the broader ones that it is a case of, the narrowest first: {@code pt-BR}, {@code pt}. */
    public static List<String> broader(String tag) {
        List<String> tags = new ArrayList<>();
        for (int end = tag.length(); end > 0; end = tag.lastIndexOf('-', end - 1)) {
            tags.add(tag.substring(0, end));
        }
        return tags;
    }

    /**
     * Returns what is known of a language: where there is nothing for {@code pt-BR}, what there is for {@code pt}. Null
     * where there is neither.
     */
    public static <T> @Nullable T lookup(String tag, Map<String, T> known) {
        for (String one : broader(tag)) {
            if (known.containsKey(one)) {
                return known.get(one);
            }
        }
        return null;
    }

    /** Returns whether a language is written from right to left, in the script that its tag names or that is usual for it. */
    public static boolean isRightToLeft(String tag) {
        String script = Locale.forLanguageTag(tag).getScript();
        return RIGHT_TO_LEFT.contains(script.isEmpty() ? tag.replaceFirst("-.*", "") : script);
    }

    /** Returns the tag that somebody means who writes {@code pt_BR} or {@code PT-br}, in its canonical form, or null. */
    public static @Nullable String meant(String text) {
        return canonical(text.replace('_', '-'));
    }
}
