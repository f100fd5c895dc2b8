package org.clientplaybook.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.write.Publication.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody else put into the output folder, or took out of it. */
class ForeignFilesTest {
    private static final Map<String, String> SITE =
            Tree.sites("index.html", "home", "sv/index.html", "hem", "sv/a/b.html", "b", "empty.txt", "");

    @TempDir
    private Path temp;

    private Path output;

    @BeforeEach
    void place() throws IOException {
        // The real path: a system's folder for temporary files may be a link.
        output = temp.toRealPath().resolve("site");
    }

    @Test
    void foreignFilesAreAllFoundBeforeAnythingMoves() throws IOException {
        Tree.write(output, "index.html", "mine", "a/b.html", "same", "sv", "a file", "x.html/y.txt", "mine");
        Files.createSymbolicLink(output.resolve("link.html"), output.resolve("index.html"));
        SortedMap<String, String> before = Tree.of(temp);
        Result result = Tree.build(
                output,
                Tree.sites(
                        "index.html",
                        "ours",
                        "a/b.html",
                        "same",
                        "a/c.html",
                        "new",
                        "sv/one.html",
                        "1",
                        "sv/two.html",
                        "2",
                        "x.html",
                        "a folder there",
                        "link.html",
                        "mine"));

        assertThat(result.written()).isZero();
        assertThat(result.problems()).extracting(Problem::code).containsOnly(Code.FOREIGN_FILE);
        assertThat(result.problems())
                .extracting(problem ->
                        problem.location().path().substring(output.toString().length()))
                .containsExactly("/index.html", "/link.html", "/sv", "/x.html");
        assertThat(result.problems())
                .allSatisfy(problem -> assertThat(problem.hint()).isNotBlank());
        assertThat(Tree.of(temp)).isEqualTo(before);
    }

    @Test
    void foreignFilesStayBesideTheSite() {
        Tree.write(output, "mine.txt", "mine", "sv/mine.txt", "mine");
        assertThat(Tree.build(output, SITE)).isEqualTo(new Result(List.of(), 4, 0, 0));
        assertThat(Tree.build(output, Map.of())).isEqualTo(new Result(List.of(), 0, 0, 4));
        assertThat(Tree.of(output))
                .isEqualTo(Tree.sites(
                        ".playbook-files", "playbook-files 1\n", "mine.txt", "mine", "sv", "/", "sv/mine.txt", "mine"));
    }

    @Test
    void aFolderOfOursWithAForeignFileInItDoesNotBecomeAFile() {
        Tree.build(output, Tree.sites("one/a.html", "a", "one/two/b.html", "b"));
        Tree.write(output, "one/two/mine.txt", "mine");
        SortedMap<String, String> before = Tree.of(temp);
        assertThat(Tree.build(output, Tree.sites("one", "file")).problems())
                .extracting(problem -> problem.location().path())
                .containsExactly(output + "/one");
        assertThat(Tree.of(temp)).isEqualTo(before);
    }

    @Test
    void aLostManifestIsMadeAgain() throws IOException {
        Tree.build(output, SITE);
        SortedMap<String, String> before = Tree.of(temp);
        Files.delete(output.resolve(".playbook-files"));
        assertThat(Tree.build(output, SITE)).isEqualTo(new Result(List.of(), 0, 4, 0));
        assertThat(Tree.of(temp)).isEqualTo(before);
    }

    @Test
    void aFileThatSomebodyRemovedIsWrittenAgainAndOneThatIsStaleIsForgotten() throws IOException {
        Tree.build(output, Tree.sites("a.html", "a", "b/c.html", "c", "d.html", "d"));
        Files.delete(output.resolve("a.html"));
        Files.delete(output.resolve("b/c.html"));
        Files.delete(output.resolve("b"));
        assertThat(Tree.build(output, Tree.sites("a.html", "a", "d.html", "d")))
                .isEqualTo(new Result(List.of(), 1, 1, 0));
    }

    @Test
    void linksThatLeadOutsideAreNeitherWrittenNorEmptied() throws IOException {
        Path outside = temp.resolve("outside");
        Tree.build(output, Tree.sites("a/x.html", "x", "b/y.html", "y", "z.html", "z"));
        Tree.write(outside, "x.html", "x", "y.html", "y", "z.html", "z");
        for (String path : List.of("a/x.html", "a", "b/y.html", "b", "z.html")) {
            Files.delete(output.resolve(path));
        }
        Files.createSymbolicLink(output.resolve("a"), outside);
        Files.createSymbolicLink(output.resolve("b"), outside);
        Files.createSymbolicLink(output.resolve("z.html"), outside.resolve("z.html"));

        Result refused = Tree.build(output, Tree.sites("a/x.html", "x", "z.html", "z"));
        assertThat(refused.problems()).extracting(Problem::code).containsExactly(Code.FOREIGN_FILE, Code.FOREIGN_FILE);

        assertThat(Tree.build(output, Tree.sites("c.html", "c")).problems()).isEmpty();
        assertThat(Tree.of(outside)).isEqualTo(Tree.sites("x.html", "x", "y.html", "y", "z.html", "z"));
        assertThat(Tree.of(output).keySet()).containsExactly(".playbook-files", "a", "b", "c.html", "z.html");
    }

    @Test
    void anOutputThatIsRemovedDuringTheBuildIsNotReplacedByAPartOfTheSite() throws IOException {
        Tree.build(output, Tree.sites("a.html", "a", "b.html", "b"));
        try (Publication publication = Publication.open(output, temp.resolve("content"))) {
            publication.put("a.html", "a".getBytes(UTF_8));
            publication.put("b.html", "changed".getBytes(UTF_8));
            new Disk().deleteTree(output);
            assertThat(publication.commit().problems()).hasSize(1);
        }
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void anOutputThatIsMadeDuringTheBuildIsNotReplaced() {
        try (Publication publication = Publication.open(output, temp.resolve("content"))) {
            publication.put("a.html", "a".getBytes(UTF_8));
            Tree.write(output, "mine.txt", "mine");
            assertThat(publication.commit().problems()).isEmpty();
        }
        assertThat(Tree.of(output)).containsOnlyKeys("a.html", "mine.txt", ".playbook-files");
    }
}
