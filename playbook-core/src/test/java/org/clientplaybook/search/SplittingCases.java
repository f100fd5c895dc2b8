package org.clientplaybook.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The table of cases of folding and splitting, which the build and the browser both run. */
public final class SplittingCases {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    private SplittingCases() {}

    /**
     * A case.
     *
     * @param language the primary subtag of a language; empty for one that is not known
     * @param words the words that come of the text
     */
    public record Case(String language, String text, List<String> words) {
        /** Returns what an index of that language ships to the browser. */
        public String folding() {
            return Folding.of(language).json(words);
        }
    }

    public static List<Case> all() {
        try (InputStream in = SplittingCases.class.getResourceAsStream("splitting.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(SplittingCases::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case parse(String line) {
        String[] parts = line.split(" ?\\| ?", 3);
        String text =
                ESCAPE.matcher(parts[1]).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
        List<String> words = Arrays.stream(parts[2].split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        return new Case(parts[0], text, words);
    }
}
