package org.clientplaybook.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void isOneLineOfPlaceMessageHintAndCode() {
        assertThat(Problem.of(Code.BAD_SLUG, new Location("a/b.yaml", 3, 7), "It is wrong.", "Fix it."))
                .hasToString("a/b.yaml:3:7: It is wrong. Fix it. [bad-slug]");
        assertThat(Problem.of(Code.BAD_SLUG, Location.of("a/b.yaml"), "It is wrong.", ""))
                .hasToString("a/b.yaml: It is wrong. [bad-slug]");
    }

    @Test
    void isOneLineWhateverAFileIsCalled() {
        assertThat(Problem.of(Code.UNUSED_FILE, Location.of("a\r\n::b"), "No key `\u001b[31m\u0000\u0085`.", ""))
                .hasToString("a\uFFFD\uFFFD::b: No key `\uFFFD[31m\uFFFD\uFFFD`. [unused-file]");
    }
}
