package org.clientplaybook.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientplaybook.markdown.Markdown;
import org.clientplaybook.problem.Location;
import org.junit.jupiter.api.Test;

class LixTest {
    private static Lix of(String markdown) {
        return Lix.of(new Markdown()
                .parse(markdown, Location.of("pages/about.md"))
                .document()
                .text());
    }

    @Test
    void wordsAreThoseThatAreRead() {
        Lix lix = of("Wait for them.[^1]\n\n![Two people](plan.png)\n\n[^1]: As long as you can.\n");
        assertThat(lix).isEqualTo(new Lix(8, 2, 0));
    }

    @Test
    void whatEndsABlockEndsASentence() {
        assertThat(of("# Two words\n\n- Another\n- And so on: yes, don't\n\n| a | b |\n| - | - |\n| c | d |\n"))
                .isEqualTo(new Lix(12, 8, 1));
        assertThat(of("")).isEqualTo(new Lix(0, 0, 0));
        assertThat(of("").index()).isZero();
    }
}
