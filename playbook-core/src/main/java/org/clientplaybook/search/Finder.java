package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** A word of a query; with its parts where hyphens stand in it. */
    private record Word(String text, List<String> parts) {}

    /**
     * A word of a query, or a phrase that has synonyms.
     *
     * @param parts of a word in which hyphens stand
     * @param ways to find it that are known before it is looked up, each with the terms that are one way
     * @param complete whether these are all
     */
    private record Unit(
            List<String> words, List<String> parts, boolean begins, List<List<Term>> ways, boolean complete) {}

    /** Returns the numbers of the scenarios that a query finds, the best first. */
    List<Integer> find(String query) {
        List<Word> words = words(query);
        int last = lastOf(index.language().folding().fold(query));
        boolean open = Splitter.isLetter(last) || Splitter.isMark(last);
        if (words.stream().map(Word::text).distinct().count() > LONG_TEXT) {
            return new Ranking(index).rank(telling(words), false);
        }
        List<List<List<Term>>> units = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Unit> all = units(words, open);
        boolean several = words.size() > 1 || all.size() > 1;
        for (Unit unit : withoutStopWords(all)) {
            String word = unit.words().get(0);
            boolean shortened = unit.begins() && several && word.length() <= SHORT && !Splitter.isLone(word);
            List<List<Term>> ways = ways(unit, unit.begins() && !shortened);
            if (!ways.isEmpty() && seen.add(String.join(" ", unit.words()))) {
                units.add(ways);
            }
        }
        return new Ranking(index).rank(units, units.size() <= FEW);
    }

    private List<Word> words(String query) {
        List<Word> words = new ArrayList<>();
        index.splitter().split(query, new Splitter.Words() {
            @Override
            public void word(String word) {
                words.add(new Word(word, List.of()));
            }

            @Override
            public void compound(List<String> parts, String joined) {
                words.add(new Word(joined, parts));
            }
        });
        return words;
    }

    private static int lastOf(String text) {
        return text.isEmpty() ? 0 : text.codePointBefore(text.length());
    }

    private List<Unit> units(List<Word> words, boolean open) {
        List<String> tokens = new ArrayList<>();
        Map<Integer, Word> compounds = new HashMap<>();
        for (Word word : words) {
            if (word.parts().isEmpty()) {
                tokens.add(word.text());
            } else {
                compounds.put(tokens.size(), word);
                tokens.addAll(word.parts());
            }
        }
        List<Integer> families = tokens.stream().map(index.lexicon()::familyOf).toList();
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Synonyms.Match match = index.synonyms().at(families, i);
            Word compound = compounds.get(i);
            int length = match != null ? match.length() : 1;
            boolean begins = (open && i + length == tokens.size()) || Splitter.isLone(tokens.get(i));
            if (match != null) {
                units.add(synonyms(match, tokens.subList(i, i + length), begins));
            } else if (compound != null
                    && isOne(compound, open && i + compound.parts().size() == tokens.size())) {
                length = compound.parts().size();
                begins = open && i + length == tokens.size();
                units.add(new Unit(List.of(compound.text()), compound.parts(), begins, List.of(), false));
            } else {
                String word = tokens.get(i);
                units.add(new Unit(List.of(word), List.of(), begins, List.of(), false));
            }
            i += length;
        }
        return units;
    }

    private static Unit synonyms(Synonyms.Match match, List<String> words, boolean begins) {
        List<List<Term>> ways = match.group().stream()
                .map(other -> List.of(new Term(other, other.equals(match.member()) ? SAME : SYNONYM)))
                .toList();
        return new Unit(words, List.of(), begins, ways, match.member().size() > 1);
    }

    /** Returns whether the content has what a hyphenated word is as one, or all its parts: else each is looked for alone. */
    private boolean isOne(Word compound, boolean begins) {
        Lexicon lexicon = index.lexicon();
        return lexicon.familyOf(compound.text()) >= 0
                || compound.parts().stream().allMatch(part -> lexicon.familyOf(part) >= 0)
                || (begins && !lexicon.familiesWith(compound.text()).isEmpty());
    }

    private List<Unit> withoutStopWords(List<Unit> units) {
        List<Unit> rest = units.stream()
                .filter(unit -> unit.complete()
                        || !index.language().stopWords().contains(unit.words().get(0)))
                .toList();
        return rest.isEmpty() || units.size() < FEW ? units : rest;
    }

    private List<List<Term>> ways(Unit unit, boolean begins) {
        List<List<Term>> ways = new ArrayList<>(unit.ways());
        if (unit.complete()) {
            return ways;
        }
        String word = unit.words().get(0);
        Lexicon lexicon = index.lexicon();
        ways.addAll(exact(index, word, begins));
        List<Integer> parts = unit.parts().stream().map(lexicon::familyOf).toList();
        if (!parts.isEmpty() && !parts.contains(-1)) {
            ways.add(List.of(new Term(parts, SAME)));
        }
        if (ways.isEmpty() && !index.language().folding().kept().isEmpty()) {
            addGuess(ways, plain(word, begins), PLAIN);
        }
        int form = ways.isEmpty() ? lexicon.familyOf(word) : -1;
        if (form >= 0) {
            ways.add(List.of(new Term(List.of(form), SAME)));
        }
        if (ways.isEmpty()) {
            addGuess(ways, lexicon.kin(word), KIN);
        }
        return ways;
    }

    /** Returns the families of words that are the same, or begin so, without their marks. */
    private List<Integer> plain(String word, boolean begins) {
        Folding folding = index.language().folding();
        Lexicon lexicon = index.lexicon();
        String plain = folding.plain(word);
        return IntStream.range(0, lexicon.words().size())
                .filter(i -> {
                    String known = folding.plain(lexicon.words().get(i));
                    return begins ? known.startsWith(plain) : known.equals(plain);
                })
                .map(lexicon::family)
                .boxed()
                .toList();
    }

    private void addGuess(List<List<Term>> ways, List<Integer> families, int weight) {
        if (!families.isEmpty()) {
            ways.add(terms(families, weight));
            addSynonyms(index, ways, families, weight);
        }
    }

    private static List<Term> terms(List<Integer> families, int weight) {
        return families.stream()
                .map(family -> new Term(List.of(family), weight))
                .toList();
    }

    /** Adds what words that were guessed mean else, which is worth the less the bolder the guess is. */
    private static void addSynonyms(EditionIndex index, List<List<Term>> ways, List<Integer> families, int weight) {
        int less = (weight * SYNONYM + SAME / 2) / SAME;
        List<Term> others = families.stream()
                .flatMap(family -> index.synonyms().others(family).stream())
                .distinct()
                .map(other -> new Term(other, less))
                .toList();
        if (!others.isEmpty()) {
            ways.add(others);
        }
    }

    /**
     * Returns the ways to find a word as it stands: its family, and the families with a word that it begins; where no scenario
     * has any of these, what they mean else.
     */
    static List<List<Term>> exact(EditionIndex index, String word, boolean begins) {
        Lexicon lexicon = index.lexicon();
        List<List<Term>> ways = new ArrayList<>();
        int number = lexicon.find(word);
        if (number >= 0) {
            ways.add(terms(List.of(lexicon.family(number)), SAME));
        }
        List<Integer> families = begins ? lexicon.familiesWith(word) : List.of();
        if (!families.isEmpty()) {
            ways.add(terms(families, BEGINS));
            if (families.stream().allMatch(family -> index.postings().count(family) == 0)) {
                addSynonyms(index, ways, families, BEGINS);
            }
        }
        return ways;
    }

    /** Returns the rarest words of a long text, which tell most of what it is about. */
    private List<List<List<Term>>> telling(List<Word> words) {
        Lexicon lexicon = index.lexicon();
        return words.stream()
                .flatMap(word -> Stream.concat(Stream.of(word.text()), word.parts().stream()))
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
