package org.clientplaybook.content;

import java.util.Map;
import java.util.TreeMap;

/** Latin letters that Unicode does not decompose, and what is written for them where only plain letters will do. */
public final class PlainLetters {
    private static final Map<Character, String> SMALL = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('ħ', "h"),
            Map.entry('ł', "l"),
            Map.entry('ŧ', "t"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('ə', "e"));

    private PlainLetters() {}

    /** Returns the small letters with what stands for each. */
    public static Map<Character, String> all() {
        return new TreeMap<>(SMALL);
    }

    /** Returns a text of small letters with plain letters for these; accents and other letters stay. */
    public static String in(String lowerCase) {
        if (lowerCase.chars().allMatch(c -> c < 0x80)) {
            return lowerCase;
        }
        StringBuilder plain = new StringBuilder(lowerCase.length());
        for (int i = 0; i < lowerCase.length(); i++) {
            char c = lowerCase.charAt(i);
            plain.append(SMALL.getOrDefault(c, String.valueOf(c)));
        }
        return plain.toString();
    }
}
