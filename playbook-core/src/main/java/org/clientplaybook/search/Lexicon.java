package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/**
 * The words of an edition and which of them are forms of one word. Words are sorted by UTF-16 units; a family is all
 * words with one stem, and families are numbered in the order of their first words. What begins with a colon is no word
 * but something to filter by.
 */
final class Lexicon {
    private static final int CHUNK = 1024;
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_ENDING = 3;

    /** Fewer letters do not tell a family. */
    static final int SHORTEST_ROOT = 3;

    private final Language language;
    private final List<String> words;
    private final String[] stems;
    private final int[] families;
    private final Map<String, Integer> byStem = new HashMap<>();
    private final List<List<String>> forms = new ArrayList<>();

    /**
     * @param words sorted, each once
     */
    Lexicon(Language language, List<String> words) {
        this.language = language;
        this.words = words;
        this.stems = new String[words.size()];
        this.families = new int[words.size()];
        IntStream.range(0, (words.size() + CHUNK - 1) / CHUNK).parallel().forEach(this::stem);
        for (int i = 0; i < families.length; i++) {
            Integer family = byStem.putIfAbsent(stems[i], forms.size());
            families[i] = family == null ? forms.size() : family;
            if (family == null) {
                forms.add(new ArrayList<>(2));
            }
            forms.get(families[i]).add(words.get(i));
        }
    }

    private void stem(int chunk) {
        SnowballStemmer stemmer = stemmer();
        for (int i = chunk * CHUNK; i < Math.min(words.size(), (chunk + 1) * CHUNK); i++) {
            stems[i] = stem(stemmer, words.get(i));
        }
    }

    private @Nullable SnowballStemmer stemmer() {
        Supplier<SnowballStemmer> stemmer = language.stemmer();
        return stemmer == null ? null : stemmer.get();
    }

    /** Returns a word's stem; the word itself where it is a number, too short to tell, or of no known language. */
    private static String stem(@Nullable SnowballStemmer stemmer, String word) {
        if (stemmer == null || word.length() < 3 || word.charAt(0) < 'a') {
            return word;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        String stem = stemmer.getCurrent();
        return stem.isEmpty() ? word : stem;
    }

    List<String> words() {
        return words;
    }

    /** Returns how many families there are. */
    int size() {
        return forms.size();
    }

    /** Returns the family of the word with a number. */
    int family(int word) {
        return families[word];
    }

    /** Returns the words of a family, sorted. */
    List<String> forms(int family) {
        return forms.get(family);
    }

    /** Returns the number of a word, or of where it would stand as {@code -1 - number}. */
    int find(String word) {
        return Collections.binarySearch(words, word);
    }

    /** Returns the family that a word belongs to, whether the content has the word or only another form; -1 for none. */
    int familyOf(String word) {
        int number = find(word);
        return number >= 0 ? families[number] : byStem.getOrDefault(stem(stemmer(), word), -1);
    }

    /** Returns the families with a word that begins with a prefix, in order, each once. */
    List<Integer> familiesWith(String prefix) {
        int from = find(prefix);
        from = from < 0 ? -1 - from : from;
        int to = from;
        while (to < families.length && words.get(to).startsWith(prefix)) {
            to++;
        }
        return Arrays.stream(families, from, to).sorted().distinct().boxed().toList();
    }

    /**
     * Returns the families of words that differ from an unknown one in a short ending alone: forms that the stemmer does
     * not know.
     */
    List<Integer> kin(String word) {
        List<Integer> kin = new ArrayList<>();
        for (int i = 0; i < families.length; i++) {
            String known = words.get(i);
            boolean near = Math.min(known.length(), word.length()) >= SHORTEST_PART
                    && Math.abs(known.length() - word.length()) <= LONGEST_ENDING
                    && (known.startsWith(word) || word.startsWith(known));
            if (near && !kin.contains(families[i])) {
                kin.add(families[i]);
            }
        }
        return kin;
    }

    /**
     * Returns the families of the two parts of a compound, both known words of at least four letters: “offertuppföljning” is
     * “offert” and “uppföljning”. Empty for other words, and in languages that write none.
     */
    int[] parts(int number) {
        String word = words.get(number);
        if (!language.compounds() || word.charAt(0) == EditionIndex.FILTER) {
            return new int[0];
        }
        for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_PART; i++) {
            int right = find(word.substring(i));
            int left = right < 0 ? -1 : part(word.substring(0, i));
            // The longest second part is the likeliest: it says what kind of thing it is.
            if (left >= 0 && left != families[number] && families[right] != families[number]) {
                return new int[] {left, families[right]};
            }
        }
        return new int[0];
    }

    private int part(String word) {
        int number = find(word);
        if (number < 0 && word.endsWith("s") && word.length() > SHORTEST_PART) {
            number = find(word.substring(0, word.length() - 1));
        }
        return number >= 0 ? families[number] : byStem.getOrDefault(word, -1);
    }

    /**
     * Returns what tells the browser a family's other forms.
     *
     * @param most how many endings it may know
     */
    Inflections inflections(int most) {
        Inflections inflections = new Inflections(endings(most));
        int[] cuts = new int[size()];
        int[] masks = new int[size()];
        IntStream.range(0, (size() + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            SnowballStemmer stemmer = stemmer();
            for (int family = chunk * CHUNK; family < Math.min(size(), (chunk + 1) * CHUNK); family++) {
                String root = root(family);
                cuts[family] = forms.get(family).get(0).length() - root.length();
                masks[family] = stemmer == null ? 0 : mask(stemmer, root, stem(stemmer, first(family)), inflections);
            }
        });
        inflections.number(cuts, masks);
        return inflections;
    }

    private static int mask(SnowballStemmer stemmer, String root, String stem, Inflections inflections) {
        int mask = 0;
        for (int i = 0;
                root.length() >= SHORTEST_ROOT && i < inflections.endings().size();
                i++) {
            String form = Inflections.form(root, inflections.endings().get(i));
            if (stem(stemmer, form).equals(stem)) {
                mask |= 1 << i;
            }
        }
        return mask;
    }

    private String first(int family) {
        return forms.get(family).get(0);
    }

    /** Returns what the forms of a family begin with: the stem as far as the first form has it, without a last e, i, y. */
    private String root(int family) {
        String word = first(family);
        String stem = stems[find(word)];
        int same = 0;
        while (same < Math.min(word.length(), stem.length()) && word.charAt(same) == stem.charAt(same)) {
            same++;
        }
        boolean soft = same > 2 && "eiy".indexOf(word.charAt(same - 1)) >= 0;
        return word.substring(0, soft ? same - 1 : same);
    }

    /** Returns the endings that are common in the language, then those that most families share. */
    private List<String> endings(int most) {
        Map<String, Integer> counts = new HashMap<>();
        for (int family = 0; family < size(); family++) {
            if (forms.get(family).size() > 1) {
                String root = root(family);
                for (String form : forms.get(family)) {
                    if (form.startsWith(root)) {
                        counts.merge(Inflections.ending(root, form), 1, Integer::sum);
                    }
                }
            }
        }
        Stream<String> learned = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
        return Stream.concat(language.endings().stream(), learned)
                .distinct()
                .limit(most)
                .toList();
    }
}
