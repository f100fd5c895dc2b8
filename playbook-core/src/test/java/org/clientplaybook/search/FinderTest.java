package org.clientplaybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what ways a query finds a scenario, and what each is worth beside the others. */
class FinderTest {
    private static SmallPlaybook playbook(String... titles) {
        return withSynonyms("", titles);
    }

    /** Scenarios are named by their titles' first words, behind their place: of two that are alike the first comes first. */
    private static SmallPlaybook withSynonyms(String line, String... titles) {
        SmallPlaybook playbook =
                line.isEmpty() ? new SmallPlaybook("en") : new SmallPlaybook("en", "synonyms: [" + line + "]");
        for (int i = 0; i < titles.length; i++) {
            playbook.with((char) ('a' + i) + "-" + titles[i].replaceFirst(" .*", ""), titles[i]);
        }
        return playbook;
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "unknown" + i).collect(Collectors.joining(" "));
    }

    @Test
    void theLastWordIsABeginningWhileItIsTyped() {
        SmallPlaybook playbook = playbook("ghosted", "invoice");
        assertThat(playbook.find("gho")).containsExactly("a-ghosted");
        assertThat(playbook.find("gho ")).isEmpty();
        assertThat(playbook.find("gho.")).isEmpty();
        assertThat(playbook.find("gho invoice")).containsExactly("b-invoice");
        assertThat(playbook.find("")).isEmpty();
        assertThat(new SmallPlaybook("hi").with("a", "चालान").find("चाला")).containsExactly("a");
    }

    /** Nobody still types what is that long, but pastes it. */
    @Test
    void ofThirteenWordsTheLastIsNone() {
        SmallPlaybook playbook = playbook("ghosted");
        assertThat(playbook.find(words(0, 11) + " gho")).hasSize(1);
        assertThat(playbook.find(words(0, 11) + " " + words(3, 7) + " gho")).hasSize(1);
        assertThat(playbook.find(words(0, 12) + " gho")).isEmpty();
        assertThat(playbook.find(words(0, 12) + " ghosts")).hasSize(1);
    }

    @Test
    void behindOthersABeginningHasThreeLetters() {
        SmallPlaybook playbook = playbook("ghosted", "invoice");
        assertThat(playbook.find("gh")).containsExactly("a-ghosted");
        assertThat(playbook.find("invoice gh")).containsExactly("b-invoice");
        assertThat(playbook.find("invoice gho")).containsExactly("b-invoice", "a-ghosted");
        SmallPlaybook japanese = new SmallPlaybook("ja").with("a", "猫舌").with("b", "返事");
        assertThat(japanese.find("返事 猫")).containsExactlyInAnyOrder("a", "b");
        assertThat(japanese.find("猫 返事")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aWordCountsOnce() {
        SmallPlaybook playbook = playbook("alpha", "beta");
        assertThat(playbook.find("beta alpha ")).containsExactly("a-alpha", "b-beta");
        assertThat(playbook.find("beta beta alpha ")).containsExactly("a-alpha", "b-beta");
        String rest = words(0, 12);
        assertThat(playbook.find("beta beta alpha " + rest)).containsExactly("a-alpha", "b-beta");
    }

    @Test
    void aStopWordCountsLess() {
        SmallPlaybook playbook = playbook("now", "invoice");
        assertThat(playbook.find("now invoice ")).containsExactly("b-invoice", "a-now");
        assertThat(playbook.find("now " + words(0, 12) + " invoice")).containsExactly("b-invoice", "a-now");
    }

    @Test
    void aSynonymCountsLessThanTheWord() {
        SmallPlaybook playbook = withSynonyms("ghosted = silent", "silent", "ghosting");
        assertThat(playbook.find("ghosted ")).containsExactly("b-ghosting", "a-silent");
        assertThat(playbook.find("silent ")).containsExactly("a-silent", "b-ghosting");
        assertThat(playbook.find("ghosted " + words(0, 12))).containsExactly("b-ghosting", "a-silent");
    }

    /** The words of a phrase say something too, and less than the phrase. */
    @Test
    void aPhraseCountsMoreThanItsWords() {
        SmallPlaybook playbook = withSynonyms("no reply = silent", "silent", "reply", "no reply", "no word of a reply")
                .with("e", "no words", "asks: [a reply]");
        assertThat(playbook.find("no reply ")).containsExactly("c-no", "d-no", "a-silent", "e", "b-reply");
        assertThat(playbook.find("silent ")).containsExactly("a-silent", "c-no", "d-no");
        assertThat(playbook.find("noreply ")).startsWith("c-no");
    }

    @Test
    void aBeginningCountsLessThanTheWord() {
        assertThat(playbook("payment", "pay", "repay").find("pay")).containsExactly("b-pay", "a-payment");
    }

    /** It leads to words that no scenario has only where there is no other. */
    @Test
    void aBeginningLeadsToASynonym() {
        assertThat(withSynonyms("crickets = silent", "silent").find("cricke")).containsExactly("a-silent");
        assertThat(withSynonyms("crickets = silent", "silent", "cricketer").find("cricke"))
                .containsExactly("b-cricketer");
    }

    @ParameterizedTest
    @CsvSource({
        "buildingfirm,      building-firm, true",
        "building firm,     building-firm, true",
        "firm of builders,  building-firm, true",
        "building,          building-firm, true",
        "buildingfirms,     building-fi,   true",
        "buildingfirms,     'building-fi ', false",
        "built firm,        'building-fi ', false"
    })
    void aWordWithAHyphenIsFoundAsOneAndByItsParts(String title, String query, boolean found) {
        assertThat(new SmallPlaybook("en").with("a", title).find(query)).hasSize(found ? 1 : 0);
    }

    @Test
    void aWordWithAHyphenIsABeginningTooWhileItIsTyped() {
        SmallPlaybook playbook = playbook("ebook", "ebookstore");
        assertThat(playbook.find("e-book")).containsExactly("a-ebook", "b-ebookstore");
        assertThat(playbook.find("e-book ")).containsExactly("a-ebook");
        assertThat(playbook.find("e-book again")).containsExactly("a-ebook");
    }

    @Test
    void bothPartsOfAHyphenatedWordHaveToBeThere() {
        SmallPlaybook playbook = playbook("building", "firm", "building a firm", "buildingfirm");
        assertThat(playbook.find("building-firm ")).containsExactly("d-buildingfirm", "c-building");
        assertThat(playbook.find("building-firm " + words(0, 12))).containsExactly("d-buildingfirm");
        assertThat(playbook("building", "firm").find("building-firm unknown ")).isEmpty();
        assertThat(playbook("building", "firm").find("building-firm " + words(0, 12)))
                .containsExactly("a-building", "b-firm");
        assertThat(playbook("building").find("building-zzz ")).containsExactly("a-building");
    }

    @Test
    void whatIsTypedWithoutMarksIsFoundWhereNothingElseIs() {
        SmallPlaybook playbook = new SmallPlaybook("sv", "synonyms: [möte = samtal]")
                .with("a", "samtal")
                .with("b", "möte")
                .with("c", "motell");
        assertThat(playbook.find("mote ")).containsExactly("b", "a");
        assertThat(playbook.find("mot")).containsExactly("c");
        assertThat(playbook.find("mö")).containsExactly("b");
        SmallPlaybook open = new SmallPlaybook("sv").with("a", "möte").with("b", "mö");
        assertThat(open.find("mo")).containsExactly("a", "b");
        assertThat(open.find("mo ")).containsExactly("b");
        assertThat(new SmallPlaybook("en").with("a", "möte").find("mote ")).hasSize(1);
    }

    @Test
    void aFormIsFoundAndOfOthersWhatDiffersInItsEnding() {
        assertThat(playbook("ghosted", "ghosty").find("ghosting ")).containsExactly("a-ghosted");
        SmallPlaybook dirt = withSynonyms("dirty = soiled", "soiled", "dirty");
        assertThat(dirt.find("dirtx ")).isEmpty();
        assertThat(dirt.find("dirtyx ")).containsExactly("b-dirty", "a-soiled");
        assertThat(playbook("mighty").find("might ")).isEmpty();
        assertThat(playbook("brighty").find("bright ")).hasSize(1);
    }

    /** The rarest 32 tell what a long text is about. */
    @ParameterizedTest
    @CsvSource({"31, true", "32, false"})
    void ofALongTextTheRarestWordsTell(int rare, boolean found) {
        SmallPlaybook playbook = new SmallPlaybook("en").with("only", "common");
        StringBuilder query = new StringBuilder("common");
        for (int i = 0; i < rare; i++) {
            playbook.with("s-" + i, "rare" + i + " common");
            query.append(" never").append(i).append(" rare").append(i);
        }
        List<String> slugs = playbook.find(query.toString());
        assertThat(slugs).hasSize(found ? rare + 1 : rare);
        assertThat(slugs.contains("only")).isEqualTo(found);
    }
}
