package org.clientplaybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientplaybook.model.Edition;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTest {
    private Edition edition;
    private Splitter splitter;
    private Lexicon lexicon;

    private Synonyms synonyms(String... lines) {
        List<String> items =
                Arrays.stream(lines).map(line -> "  - \"" + line + "\"").toList();
        edition = new SmallPlaybook("en", "synonyms:\n" + String.join("\n", items)).edition();
        Language language = Language.of("en");
        splitter = new Splitter(language.folding());
        lexicon = new Lexicon(
                language,
                Synonyms.words(edition, splitter).stream().sorted().distinct().toList());
        return Synonyms.of(edition, splitter, lexicon);
    }

    private List<Integer> families(String words) {
        return Arrays.stream(words.split(" ")).map(lexicon::familyOf).toList();
    }

    private List<String> problems(Synonyms synonyms) {
        List<Problem> problems = new ArrayList<>();
        synonyms.check(edition.synonyms(), problems);
        return problems.stream()
                .map(problem -> problem.location() + " " + problem.message())
                .toList();
    }

    @Test
    void aPhraseOfTwoWordsIsAlsoAWord() {
        Synonyms synonyms = synonyms("no-show = vanished", "high maintenance a lot = fussy");
        assertThat(Synonyms.words(edition, splitter))
                .containsExactly("no", "show", "noshow", "vanished", "high", "maintenance", "a", "lot", "fussy");
        assertThat(synonyms.joined()).hasSize(1).containsEntry(lexicon.familyOf("noshow"), families("no show"));
    }

    /** Nobody types it, and in a script without spaces it is no word. */
    @ParameterizedTest
    @CsvSource({"31, 33, true", "32, 33, false"})
    void aPhraseThatWouldBeTooLongAWordIsNone(int first, int second, boolean joined) {
        Synonyms synonyms = synonyms("a".repeat(first) + " " + "b".repeat(second) + " = c", "猫 犬 = cat");
        assertThat(synonyms.joined()).hasSize(joined ? 1 : 0);
    }

    @Test
    void aWordOfALineIsNotAlsoAPhraseOfIt() {
        Synonyms synonyms = synonyms("no show = noshow = vanished");
        assertThat(synonyms.joined()).isEmpty();
        assertThat(synonyms.others(lexicon.familyOf("noshow")))
                .containsExactly(families("no show"), families("vanished"));
    }

    @Test
    void theLongestPhraseThatBeginsAtAPlace() {
        Synonyms synonyms = synonyms("pay = settle", "pay late = delay", "late = overdue");
        List<Integer> query = families("settle pay late");
        assertThat(synonyms.at(query, 0).member()).isEqualTo(families("settle"));
        Synonyms.Match match = synonyms.at(query, 1);
        assertThat(match.length()).isEqualTo(2);
        assertThat(match.member()).isEqualTo(families("pay late"));
        assertThat(match.group()).containsExactly(families("pay late"), families("delay"));
        assertThat(synonyms.at(query, 2).group()).containsExactly(families("late"), families("overdue"));
        assertThat(synonyms.at(families("pay"), 0).length()).isEqualTo(1);
        assertThat(synonyms.at(families("never"), 0)).isNull();
        match = synonyms.at(families("paylate"), 0);
        assertThat(match.length()).isEqualTo(1);
        assertThat(match.member()).isEqualTo(families("pay late"));
        assertThat(match.group()).hasSize(2);
    }

    @Test
    void whatAWordMeansElse() {
        Synonyms synonyms = synonyms("quiet = silent = no reply", "late = overdue");
        assertThat(synonyms.others(lexicon.familyOf("silent")))
                .containsExactly(families("quiet"), families("no reply"));
        assertThat(synonyms.others(lexicon.familyOf("noreply")))
                .containsExactly(families("quiet"), families("silent"), families("no reply"));
        assertThat(synonyms.others(lexicon.familyOf("reply"))).isEmpty();
    }

    @Test
    void aLineHasTwoWordsOrPhrasesAtLeast() {
        String hint = " is not a list of words or phrases with the same meaning.";
        assertThat(problems(synonyms("quiet = silent", "alone", "money =", "= ! = cash", "a = b =", "a = ! = c")))
                .containsExactly(
                        "playbook.yaml:10:5 `alone`" + hint,
                        "playbook.yaml:11:5 `money =`" + hint,
                        "playbook.yaml:12:5 `= ! = cash`" + hint,
                        "playbook.yaml:14:5 `a = ! = c`" + hint);
    }

    @Test
    void aWordMeansOneThing() {
        assertThat(problems(synonyms("pay = pays = settle", "quiet = Settled", "no reply = no-reply")))
                .containsExactly(
                        "playbook.yaml:9:5 `pays` is the same word as another on its line.",
                        "playbook.yaml:10:5 `Settled` is already on another line, `pay = pays = settle`.",
                        "playbook.yaml:11:5 `no-reply` is the same word as another on its line.");
    }
}
