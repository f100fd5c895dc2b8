package org.clientplaybook.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientplaybook.model.Program;
import org.clientplaybook.problem.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {
    private static final Location START = new Location("scenarios/a/scenario.yaml", 10, 5);

    static Passage of(String source) {
        return Passage.of(new Program(source, List.of()), START);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "Hi {{ name }}, bye"     | "Hi           , bye"
            "{{a}}{% if b %}c{# d #}" | "               c       "
            "{{}}x{%%}y{##}z"        | "    x    y    z"
            """)
    void aTagIsAGapOfItsLength(String source, String text) {
        Passage passage = of(source);
        assertThat(passage.text()).isEqualTo(text).hasSameSizeAs(source);
        assertThat(passage.marked().replace(Passage.TAG, ' ')).isEqualTo(text);
        assertThat(passage.marked()).contains(String.valueOf(Passage.TAG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a {b} c", "open {{ a", "open {% a }}", "at the end {", "{", "{}", "{#}", "no tag"})
    void whatIsNoTagStays(String source) {
        assertThat(of(source).text()).isEqualTo(source);
        assertThat(of(source + " {{ a }}{").text()).hasSize(source.length() + 9).endsWith(" {");
    }

    @Test
    void wordsAreInLowerCaseWithTheirPlaces() {
        assertThat(of("I’m  well-known\nHERE, don't").words())
                .containsExactly(
                        new Passage.Word("i'm", 0, true),
                        new Passage.Word("well", 5, false),
                        new Passage.Word("known", 10, false),
                        new Passage.Word("here", 16, false),
                        new Passage.Word("don't", 22, false));
    }

    @Test
    void anApostropheBelongsToAWordOnlyBetweenItsLetters() {
        assertThat(of("the clients' 'own' way'").words())
                .extracting(Passage.Word::text)
                .containsExactly("the", "clients", "own", "way");
    }

    @ParameterizedTest
    @ValueSource(strings = {". ", "! ", "? ", ": ", "; ", " (", ") ", "\n\n", " {{ x }} ", "{% if x %}"})
    void aSentenceATagOrAParagraphParts(String between) {
        assertThat(of("one" + between + "two").words())
                .extracting(Passage.Word::begins)
                .containsExactly(true, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", ", ", "\n", " - ", " “", "\n ", "…"})
    void otherSignsDoNotPart(String between) {
        assertThat(of("one" + between + "two").words())
                .extracting(Passage.Word::begins)
                .containsExactly(true, false);
        assertThat(of("one" + between).words()).hasSize(1);
    }

    @Test
    void aPlaceIsInTheFile() {
        Passage passage = of("ab\ncd\n\ne");
        assertThat(passage.at(0)).isEqualTo(START);
        assertThat(passage.at(2)).hasToString("scenarios/a/scenario.yaml:10:7");
        assertThat(passage.at(3)).hasToString("scenarios/a/scenario.yaml:11:5");
        assertThat(passage.at(4)).hasToString("scenarios/a/scenario.yaml:11:6");
        assertThat(passage.at(7)).hasToString("scenarios/a/scenario.yaml:13:5");
    }

    @Test
    void aPlaceWithoutAColumnIsTheWholeLine() {
        Location line = new Location("scenarios/a/scenario.yaml", 10, 0);
        assertThat(Passage.of(new Program("ab\ncd", List.of()), line).at(4)).isEqualTo(line);
    }
}
