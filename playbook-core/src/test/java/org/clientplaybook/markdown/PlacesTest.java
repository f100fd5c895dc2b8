package org.clientplaybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems and links have the place at which they were written, to the column. */
class PlacesTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesByAnyEnd(String end) {
        Marked.assertPlaces(
                Code.BAD_LINK,
                "# a\n\nb ▲[c](d)\n  e ▲[f\ng](h)\n\n- i\n\n  ▲[j](k)\n\n\t- \t▲[l](m)\n> \t▲[n](o)"
                        .replace("\n", end));
    }

    @Test
    void countsATabAsOneColumnAndAnEmojiAsTwo() {
        Marked.assertPlaces(Code.BAD_LINK, "a\t▲[b](c) 😀\t▲[d](e)\n\n-\t▲[f](g)\n\n\t▲[h](i)\n\n1.\t>\t▲[j](k)");
    }

    @Test
    void findsPlacesInTables() {
        Marked.assertPlaces(
                Code.BAD_LINK,
                "| a | ▲[b](c) |\n|---|---|\n|  ▲[d](e)|`\\|` \\| ▲[f](g) \\| ▲[h](i)|\n| \\|\\| | *▲[j](k)* ▲[l](m)\n\n"
                        + "- |a|\n\t|-|\n\t|▲[n](o)|");
    }

    @Test
    void findsPlacesInFootnotesHeadingsAndCallouts() {
        Marked.assertPlaces(
                Code.BAD_LINK, "# ▲[a](b)\n\n> [!TIP]\n> ▲[c](d)[^e]\n\n- [x] ▲[f](g)\n\n[^e]: ▲[h](i)\n\n    ▲[j](k)");
    }

    @Test
    void findsPlacesOfBareAddresses() {
        String marked =
                "&amp; \\* ▲https://a.example ▲www.b.example\n- [ ] &nGt;\t▲c@d.example\n\n|a|b|\n|-|-|\n|\\||▲www.e.example|";

        assertThat(Html.parse(marked.replace("▲", "")).document().links())
                .extracting(link -> link.at())
                .isEqualTo(Marked.places(marked));
    }

    @Test
    void addsThePlaceAtWhichTheTextStarts() {
        Location inYaml = new Location("scenarios/a/scenario.yaml", 12, 7);

        assertThat(new Markdown()
                        .parse("[a](b)\nc [d](e)\n\n# f\n\nwww.g.example", inYaml)
                        .problems())
                .extracting(problem -> problem.location().toString())
                .containsExactly("scenarios/a/scenario.yaml:12:7", "scenarios/a/scenario.yaml:13:9");
        assertThat(new Markdown()
                        .parse("\n# f\n\nwww.g.example", inYaml)
                        .document()
                        .links()
                        .get(0)
                        .at()
                        .toString())
                .isEqualTo("scenarios/a/scenario.yaml:15:7");
    }

    @Test
    void staysAtTheStartWhereTheLinesOfTheTextAreNotThoseOfTheFile() {
        Location line = new Location("scenarios/a/scenario.yaml", 12, 0);

        assertThat(new Markdown()
                        .parse("a\n\n[b](c) [^d] <i> ![](/)\n\n[^e]: f", line)
                        .problems())
                .hasSize(5)
                .allMatch(problem -> problem.location().equals(line));
        assertThat(new Markdown().parse("[".repeat(300), line).problems())
                .extracting(Problem::location)
                .containsExactly(line);
    }
}
