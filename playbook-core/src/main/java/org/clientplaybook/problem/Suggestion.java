package org.clientplaybook.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.LanguageTag;

/** Finds the word that somebody probably meant. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * Returns the candidate nearest to a word by optimal string alignment distance (insertions, deletions,
     * substitutions and swaps of neighbours, case ignored), or nothing where none is near: no edit for a single letter,
     * at most one for words of up to four letters, two up to seven, three beyond.
     *
     * @param candidates in any order; of two that are equally near the first in alphabetical order is taken
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        int limit = word.length() <= 1 ? 0 : word.length() <= 4 ? 1 : word.length() <= 7 ? 2 : 3;
        String lower = word.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(c -> !c.equals(word) && Math.abs(c.length() - word.length()) <= limit)
                .map(c -> new Near(c, distance(lower, c.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance <= limit)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .map(Near::word);
    }

    /**
     * Returns a hint that names the nearest candidate, or else lists them all.
     *
     * @param fallback what to say when there is no candidate at all
     */
    public static String hint(String word, Collection<String> candidates, String fallback) {
        return nearest(word, candidates)
                .map(near -> "Did you mean `" + near + "`?")
                .orElseGet(() -> candidates.stream().allMatch(String::isEmpty)
                        ? fallback
                        : "Use one of: " + list(candidates) + ".");
    }

    /**
     * Returns a hint for a file that is not used, where its name speaks of a language: that the playbook does not have, that
     * it writes otherwise, or whose files name none.
     *
     * @param languages the playbook's, the first one first
     */
    public static Optional<String> language(ContentPath file, List<String> languages) {
        ContentPath proper = file.proper();
        String language = proper.language();
        if (language == null || proper.kind() == ContentPath.Kind.OTHER || !LanguageTag.isValid(language)) {
            return Optional.empty();
        }
        boolean spelt = proper.equals(file);
        if (languages.indexOf(language) == 0 && proper.kind() != ContentPath.Kind.WORDS) {
            return Optional.of("Move its text to `" + proper.in(null).name() + "`, or remove it: `" + language
                    + "` is the first language.");
        } else if (languages.contains(language)) {
            return spelt ? Optional.empty() : Optional.of("Rename it to `" + proper.name() + "`.");
        }
        String renaming = spelt ? "" : "rename it to `" + proper.name() + "` and ";
        return Optional.of("Remove it, or " + renaming + "add `" + language + "` to `languages` in playbook.yaml.");
    }

    private static String list(Collection<String> candidates) {
        int most = 20;
        List<String> names = candidates.stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
        String some = String.join(
                ", ", names.stream().limit(most).map(c -> "`" + c + "`").toList());
        return names.size() > most ? some + " and " + (names.size() - most) + " more" : some;
    }

    private record Near(String word, int distance) {}

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swap = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swap ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
