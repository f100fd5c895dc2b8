package org.clientplaybook.search;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clientplaybook.content.PlainLetters;

/**
 * What a language's letters and apostrophes are to a search. The index hands it to the browser, which knows no language, and
 * whose {@code splitter.js} does the same with it.
 *
 * <p>Compatibility forms become plain ones, capitals small ones, digits those of ASCII; marks go, but for those of the kept
 * letters; what does not show goes too, but for the space without width, which stands between words.
 *
 * @param kept small letters that are letters of their own: neither their marks go nor are they written as others
 * @param first characters that are others from the start, such as a language's own small letter of a capital
 * @param elided words that fall away with the apostrophe behind them, as in French “l’offre”
 */
record Folding(String kept, Map<Character, String> first, Set<String> elided) {
    /** Letters that a keyboard lacks or that are one letter in two shapes, and what they are searched as. */
    static final Map<Character, String> LETTERS = letters("ς=σ ך=כ ם=מ ן=נ ף=פ ץ=צ ٱ=ا ى=ي ة=ه ی=ي ک=ك ہ=ه ھ=ه ـ=");

    /** Where letters of other scripts begin. */
    private static final char LATIN = 0x370;

    private static final Pattern UNSEEN = Pattern.compile(
            "[\\u00ad\\u034f\\u061c\\u180e\\u200c-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff]");
    private static final Pattern APOSTROPHE =
            Pattern.compile("[`\\u00b4\\u02b9\\u02bb-\\u02bd\\u05f3\\u2018\\u2019\\u201b\\u2032]");

    /** What stands between the letters of an abbreviation. */
    private static final Pattern HEBREW_QUOTE =
            Pattern.compile("([\\u05d0-\\u05ea])[\"\\u05f4\\u201c-\\u201e](?=[\\u05d0-\\u05ea])");

    /** “e.g.”, “p.g.a.”: a letter or two and a dot, and again; at least one stands alone at first. */
    private static final Pattern ABBREVIATION = Pattern.compile("(?<![\\p{L}\\p{N}\\p{M}.@])"
            + "(?:\\p{IsLatin}\\.\\p{IsLatin}{1,2}|\\p{IsLatin}{2}\\.\\p{IsLatin})(?:\\.\\p{IsLatin}{1,2}){0,6}"
            + "(?!\\.?[\\p{L}\\p{N}\\p{M}@])");

    private static final Map<String, String> KEPT = Map.ofEntries(
            Map.entry("sv", "åäö"),
            Map.entry("fi", "åäö"),
            Map.entry("da", "åæø"),
            Map.entry("nb", "åæø"),
            Map.entry("nn", "åæø"),
            Map.entry("no", "åæø"),
            Map.entry("de", "äöü"),
            Map.entry("et", "äöüõ"),
            Map.entry("is", "áðéíóúýþæö"),
            Map.entry("tr", "çğıöşü"),
            Map.entry("az", "çəğıöşü"),
            Map.entry("hu", "öőüű"));

    private static final Map<String, String> FIRST = Map.of("tr", "İ=i I=ı", "az", "İ=i I=ı", "ca", "·= ŀ=l Ŀ=L");

    private static final Map<String, String> ELIDED = Map.of(
            "ca", "d l m n s t",
            "fr", "c d j jusqu l lorsqu m n puisqu qu quoiqu s t",
            "ga", "b d m",
            "it",
                    "agl all anch c coll com cos d dagl dall degl dell dov gl l m n negl nell quand quell quest s sugl sull t un v");

    /** Returns that of a language by its primary subtag; of one that is not known, the one without anything of its own. */
    static Folding of(String primary) {
        return new Folding(
                KEPT.getOrDefault(primary, ""),
                pairs(FIRST.getOrDefault(primary, "")),
                new TreeSet<>(Set.of(ELIDED.getOrDefault(primary, "").split(" ", -1))));
    }

    /** Returns a text folded; what separates words is still there. */
    String fold(String text) {
        String unified = APOSTROPHE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("'");
        for (Map.Entry<Character, String> pair : first.entrySet()) {
            unified = unified.replace(pair.getKey().toString(), pair.getValue());
        }
        String folded = Normalizer.normalize(unified, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < kept.length(); i++) {
            String letter = kept.substring(i, i + 1);
            folded = folded.replace(Normalizer.normalize(letter, Normalizer.Form.NFD), letter);
        }
        StringBuilder plain = new StringBuilder(folded.length());
        folded.codePoints().forEach(c -> {
            String other = c > 0xFFFF || kept.indexOf(c) >= 0 ? null : LETTERS.get((char) c);
            if (other != null) {
                plain.append(other);
            } else if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append(Character.digit(c, 10));
            } else if (!isDropped(c)) {
                plain.appendCodePoint(c);
            }
        });
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
        String unquoted = HEBREW_QUOTE.matcher(composed).replaceAll("$1");
        return ABBREVIATION.matcher(unquoted).replaceAll(match -> match.group().replace(".", ""));
    }

    /** Returns a folded word without any kept letter, as it is typed where a keyboard lacks it. */
    String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (kept.indexOf(c) < 0) {
                plain.append(c);
            } else {
                plain.append(LETTERS.getOrDefault(
                        c,
                        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                .substring(0, 1)));
            }
        }
        return plain.toString();
    }

    /** Marks of Latin, Greek and Cyrillic letters, points of Hebrew, vowels and signs of Arabic. */
    private static boolean isDropped(int c) {
        return (c >= 0x300 && c <= 0x36F)
                || (c >= 0x591 && c <= 0x5C7 && Character.getType(c) == Character.NON_SPACING_MARK)
                || (c >= 0x610 && c <= 0x61A)
                || (c >= 0x64B && c <= 0x65F)
                || c == 0x670
                || (c >= 0x6D6 && c <= 0x6ED);
    }

    private static Map<Character, String> letters(String ofOtherScripts) {
        Map<Character, String> letters = PlainLetters.all();
        letters.putAll(pairs(ofOtherScripts));
        return Map.copyOf(letters);
    }

    private static Map<Character, String> pairs(String text) {
        Map<Character, String> pairs = new HashMap<>();
        for (String pair : text.split(" ", -1)) {
            if (!pair.isEmpty()) {
                pairs.put(pair.charAt(0), pair.substring(2));
            }
        }
        return Map.copyOf(pairs);
    }

    /**
     * Returns what the browser needs.
     *
     * @param words what there is to find: letters of another script find nothing there
     */
    String json(Collection<String> words) {
        boolean latin = words.stream().allMatch(word -> word.chars().allMatch(c -> c < LATIN));
        return "{\"kept\":" + Json.quote(kept)
                + ",\"first\":" + Json.quote(text(first, Character.MAX_VALUE))
                + ",\"letters\":" + Json.quote(text(LETTERS, latin ? LATIN : Character.MAX_VALUE))
                + ",\"elided\":" + Json.quote(String.join(" ", elided)) + "}";
    }

    private static String text(Map<Character, String> pairs, char below) {
        StringBuilder text = new StringBuilder();
        pairs.entrySet().stream()
                .filter(pair -> pair.getKey() < below)
                .sorted(Map.Entry.comparingByKey())
                .forEach(pair -> text.append(text.length() > 0 ? " " : "")
                        .append(pair.getKey())
                        .append('=')
                        .append(pair.getValue()));
        return text.toString();
    }
}
