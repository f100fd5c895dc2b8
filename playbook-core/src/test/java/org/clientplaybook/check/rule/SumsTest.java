package org.clientplaybook.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.clientplaybook.model.Scorecard.Criterion;
import org.clientplaybook.problem.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumsTest {
    private static List<Criterion> weights(Integer... weights) {
        return Arrays.stream(weights)
                .map(weight -> new Criterion("a", weight, false, Location.of("scenarios/a/scenario.yaml")))
                .toList();
    }

    private static List<Criterion> times(int number, int weight) {
        return weights(Collections.nCopies(number, weight).toArray(Integer[]::new));
    }

    /** Of 2 and 3 come 0, 2, 3 and 5. */
    @ParameterizedTest
    @CsvSource({
        "-5, 0, false",
        "-5, 1, true",
        "0, 1, true",
        "1, 2, false",
        "1, 3, true",
        "4, 5, false",
        "4, 6, true",
        "5, 6, true",
        "6, 100, false",
        "2, 2, false"
    })
    void someSumsAreInARange(long from, long to, boolean expected) {
        Sums sums = Sums.of(weights(2, 3));
        assertThat(sums.lowest()).isZero();
        assertThat(sums.highest()).isEqualTo(5);
        assertThat(sums.haveOneFrom(from, to)).isEqualTo(expected);
    }

    /** Of -2 and 3 come -2, 0, 1 and 3. */
    @ParameterizedTest
    @CsvSource({"-9, -2, false", "-9, -1, true", "-1, 0, false", "-1, 1, true", "2, 3, false", "2, 9, true"})
    void aWeightMayBeNegative(long from, long to, boolean expected) {
        Sums sums = Sums.of(weights(-2, 3));
        assertThat(sums.lowest()).isEqualTo(-2);
        assertThat(sums.highest()).isEqualTo(3);
        assertThat(sums.haveOneFrom(from, to)).isEqualTo(expected);
    }

    @Test
    void oneQuestionIsLeftOut() {
        assertThat(Sums.without(0, weights(2, -3, 4))).isEqualTo(Sums.of(weights(-3, 4)));
        assertThat(Sums.without(2, weights(2, -3, 4))).isEqualTo(Sums.of(weights(2, -3)));
        assertThat(Sums.of(List.of()).highest()).isZero();
    }

    @Test
    void soManyThatNobodyWouldAddThemUp() {
        assertThat(Sums.of(weights(4_000_000))).isNotNull();
        assertThat(Sums.of(weights(4_000_001))).isNull();
        assertThat(Sums.of(weights(-4_000_000, 1))).isNull();
        // The time that it takes grows with the questions as well: 20,000 words for each of 50 times 50.
        assertThat(Sums.of(times(50, 25_599))).isNotNull();
        assertThat(Sums.of(times(50, 25_600))).isNull();
        assertThat(Sums.without(0, times(50, 25_600))).isNull();
    }
}
