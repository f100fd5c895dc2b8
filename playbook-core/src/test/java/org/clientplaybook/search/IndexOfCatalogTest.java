package org.clientplaybook.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;

/** What the indexer makes of all languages of a catalog, and what it finds wrong with them. */
class IndexOfCatalogTest {
    @Test
    void eachLanguageHasAnIndexOfItsOwn() {
        Indexer.Index index = Indexer.index(
                new SmallPlaybook("en, sv")
                        .with("a", "They are late", "asks: [late]")
                        .catalog(),
                () -> {});
        assertThat(index.roots().keySet()).containsExactly("en", "sv");
        assertThat(index.files()).containsOnlyKeys(index.roots().values());
        assertThat(text(index, "en"))
                .startsWith("Playbook.search.add(\"en\",\"root\",{\"count\":1,\"prefix\":\"\",")
                .contains("late", "\"common\":[0],");
        assertThat(text(index, "sv"))
                .startsWith("Playbook.search.add(\"sv\",\"root\",{\"count\":0,\"prefix\":\"sv/\",")
                .contains("\"common\":[],")
                .doesNotContain("They");
    }

    /** A phrase is the families of its words; as one word it is a family too. */
    @Test
    void synonymsAreFamilies() {
        SmallPlaybook playbook =
                new SmallPlaybook("en", "synonyms: [no show = vanished, late = overdue]").with("a", "A");
        Lexicon lexicon = playbook.index().lexicon();
        int no = lexicon.familyOf("no");
        int show = lexicon.familyOf("show");
        assertThat(text(Indexer.index(playbook.catalog(), () -> {}), "en"))
                .contains("\"synonyms\":[[[%d, %d],[%d]],[[%d],[%d]]],\"joined\":[[%d,[%d, %d]]],"
                        .formatted(
                                no,
                                show,
                                lexicon.familyOf("vanished"),
                                lexicon.familyOf("late"),
                                lexicon.familyOf("overdue"),
                                lexicon.familyOf("noshow"),
                                no,
                                show));
    }

    private static String text(Indexer.Index index, String language) {
        return new String(index.files().get(index.roots().get(language)), UTF_8);
    }

    @Test
    void theWorkCanBeEndedBeforeEachScenarioAndEachPart() {
        SmallPlaybook playbook = new SmallPlaybook("en").with("a", "A").with("b", "B");
        // The words of two scenarios, then all words, their families, where they stand, and the files.
        endsAt(6, checkpoint -> Indexer.index(playbook.catalog(), checkpoint));
        endsAt(5 + 2, checkpoint -> Indexer.goldenQuestions(playbook.catalog(), checkpoint));
    }

    private static void endsAt(int checkpoints, Consumer<Runnable> work) {
        for (int i = 1; i <= checkpoints + 1; i++) {
            int last = i;
            AtomicInteger reached = new AtomicInteger();
            Runnable checkpoint = () -> {
                if (reached.incrementAndGet() == last) {
                    throw new CancellationException();
                }
            };
            if (last <= checkpoints) {
                assertThatThrownBy(() -> work.accept(checkpoint)).isInstanceOf(CancellationException.class);
            } else {
                work.accept(checkpoint);
            }
        }
    }

    @Test
    void anAskWithoutAWordFindsNothing() {
        assertThat(Indexer.goldenQuestions(
                        new SmallPlaybook("en")
                                .with("a", "A", "asks: [late, \"???\"]")
                                .catalog(),
                        () -> {}))
                .extracting(Problem::message)
                .containsExactly("The search for “???” does not find this scenario.");
    }

    @Test
    void theSynonymsOfEachLanguageAreLookedAt() {
        assertThat(Indexer.synonyms(new SmallPlaybook("en", "synonyms: [quiet, late = overdue]").catalog()))
                .extracting(Problem::message)
                .containsExactly("`quiet` is not a list of words or phrases with the same meaning.");
        assertThat(Indexer.synonyms(new SmallPlaybook("en", "synonyms: [late = overdue]").catalog()))
                .isEmpty();
    }
}
