package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
    private static final int SYNONYM = 7;

    // What a word counts beside the others of its query, in eighths.
    private static final int FULL = 8;
    private static final int STOP_WORD = 5;
    private static final int IN_PHRASE = 3;

    private static final int SHORT = 2;
    private static final int LONG_TEXT = 12;
    private static final int TELLING = 32;

    private final EditionIndex index;

    Finder(EditionIndex index) {
        this.index = index;
    }

    /** A word of a query; with its parts where hyphens stand in it. */
    private record Word(String text, List<String> parts) {}

    /**
     * A word of a query, or a phrase that has synonyms.
     *
     * @param families of its words; -1 for what the content lacks
     * @param parts of a word in which hyphens stand
     * @param terms the ways to find it that are known before it is looked up
     * @param complete whether these are all
     * @param inner whether it stands in a phrase that is a unit too
     */
    private record Read(
            List<String> words,
            List<Integer> families,
            List<String> parts,
            boolean begins,
            List<Term> terms,
            boolean complete,
            boolean inner) {}

    /** Returns the numbers of the scenarios that a query finds, the best first. */
    List<Integer> find(String query) {
        List<Word> words = words(query);
        int last = lastOf(index.language().folding().fold(query));
        boolean open = Letters.isLetter(last) || Letters.isMark(last);
        boolean isLong = words.stream().map(Word::text).distinct().count() > LONG_TEXT;
        List<Read> read = distinct(read(words, open && !isLong, isLong));
        return new Ranking(index).rank(isLong ? telling(read) : units(read, words.size() > 1 || read.size() > 1));
    }

    private static List<Read> distinct(List<Read> read) {
        Set<String> seen = new HashSet<>();
        return read.stream()
                .filter(one -> seen.add(String.join(" ", one.words()) + (one.begins() ? " " : "")))
                .toList();
    }

    private List<Ranking.Unit> units(List<Read> read, boolean several) {
        List<Ranking.Unit> units = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Read one : read.subList(0, Math.min(TELLING, read.size()))) {
            String word = one.words().get(0);
            boolean shortened = one.begins() && several && word.length() <= SHORT && !Letters.isLone(word);
            List<Term> terms = terms(one, one.begins() && !shortened);
            if (!terms.isEmpty() && seen.add(String.join(" ", one.words()))) {
                units.add(new Ranking.Unit(worth(one), terms));
            }
        }
        return units;
    }

    private int worth(Read one) {
        return one.inner() ? IN_PHRASE : isStopWord(one) ? STOP_WORD : FULL;
    }

    private boolean isStopWord(Read one) {
        return !one.complete()
                && index.language().stopWords().contains(one.words().get(0));
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

    private List<Read> read(List<Word> words, boolean open, boolean isLong) {
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
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Synonyms.Match match = index.synonyms().at(families, i);
            Word compound = compounds.get(i);
            int length = match != null ? match.length() : 1;
            boolean begins = (open && i + length == tokens.size()) || Letters.isLone(tokens.get(i));
            if (match != null) {
                read.addAll(synonyms(match, tokens.subList(i, i + length), begins));
            } else if (compound != null
                    && isOne(compound, open && i + compound.parts().size() == tokens.size(), isLong)) {
                length = compound.parts().size();
                begins = open && i + length == tokens.size();
                read.add(word(compound.text(), compound.parts(), begins));
            } else {
                read.add(word(tokens.get(i), List.of(), begins));
            }
            i += length;
        }
        return read;
    }

    private Read word(String word, List<String> parts, boolean begins) {
        int family = index.lexicon().familyOf(word);
        return new Read(List.of(word), List.of(family), parts, begins, List.of(), false, false);
    }

    /** Returns a word or phrase with what it means else; behind a phrase also its words, which say a little by themselves. */
    private static List<Read> synonyms(Synonyms.Match match, List<String> words, boolean begins) {
        List<Integer> member = match.member();
        List<Term> terms = match.group().stream()
                .map(other -> new Term(other, other.equals(member) ? SAME : SYNONYM, other.size() > 1))
                .toList();
        boolean phrase = member.size() > 1;
        List<Read> read = new ArrayList<>();
        read.add(new Read(words, member, List.of(), begins, terms, phrase, false));
        for (int family : phrase ? member : List.<Integer>of()) {
            List<Term> own = words(List.of(family), SAME);
            read.add(new Read(List.of("#" + family), List.of(family), List.of(), false, own, true, true));
        }
        return read;
    }

    /** Returns whether the content has what a hyphenated word is as one, or all its parts: else each is looked for alone. */
    private boolean isOne(Word compound, boolean begins, boolean whole) {
        Lexicon lexicon = index.lexicon();
        return lexicon.familyOf(compound.text()) >= 0
                || (!whole && compound.parts().stream().allMatch(part -> lexicon.familyOf(part) >= 0))
                || (begins && !lexicon.familiesWith(compound.text()).isEmpty());
    }

    private List<Term> terms(Read read, boolean begins) {
        List<Term> terms = new ArrayList<>(read.terms());
        if (read.complete()) {
            return terms;
        }
        String word = read.words().get(0);
        Lexicon lexicon = index.lexicon();
        terms.addAll(exact(index, word, begins));
        List<Integer> parts = read.parts().stream().map(lexicon::familyOf).toList();
        if (!parts.isEmpty() && !parts.contains(-1)) {
            terms.add(new Term(parts, SAME, false));
        }
        if (terms.isEmpty() && !index.language().folding().kept().isEmpty()) {
            addGuess(terms, plain(word, begins), PLAIN);
        }
        int form = terms.isEmpty() ? lexicon.familyOf(word) : -1;
        if (form >= 0) {
            terms.add(new Term(List.of(form), SAME, false));
        }
        if (terms.isEmpty() && !isStopWord(read)) {
            addGuess(terms, lexicon.kin(word), KIN);
        }
        return terms;
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

    private void addGuess(List<Term> terms, List<Integer> families, int weight) {
        if (!families.isEmpty()) {
            terms.addAll(words(families, weight));
            terms.addAll(others(index, families, weight));
        }
    }

    private static List<Term> words(List<Integer> families, int weight) {
        return families.stream()
                .map(family -> new Term(List.of(family), weight, false))
                .toList();
    }

    /** Returns what words that were guessed mean else, which is worth the less the bolder the guess is. */
    private static List<Term> others(EditionIndex index, List<Integer> families, int weight) {
        int less = (weight * SYNONYM + SAME / 2) / SAME;
        return families.stream()
                .flatMap(family -> index.synonyms().others(family).stream())
                .distinct()
                .map(other -> new Term(other, less, other.size() > 1))
                .toList();
    }

    /**
     * Returns the ways to find a word as it stands: its family, and the families with a word that it begins; where no scenario
     * has any of these, what they mean else.
     */
    static List<Term> exact(EditionIndex index, String word, boolean begins) {
        Lexicon lexicon = index.lexicon();
        List<Term> terms = new ArrayList<>();
        int number = lexicon.find(word);
        if (number >= 0) {
            terms.addAll(words(List.of(lexicon.family(number)), SAME));
        }
        List<Integer> families = begins ? lexicon.familiesWith(word) : List.of();
        terms.addAll(words(families, BEGINS));
        if (families.stream().allMatch(family -> index.postings().count(family) == 0)) {
            terms.addAll(others(index, families, BEGINS));
        }
        return terms;
    }

    /** Returns the rarest words and phrases of a long text, which tell most of what it is about. */
    private List<Ranking.Unit> telling(List<Read> read) {
        return read.stream()
                .filter(one -> rarity(one) >= 0)
                .sorted(Comparator.comparingInt(one -> -rarity(one)))
                .limit(TELLING)
                .map(one ->
                        new Ranking.Unit(worth(one), one.terms().isEmpty() ? words(one.families(), SAME) : one.terms()))
                .toList();
    }

    /** Returns the rarity of the rarest word, as the browser knows it before it has a word's shard; -1 where nothing is known. */
    private int rarity(Read one) {
        return one.families().stream()
                .mapToInt(family -> family < 0 || index.postings().count(family) == 0 ? -1 : worth(family))
                .max()
                .orElse(-1);
    }

    private int worth(int family) {
        return Postings.rarity(index.postings().documents(), index.postings().count(family)) >> 1;
    }
}
