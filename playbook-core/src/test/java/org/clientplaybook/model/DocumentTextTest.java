package org.clientplaybook.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientplaybook.markdown.Markdown;
import org.clientplaybook.problem.Location;
import org.junit.jupiter.api.Test;

class DocumentTextTest {
    private static final String BLOCKS = """
            # Before you *write*

            Wait a
            day.\\
            Then write.

            - One
            - Two

              Still two

            > [!NOTE]
            > Quoted

            | What | How |
            | --- | --- |
            | this | that |

            ---

                code  here
                and here
            """;

    private static final String TEXT_OF_BLOCKS = """
            Before you write

            Wait a day. Then write.

            One

            Two

            Still two

            Quoted

            What

            How

            this

            that

            code here and here""";

    private static String text(String markdown) {
        return new Markdown()
                .parse(markdown, new Location("scenarios/late/guidance.md", 1, 1))
                .document()
                .text();
    }

    @Test
    void blocksArePartedAndLinesAreNot() {
        assertThat(text(BLOCKS)).isEqualTo(TEXT_OF_BLOCKS);
    }

    @Test
    void wordsAreWholeAndSignsAreThemselves() {
        assertThat(text("**Re**negotiate: R&D, \"2 < 3\" and `a > b`"))
                .isEqualTo("Renegotiate: R&D, \"2 < 3\" and a > b");
    }

    /** What is said of a picture, and the number of a footnote, are beside the text that is read. */
    @Test
    void attributesAreNoWords() {
        assertThat(text("""
                        Write to [them](https://example.com "A title").[^1]

                        ![Two people at a table](table.png)

                        ![A plan](plan.png "The plan as it was drawn")

                        - [x] Done, see [the other](scenario:other#why)

                        [^1]: Not twice.[^2]

                        [^2]: Or three times.
                        """)).isEqualTo("""
                        Write to them.

                        The plan as it was drawn

                        Done, see the other

                        Not twice.

                        Or three times.""");
    }

    @Test
    void nothingIsEmpty() {
        assertThat(text("")).isEmpty();
        assertThat(text("![A plan](plan.png)")).isEmpty();
    }
}
