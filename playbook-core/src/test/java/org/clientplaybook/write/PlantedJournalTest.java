package org.clientplaybook.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal that no build wrote, such as one that came with a pull request, moves nothing through a link. */
class PlantedJournalTest {
    @TempDir
    private Path temp;

    private Path output;
    private Path staging;
    private Path elsewhere;

    @BeforeEach
    void start() throws IOException {
        output = temp.resolve("place/site");
        staging = temp.resolve("place/.site.playbook-staging");
        elsewhere = temp.resolve("elsewhere");
        Tree.write(elsewhere, "0", "precious", "file", "precious", "folder/file", "precious");
        Files.createDirectories(elsewhere.resolve("empty"));
        Tree.build(output, Tree.sites("index.html", "former", "a/b.html", "b"));
        Files.createSymbolicLink(output.resolve("link"), elsewhere);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set_aside link/file",
                "replace link/file",
                "set_aside link/new",
                "set_aside link/folder/file",
                "move_in link/file",
                "remove_folder link/new",
                "make_folder link/empty"
            })
    void throughALinkInTheOutput(String step) throws IOException {
        Tree.write(staging, "old/0", "evil");
        refuses(step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"set_aside a/new.html", "replace a/b.html"})
    void outOfAFolderThatIsALink(String step) throws IOException {
        Files.createDirectories(staging);
        Files.createSymbolicLink(staging.resolve("old"), elsewhere);
        refuses(step);
    }

    @Test
    void intoAFolderThatIsALink() throws IOException {
        Files.createDirectories(staging.resolve("new"));
        Files.createSymbolicLink(staging.resolve("new/a"), elsewhere);
        refuses("move_in a/b.html");
    }

    @Test
    void aLinkInPlaceOfAFile() throws IOException {
        Files.createDirectories(staging.resolve("old"));
        Files.createSymbolicLink(staging.resolve("old/0"), elsewhere.resolve("file"));
        refuses("set_aside a/new.html");
    }

    @Test
    void aJournalThatIsALink() throws IOException {
        Files.createDirectories(staging);
        Files.createSymbolicLink(
                staging.resolve("journal"), Files.writeString(elsewhere.resolve("journal"), "playbook-journal 1\n"));
        refuses(null);
    }

    private void refuses(String step) throws IOException {
        if (step != null) {
            Tree.write(staging, "journal", "playbook-journal 1\n" + step + "\n");
        }
        SortedMap<String, String> before = Tree.of(temp);
        assertThat(Tree.build(output, Tree.sites("index.html", "next")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("is damaged"))
                .extracting(Problem::code)
                .isEqualTo(Code.BAD_OUTPUT_FOLDER);
        assertThat(Tree.of(temp)).isEqualTo(before);
    }
}
