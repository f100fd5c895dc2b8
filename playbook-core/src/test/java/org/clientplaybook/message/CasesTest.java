package org.clientplaybook.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.clientplaybook.Generated;
import org.clientplaybook.message.Interpreter.Kind;
import org.junit.jupiter.api.Test;

/** Generated messages, in Java alone: they run, they end, and they reach what there is to reach. */
class CasesTest {
    private static final int MANY = Generated.cases(5_000);

    @Test
    void everyGeneratedMessageRunsWithinItsLimits() {
        long seed = Generated.SEED;
        Cases cases = new Cases(seed);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        int cut = 0;
        for (int i = 0; i < MANY; i++) {
            Cases.Case one = cases.next();
            int length = one.segments().stream()
                    .mapToInt(segment -> segment.text().length())
                    .sum();
            assertThat(length)
                    .as("seed %s, case %s: %s", seed, i, one.template())
                    .isLessThanOrEqualTo(50_000);
            one.segments().forEach(segment -> kinds.add(segment.kind()));
            cut += length > 49_990 ? 1 : 0;
        }
        assertThat(kinds).as("seed %s", seed).containsExactlyInAnyOrder(Kind.values());
        assertThat(cut).as("messages at the limit, seed %s", seed).isPositive();
        assertThat(cases.refused()).as("templates refused, seed %s", seed).isLessThan(MANY);
    }
}
