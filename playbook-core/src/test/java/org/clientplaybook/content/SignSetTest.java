package org.clientplaybook.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignSetTest {
    @Test
    void findsEachOfItsSignsAtEachPlace() {
        SignSet signs = SignSet.of("*\u0000\u007F");
        assertThat(signs.isIn("*ab")).isTrue();
        assertThat(signs.isIn("ab*")).isTrue();
        assertThat(signs.isIn("a\u0000")).isTrue();
        assertThat(signs.isIn("a\u007F")).isTrue();
        assertThat(signs.isIn("")).isFalse();
        assertThat(signs.isIn("ab+")).isFalse();
        // What is not ASCII is none of them, also where its last bits are those of one.
        assertThat(signs.isIn("\u0080\u00AA\u012A")).isFalse();
        assertThat(SignSet.of("").isIn("a")).isFalse();
    }
}
