package org.clientplaybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.clientplaybook.Generated;
import org.clientplaybook.search.Ranking.Term;
import org.clientplaybook.search.Ranking.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order is that of the formula in {@code docs/search.md}, here taken word by word. */
class RankingTest {
    private static final List<String> WORDS =
            List.of("amber", "birch", "cedar", "delta", "ember", "flint", "grove", "heron");

    private final Random random = new Random(Generated.SEED);
    private EditionIndex index;
    private Lines lines;

    /** Of more than 64 scenarios the length of a line is not known. */
    @ParameterizedTest
    @CsvSource({"1, 10", "7, 100", "20, 100", "64, 20", "65, 20"})
    void theOrderIsThatOfTheFormula(int scenarios, int queries) {
        SmallPlaybook playbook = new SmallPlaybook("en", "elsewhere: [amber, birch and cedar]");
        for (int i = 0; i < scenarios; i++) {
            String asks = String.join(", ", some(5, () -> text(5)));
            playbook.with("s-%02d".formatted(i), text(3), "asks: [" + asks + "]");
        }
        index = playbook.index();
        lines = index.lines();
        Ranking ranking = new Ranking(index);
        for (int i = 0; i < Generated.cases(queries); i++) {
            List<Unit> units = some(3, this::unit);
            assertThat(ranking.rank(units)).as("%s", units).isEqualTo(ranked(units));
            Found first = found(units.get(0));
            assertThat(ranking.values(units.get(0).terms()))
                    .as("%s", units.get(0))
                    .containsExactly(first.strengths().stream()
                            .mapToInt(strength -> first.rarity() * strength)
                            .toArray());
        }
    }

    private String text(int most) {
        return String.join(" ", some(most, () -> WORDS.get(random.nextInt(WORDS.size()))));
    }

    private Unit unit() {
        return new Unit(List.of(3, 5, 8).get(random.nextInt(3)), some(2, this::term));
    }

    private Term term() {
        return new Term(some(2, this::family), 5 + random.nextInt(4), random.nextBoolean());
    }

    private int family() {
        return random.nextInt(index.lexicon().size());
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        return Stream.generate(one).limit(1 + random.nextInt(most)).toList();
    }

    /** A unit, how strong it is in each scenario, and what it weighs in each line. */
    private record Found(int worth, List<Integer> strengths, List<Integer> weights) {
        int rarity() {
            return Postings.rarity(64 * strengths.size(), sum(strengths));
        }

        int valueIn(int line) {
            return worth * weights.get(line) * (12 + Postings.rarity(8 * weights.size(), sum(weights)));
        }

        private static int sum(List<Integer> numbers) {
            return numbers.stream().mapToInt(number -> number).sum();
        }
    }

    private Found found(Unit unit) {
        List<Integer> strengths = documents()
                .mapToObj(d -> most(unit, term -> term.weight() * level(term, d)))
                .toList();
        List<Integer> weights = IntStream.range(0, lines.size())
                .mapToObj(line -> most(unit, term -> has(term, line) ? term.weight() : 0))
                .toList();
        return new Found(unit.worth(), strengths, weights);
    }

    private static int most(Unit unit, ToIntFunction<Term> value) {
        return unit.terms().stream().mapToInt(value).max().getAsInt();
    }

    private IntStream documents() {
        return IntStream.range(0, index.scenarios().size());
    }

    private List<Integer> ranked(List<Unit> units) {
        List<Found> found = units.stream().map(this::found).toList();
        long[] scores = documents().mapToLong(d -> score(found, d)).toArray();
        return documents()
                .filter(d -> found.stream().anyMatch(one -> one.strengths().get(d) > 0))
                .boxed()
                .sorted(Comparator.comparing((Integer d) -> scores[d])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private long score(List<Found> found, int document) {
        long all = 0;
        long own = 0;
        long text = 0;
        for (Found one : found) {
            int strength = one.strengths().get(document);
            all += one.strengths().stream().anyMatch(any -> any > 0) ? one.worth() : 0;
            own += strength > 0 ? one.worth() : 0;
            text += (long) one.worth() * one.rarity() * strength;
        }
        // The lines that have a single word say no more than the scenarios that have it.
        return text * (2 * all + own) + (found.size() > 1 ? all * ofLines(found, document) : 0);
    }

    private long ofLines(List<Found> found, int document) {
        long[] values = linesOf(document)
                .mapToLong(line -> 12L
                        * found.stream().mapToInt(one -> one.valueIn(line)).sum()
                        / (12 + (index.scenarios().size() <= 64 ? lines.length(line) : 6)))
                .toArray();
        return 4 * LongStream.of(values).max().getAsLong()
                + 40 * LongStream.of(values).sum() / (values.length + 8);
    }

    private IntStream linesOf(int document) {
        return IntStream.range(lines.first(document), lines.first(document + 1));
    }

    private boolean has(Term term, int line) {
        return term.families().stream()
                .allMatch(family -> IntStream.of(lines.with(List.of(family))).anyMatch(one -> one == line));
    }

    private int level(Term term, int document) {
        boolean apart = term.phrase() && linesOf(document).noneMatch(line -> has(term, line));
        return apart
                ? 0
                : term.families().stream()
                        .mapToInt(family -> level(family, document))
                        .min()
                        .getAsInt();
    }

    private int level(int family, int document) {
        Postings postings = index.postings();
        return IntStream.range(0, postings.count(family))
                .filter(i -> postings.document(family, i) == document)
                .map(i -> postings.level(family, i))
                .findFirst()
                .orElse(0);
    }
}
