package org.clientplaybook.markdown;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.content.PlainLetters;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;

/** The headings' identifiers and levels, and the links that lead to them. */
final class Anchors {
    /** A document with more headings or more dead links than this gets fewer hints: each costs a comparison with all. */
    private static final int MOST_HINTS = 300;

    private final Map<String, Integer> ids = new HashMap<>();
    private final Deque<Integer> outline = new ArrayDeque<>();
    private final List<Reference> references = new ArrayList<>();

    /**
     * @param taken the identifiers that no heading may get
     */
    Anchors(Set<String> taken) {
        taken.forEach(id -> ids.put(id, 1));
    }

    private record Reference(String id, Location at) {}

    /**
     * Returns the level of the next heading in an outline that skips none: one below the nearest heading before it that
     * was written with a higher level, or 1.
     */
    int level(int written) {
        while (!outline.isEmpty() && outline.peek() >= written) {
            outline.pop();
        }
        outline.push(written);
        return outline.size();
    }

    /** Returns an identifier for the next heading, made of its text. */
    String identify(String text) {
        String slug = slug(text);
        Integer last = ids.putIfAbsent(slug, 1);
        if (last == null) {
            return slug;
        }
        int number = last;
        String id;
        do {
            number++;
            id = slug + "-" + number;
        } while (ids.putIfAbsent(id, 1) != null);
        ids.put(slug, number);
        return id;
    }

    /** Notes a link to a heading, which may come later. */
    void refer(String id, Location at) {
        references.add(new Reference(id, at));
    }

    /** Reports the links whose heading did not come. */
    void report(List<Problem> problems) {
        int hints = 0;
        for (Reference reference : references) {
            if (!ids.containsKey(reference.id)) {
                boolean hint = ids.size() <= MOST_HINTS && hints++ < MOST_HINTS && reference.id.length() <= 100;
                problems.add(dead(reference, hint ? List.copyOf(ids.keySet()) : List.of()));
            }
        }
    }

    private static Problem dead(Reference reference, List<String> candidates) {
        return Problem.of(
                Code.DEAD_ANCHOR,
                reference.at,
                "No heading of this text has the identifier " + Quote.of(reference.id) + ".",
                Suggestion.hint(
                        reference.id,
                        candidates,
                        "Write the heading's words in lower case, without accents and punctuation, with hyphens between them."));
    }

    /** Whether text has the form of an identifier, so that it can stand in HTML as it is. */
    static boolean isIdentifier(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    /**
     * Returns a heading's text in lower case, with hyphens between the words and without signs and accents; much like
     * GitHub, but for the accents and for hyphens, of which there is one at a time.
     */
    static String slug(String text) {
        String plain = fold(text);
        StringBuilder slug = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            int c = plain.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                slug.append(gap && slug.length() > 0 ? "-" : "").appendCodePoint(c);
                gap = false;
            } else if (separates(c)) {
                gap = true;
            }
        }
        return slug.length() == 0 ? "section" : slug.toString();
    }

    private static boolean separates(int c) {
        return c == '_'
                || c == '/'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower;
        }
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> c < 0x300 || c > 0x36F)
                .forEach(folded::appendCodePoint);
        return Normalizer.normalize(PlainLetters.in(folded.toString()), Normalizer.Form.NFC);
    }
}
