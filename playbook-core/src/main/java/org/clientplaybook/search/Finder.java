package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientplaybook.search.Ranking.Term;

/**
 * Finds scenarios in a finished index, by the rules that the browser's {@code search-query.js} follows too; {@code
 * docs/search.md} describes them. It leaves out what the index's own sentences never need: correcting typing errors.
 */
final class Finder {
    // What a word is worth that is found in another way than as it stands, in eighths.
    private static final int SAME = 8;
    private static final int PLAIN = 7;
    private static final int BEGINS = 6;
    private static final int KIN = 6;
    private static final int SYNONYM = 5;

    /** The most words of a query that are its subject word by word, and not a sentence. */
    private static final int FEW = 4;

    private static final int SHORT = 2;
    private static final int LONG_TEXT = 12;
    private static final int TELLING = 24;

    private final EditionIndex index;

    Finder(EditionIndex index) {
        this.index = index;
    }

    /** A word of a query, or a phrase that has synonyms; and the ways to find it, each with the terms that are one way. */
    private record Unit(List<String> words, boolean begins, List<List<Term>> ways) {}

    /** Returns the numbers of the scenarios that a query finds, the best first. */
    List<Integer> find(String query) {
        List<String> words = words(query);
        boolean open =
                !query.isEmpty() && Splitter.isLetter(lastOf(index.splitter().fold(query)));
        if (words.stream().distinct().count() > LONG_TEXT) {
            return new Ranking(index).rank(telling(words), false);
        }
        List<List<List<Term>>> units = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Unit unit : withoutStopWords(units(words, open))) {
            boolean shortened =
                    unit.begins() && words.size() > 1 && unit.words().get(0).length() <= SHORT;
            List<List<Term>> ways = ways(unit, unit.begins() && !shortened);
            if (!ways.isEmpty() && seen.add(String.join(" ", unit.words()))) {
                units.add(ways);
            }
        }
        return new Ranking(index).rank(units, units.size() <= FEW);
    }

    private List<String> words(String query) {
        List<String> words = new ArrayList<>();
        index.splitter().split(query, new Splitter.Words() {
            @Override
            public void word(String word) {
                words.add(word);
            }

            @Override
            public void compound(List<String> parts, String joined) {
                words.add(joined);
            }
        });
        return words;
    }

    private static int lastOf(String text) {
        return text.isEmpty() ? 0 : text.codePointBefore(text.length());
    }

    private List<Unit> units(List<String> words, boolean open) {
        List<Integer> families = words.stream().map(index.lexicon()::familyOf).toList();
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < families.size(); ) {
            int length = 1;
            List<List<Term>> ways = List.of();
            for (List<List<Integer>> group : index.synonyms().groups()) {
                for (List<Integer> member : group) {
                    if (member.size() >= length && startsWith(families, i, member)) {
                        length = member.size();
                        ways = group.stream()
                                .map(other -> List.of(new Term(other, other.equals(member) ? SAME : SYNONYM)))
                                .toList();
                    }
                }
            }
            units.add(new Unit(words.subList(i, i + length), open && i + length == families.size(), ways));
            i += length;
        }
        return units;
    }

    private static boolean startsWith(List<Integer> families, int from, List<Integer> member) {
        int to = from + member.size();
        return to <= families.size() && families.subList(from, to).equals(member);
    }

    private List<Unit> withoutStopWords(List<Unit> units) {
        List<Unit> rest = units.stream()
                .filter(unit -> unit.words().size() > 1
                        || !index.language().stopWords().contains(unit.words().get(0)))
                .toList();
        return rest.isEmpty() || units.size() < FEW ? units : rest;
    }

    private List<List<Term>> ways(Unit unit, boolean begins) {
        List<List<Term>> ways = new ArrayList<>(unit.ways());
        if (unit.words().size() > 1) {
            return ways;
        }
        String word = unit.words().get(0);
        Lexicon lexicon = index.lexicon();
        ways.addAll(exact(lexicon, word, begins));
        if (ways.isEmpty() && !index.language().kept().isEmpty()) {
            String plain = Splitter.plain(word);
            List<Term> terms = new ArrayList<>();
            for (int i = 0; i < lexicon.words().size(); i++) {
                String known = Splitter.plain(lexicon.words().get(i));
                if (begins ? known.startsWith(plain) : known.equals(plain)) {
                    terms.add(new Term(List.of(lexicon.family(i)), PLAIN));
                }
            }
            if (!terms.isEmpty()) {
                ways.add(terms);
            }
        }
        int form = ways.isEmpty() ? lexicon.familyOf(word) : -1;
        if (form >= 0) {
            ways.add(List.of(new Term(List.of(form), SAME)));
        }
        if (ways.isEmpty()) {
            List<Term> kin = lexicon.kin(word).stream()
                    .map(family -> new Term(List.of(family), KIN))
                    .toList();
            if (!kin.isEmpty()) {
                ways.add(kin);
            }
        }
        return ways;
    }

    /** Returns the ways to find a word as it stands: its family, and the families with a word that it begins. */
    static List<List<Term>> exact(Lexicon lexicon, String word, boolean begins) {
        List<List<Term>> ways = new ArrayList<>();
        int number = lexicon.find(word);
        int own = number >= 0 ? lexicon.family(number) : -1;
        int[] families = begins ? lexicon.familiesWith(word) : new int[0];
        if (own >= 0) {
            ways.add(List.of(new Term(List.of(own), SAME)));
        }
        if (families.length > 0) {
            ways.add(Arrays.stream(families)
                    .mapToObj(family -> new Term(List.of(family), BEGINS))
                    .toList());
        }
        return ways;
    }

    /** Returns the rarest words of a long text, which tell most of what it is about. */
    private List<List<List<Term>>> telling(List<String> words) {
        Lexicon lexicon = index.lexicon();
        return words.stream()
                .filter(word -> !index.language().stopWords().contains(word))
                .map(lexicon::familyOf)
                .filter(family -> family >= 0 && index.postings().count(family) > 0)
                .distinct()
                .sorted(Comparator.comparingInt(family -> -worth(family)))
                .limit(TELLING)
                .map(family -> List.of(List.of(new Term(List.of(family), SAME))))
                .toList();
    }

    /** As the browser knows it before it has a word's shard. */
    private int worth(int family) {
        return Postings.rarity(index.postings().documents(), index.postings().count(family)) >> 1;
    }
}
