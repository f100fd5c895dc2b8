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

    @Test
    void aLongWordHasMoreThanSixLetters() {
        assertThat(Lix.of("letter letters")).isEqualTo(new Lix(2, 1, 1));
        // A sign inside a word is no letter of it.
        assertThat(Lix.of("don't-do don’t-does")).isEqualTo(new Lix(2, 1, 1));
        assertThat(Lix.of("- 'x' -")).isEqualTo(new Lix(1, 1, 0));
    }

    @Test
    void aSentenceHasWords() {
        assertThat(Lix.of("One. Two! Three? Four: five; six, seven")).isEqualTo(new Lix(7, 5, 0));
        assertThat(Lix.of("One\ntwo\n\nThree\nfour")).isEqualTo(new Lix(4, 2, 0));
        assertThat(Lix.of("... One?!\nTwo\n\n\nThree\n")).isEqualTo(new Lix(3, 3, 0));
    }

    @Test
    void theIndexIsOfWordsPerSentenceAndLongWords() {
        assertThat(new Lix(10, 2, 3).index()).isEqualTo(35);
        assertThat(new Lix(7, 2, 0).index()).isEqualTo(4);
        assertThat(new Lix(8, 0, 1).index()).isEqualTo(21);
    }
}
