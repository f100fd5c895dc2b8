package org.clientplaybook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a merge left is told wherever it stands; what only looks like it is not. */
class YamlConflictsTest {
    private static List<Integer> lines(String yaml) {
        return YamlConflicts.of(new YamlText(new SourceText(new ContentPath("a.yaml"), yaml))).stream()
                .map(problem -> problem.location().line())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body: |\n  =======\n  Hi",
                "body: |\n  Hi,\n\n  =======\n\n  Bye",
                "body: |\n  Hi Robin, how are you?\n  =======\n  Hello Robin",
                "body: |\n  Hi,\n  =======\n  Hello",
                "short: >-\n  Hi there, I am\n  =======",
                "  - body: |2\n        Hi there\n\n        =======\t\n",
                "text: |\n  =======\n  Hi",
                "text: | # a note\n  Hi,\n\n  =======\n  Bye",
                "signals:\n  - One\n  =======\n  - Two",
                "signals:\n  - One\n\n\t=======",
                "body: |\n  Hi,\n  ||||||| base\n  Hello",
                "body: |\n  Hi,\n  |||||||\n  Hello",
                "body: |\n  Hi,\n  <<<<<<< HEAD\n  Hello",
                "body: |\n  Hi,\n  >>>>>>> theirs\n  Hello",
                "body: |\n  Hi,\n  <<<<<<<\n  Hello",
                "text: |\n  A heading\n  =======\n\nbody: |\n  =======",
            })
    void aMarkThatIsLeftIsTold(String yaml) {
        assertThat(lines(yaml)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text: |\n  A heading\n  =======\n  Words",
                "text: |\n  More\n  =======",
                "body: |\n  Summary\n  =======\n  Words",
                "body: |\n  Offer\n  =======\n  Words",
                "body: |\n  Hi,\n  ========\n  Words",
                "body: |\n  Hi,\n\n  ====\n  Words",
                "body: |\n  a ======= b",
                "text: |\n  ||||||| a |\n",
                "title: \"=======\"",
            })
    void whatIsNoneIsNot(String yaml) {
        assertThat(lines(yaml)).isEmpty();
    }

    @Test
    void takesNoLongerThanItsLengthAllows() {
        String yaml = "body: |\n" + "  Summary\n  =======\n".repeat(100_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(lines(yaml)).isEmpty());
    }
}
