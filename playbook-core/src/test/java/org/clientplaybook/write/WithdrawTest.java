package org.clientplaybook.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.write.Publication.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that is taken back, with all that builds wrote and nothing else. */
class WithdrawTest {
    private static final Result NOTHING = new Result(List.of(), 0, 0, 0);

    @TempDir
    private Path folder;

    private Path temp;
    private Path output;
    private Path content;

    @BeforeEach
    void site() throws IOException {
        temp = folder.toRealPath();
        content = Files.createDirectory(temp.resolve("content"));
        output = temp.resolve("site");
        Tree.build(output, Tree.sites("index.html", "home", "a/b.html", "b"));
    }

    @Test
    void theFolderGoesWithTheSite() {
        assertThat(Publication.withdraw(output, content)).isEqualTo(new Result(List.of(), 0, 0, 2));
        assertThat(Tree.of(temp)).containsOnlyKeys("content");
    }

    @Test
    void theFolderStaysForWhatIsNotOfTheSite() {
        Tree.write(output, "a/mine.txt", "mine");
        assertThat(Publication.withdraw(output, content)).isEqualTo(new Result(List.of(), 0, 0, 2));
        assertThat(Tree.of(output)).isEqualTo(Tree.sites("a", "/", "a/mine.txt", "mine"));
    }

    @Test
    void whatNoBuildWroteStays() throws IOException {
        Files.delete(output.resolve(".playbook-files"));
        SortedMap<String, String> before = Tree.of(temp);
        assertThat(Publication.withdraw(output, content)).isEqualTo(NOTHING);
        assertThat(Publication.withdraw(temp.resolve("missing"), content)).isEqualTo(NOTHING);
        assertThat(Tree.of(temp)).isEqualTo(before);
    }

    @Test
    void nothingIsTakenFromABuildThatGoesOn() {
        SortedMap<String, String> before = Tree.of(output);
        try (Publication other = Publication.open(output, content)) {
            assertThat(other.problems()).isEmpty();
            assertThat(Publication.withdraw(output, content).problems())
                    .extracting(Problem::code)
                    .containsExactly(Code.OUTPUT_IN_USE);
        }
        assertThat(Tree.of(output)).isEqualTo(before);
    }
}
