package org.clientplaybook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds scenarios in a finished index, by the rules that the browser's {@code search-query.js} follows too; {@code
 * docs/search.md} tells them. It leaves out what the index's own sentences never need: mending typing errors.
 */
final class Finder {
    private static final int STRONGEST = 64;

    // What a word is worth that is found in another way than as it stands, in eighths.
    private static final int SAME = 8;
    private static final int PLAIN = 7;
    private static final int BEGINS = 6;
    private static final int KIN = 6;
    private static final int SYNONYM = 5;

    /** What a word in a line with the others counts, as if it were a level: twice the strongest. */
    private static final int TOGETHER = 16;

    /** The most words of a query that are its subject word by word, and not a sentence. */
    private static final int FEW = 4;

    private static final int SHORT = 2;
    private static final int LONG_TEXT = 12;
    private static final int TELLING = 24;

    private final EditionIndex index;

    Finder(EditionIndex index) {
        this.index = index;
    }

    /** One way to find a word: the families that a scenario has all of, and what that is worth. */
    record Term(List<Integer> families, int weight) {}

    /** A word of a query, or a phrase that has synonyms; and the ways to find it, each with the terms that are one way. */
    private record Unit(List<String> words, boolean begins, List<List<Term>> ways) {}

    /** Returns the numbers of the scenarios that a query finds, the best first. */
    List<Integer> find(String query) {
        List<String> words = words(query);
        boolean open =
                !query.isEmpty() && Splitter.isLetter(lastOf(index.splitter().fold(query)));
        if (words.stream().distinct().count() > LONG_TEXT) {
            return rank(telling(words), false);
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
        return rank(units, units.size() <= FEW);
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

    private List<Integer> rank(List<List<List<Term>>> units, boolean allFirst) {
        int documents = index.postings().documents();
        int[] scores = new int[documents];
        int[] matched = new int[documents];
        int[] telling = new int[documents];
        int known = 0;
        int needed = 0;
        for (List<List<Term>> unit : units) {
            int[] values = values(index, unit);
            int count = (int) Arrays.stream(values).filter(value -> value > 0).count();
            // What most scenarios have sets none of them apart.
            boolean rare = 2 * count <= documents;
            known += count > 0 ? 1 : 0;
            needed += count > 0 && rare ? 1 : 0;
            for (int d = 0; d < documents; d++) {
                scores[d] += values[d];
                matched[d] += values[d] > 0 ? 1 : 0;
                telling[d] += values[d] > 0 && rare ? 1 : 0;
            }
        }
        int all = known;
        int enough = needed;
        int[] together = units.size() > 1 ? together(units) : new int[documents];
        return IntStream.range(0, documents)
                .filter(d -> matched[d] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(
                                d -> allFirst && (enough > 0 ? telling[d] == enough : matched[d] == all) ? 0 : 1)
                        .thenComparingInt(d -> -scores[d] * (all + matched[d]) - together[d])
                        .thenComparingInt(d -> d))
                .toList();
    }

    /** Returns for each scenario what its best line is worth, by how many units it has and how rare they are. */
    private int[] together(List<List<List<Term>>> units) {
        Lines lines = index.lines();
        int[] sums = new int[lines.size()];
        int[] counts = new int[lines.size()];
        for (List<List<Term>> unit : units) {
            int[] values = new int[lines.size()];
            for (List<Term> way : unit) {
                int rarity = rarity(index, way);
                for (Term term : way) {
                    for (int line : lines.with(term.families())) {
                        values[line] = Math.max(values[line], rarity * term.weight() * TOGETHER);
                    }
                }
            }
            for (int line = 0; line < values.length; line++) {
                sums[line] += values[line];
                counts[line] += values[line] > 0 ? 1 : 0;
            }
        }
        int[] best = new int[index.postings().documents()];
        for (int d = 0; d < best.length; d++) {
            for (int line = lines.first(d); line < lines.first(d + 1); line++) {
                best[d] = Math.max(best[d], sums[line] * counts[line]);
            }
        }
        return best;
    }

    private static int rarity(EditionIndex index, List<Term> way) {
        int[] strengths = new int[index.postings().documents()];
        strengthen(strengths, index, way);
        return Postings.rarity(
                strengths.length * STRONGEST, Arrays.stream(strengths).sum());
    }

    /** Returns what a unit is worth in each scenario: in the best of its ways, how strong it is times how rare. */
    static int[] values(EditionIndex index, List<List<Term>> ways) {
        int documents = index.postings().documents();
        int[] values = new int[documents];
        for (List<Term> way : ways) {
            int[] strengths = new int[documents];
            strengthen(strengths, index, way);
            int rarity = rarity(index, way);
            for (int d = 0; d < documents; d++) {
                values[d] = Math.max(values[d], rarity * strengths[d]);
            }
        }
        return values;
    }

    /** Raises each scenario's strength to that of the best term that finds it. */
    static void strengthen(int[] strengths, EditionIndex index, List<Term> terms) {
        Postings postings = index.postings();
        for (Term term : terms) {
            if (term.families().size() == 1) {
                int family = term.families().get(0);
                for (int i = 0; i < postings.count(family); i++) {
                    int d = postings.document(family, i);
                    strengths[d] = Math.max(strengths[d], postings.level(family, i) * term.weight());
                }
                continue;
            }
            int[] least = new int[strengths.length];
            Arrays.fill(least, Postings.LEVELS);
            for (int family : term.families()) {
                int[] levels = new int[strengths.length];
                strengthen(levels, index, List.of(new Term(List.of(family), 1)));
                for (int d = 0; d < levels.length; d++) {
                    least[d] = Math.min(least[d], levels[d]);
                }
            }
            for (int d = 0; d < least.length; d++) {
                strengths[d] = Math.max(strengths[d], least[d] * term.weight());
            }
        }
    }
}
