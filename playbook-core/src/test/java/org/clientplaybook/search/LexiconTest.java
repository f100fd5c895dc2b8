package org.clientplaybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    private static Lexicon lexicon(String language, String... words) {
        return new Lexicon(Language.of(language), Arrays.stream(words).sorted().toList());
    }

    private static List<String> firsts(Lexicon lexicon, List<Integer> families) {
        return families.stream().map(family -> lexicon.forms(family).get(0)).toList();
    }

    @Test
    void aFamilyIsAllWordsWithOneStem() {
        Lexicon lexicon = lexicon("en", "pay", "paid", "pays", "paying", "client", "clients");
        assertThat(lexicon.size()).isEqualTo(3);
        assertThat(IntStream.range(0, 3).mapToObj(lexicon::forms))
                .containsExactly(List.of("client", "clients"), List.of("paid"), List.of("pay", "paying", "pays"));
        assertThat(lexicon.familyOf("payings")).isEqualTo(2);
        assertThat(lexicon.familyOf("payer")).isEqualTo(-1);
        assertThat(IntStream.range(0, lexicon.words().size()).map(lexicon::family))
                .containsExactly(0, 0, 1, 2, 2, 2);
    }

    /** A stemmer would take letters off that are not there to be taken: of what is short, of numbers, of what filters. */
    @Test
    void whatIsNoWordOfTheLanguageIsItsOwnFamily() {
        assertThat(lexicon("en", "as", "a", "1s", "10s", "10", ":tag:pays", ":tag:pay")
                        .size())
                .isEqualTo(7);
        assertThat(lexicon("en", "ad", "ads").size()).isEqualTo(1);
        assertThat(lexicon("tlh", "pays", "pay").size()).isEqualTo(2);
    }

    @Test
    void familiesWithAWordThatBeginsSo() {
        Lexicon lexicon = lexicon("en", "pa", "pay", "pays", "party", "payable", "quit");
        assertThat(firsts(lexicon, lexicon.familiesWith("pa"))).containsExactly("pa", "party", "pay", "payable");
        assertThat(firsts(lexicon, lexicon.familiesWith("pays"))).containsExactly("pay");
        assertThat(firsts(lexicon, lexicon.familiesWith("q"))).containsExactly("quit");
        assertThat(lexicon.familiesWith("pb")).isEmpty();
        assertThat(lexicon.familiesWith("z")).isEmpty();
    }

    /** Four letters have to be the same, and three at most are more. */
    @ParameterizedTest
    @CsvSource({
        "budge,    budg budget budgets",
        "budgetar, budget budgetary",
        "bud,      ''",
        "budgetaryxxx, budgetary",
        "budgetaryxxxx, ''",
        "midget,   ''"
    })
    void kinDiffersInAShortEnding(String word, String kin) {
        Lexicon lexicon = lexicon("", "budg", "budget", "budgets", "budgetary", "bu", "gadget");
        assertThat(firsts(lexicon, lexicon.kin(word))).containsExactly(kin.isEmpty() ? new String[0] : kin.split(" "));
    }

    @Test
    void aFamilyIsKinOnce() {
        Lexicon lexicon = lexicon("en", "budget", "budgets", "budgeting");
        assertThat(lexicon.kin("budge")).containsExactly(0);
    }

    /** Four letters of each part at least, with an s between them or not; of two ways the one with the longer second part. */
    @ParameterizedTest
    @CsvSource({
        "offertuppföljning, offert uppföljning",
        "skolgång,          skola gång",
        "kundstider,        kund tid",
        "kundtiden,         ''",
        "tidskunder,        ''",
        "glasgång,          ''",
        "snabbheten,        ''",
        ":kundtider,        ''",
        "uppföljning,       ''"
    })
    void theTwoPartsOfASwedishCompound(String word, String parts) {
        Lexicon lexicon = lexicon(
                "sv",
                Stream.concat(
                                Stream.of(word),
                                Stream.of(
                                        ":kund",
                                        "följning",
                                        "gla",
                                        "gång",
                                        "heten",
                                        "kund",
                                        "kunder",
                                        "offert",
                                        "offertupp",
                                        "skola",
                                        "snabb",
                                        "tid",
                                        "tider",
                                        "uppföljning"))
                        .distinct()
                        .toArray(String[]::new));
        int[] found = lexicon.parts(lexicon.find(word));
        assertThat(firsts(lexicon, Arrays.stream(found).boxed().toList()))
                .containsExactly(parts.isEmpty() ? new String[0] : parts.split(" "));
    }

    @Test
    void inEnglishAWordHasNoParts() {
        assertThat(lexicon("en", "showroom", "show", "room").parts(2)).isEmpty();
    }
}
