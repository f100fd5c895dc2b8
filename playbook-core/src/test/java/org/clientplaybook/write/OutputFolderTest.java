package org.clientplaybook.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders in which no site can or should be written, each with its one clear line; and links to folders. */
class OutputFolderTest {
    private static final Map<String, String> SITE = Tree.sites("index.html", "home");

    @TempDir
    private Path folder;

    private Path temp;
    private Path content;

    @BeforeEach
    void content() throws IOException {
        temp = folder.toRealPath();
        content = Files.createDirectories(temp.resolve("project/content"));
        Tree.write(temp, "project/content/playbook.yaml", "title: x", "file", "a file");
    }

    private String refuse(Path output) {
        return refuse(output, new Disk());
    }

    private String refuse(Path output, Disk disk) {
        SortedMap<String, String> before = Tree.of(temp);
        Problem problem;
        try (Publication publication = Publication.open(output, content, disk)) {
            assertThat(publication.problems()).hasSize(1);
            problem = publication.problems().get(0);
            publication.put("index.html", new byte[1]);
            assertThat(publication.commit().problems()).containsExactly(problem);
        }
        assertThat(Tree.of(temp)).isEqualTo(before);
        assertThat(problem.code()).isEqualTo(Code.BAD_OUTPUT_FOLDER);
        assertThat(problem.toString()).doesNotContain("\n").doesNotContain("Exception");
        assertThat(problem.hint()).isNotBlank();
        return problem.message();
    }

    @ParameterizedTest
    @CsvSource({
        "project/content, is the content folder",
        "project/content/site, inside the content folder",
        "project/content/a/b/site, inside the content folder",
        "project/missing/../content/site, inside the content folder",
        "project, contains the content folder",
        "'', contains the content folder",
        "link/site, inside the content folder",
        "link, is the content folder",
        "link/.., contains the content folder",
        "file, is a file",
        "file/site, Not a directory",
        "file/a/b, Not a directory",
        "nowhere, does not exist",
        "nowhere/site, does not exist",
        "circle, circle",
    })
    void refusesThePath(String output, String reason) throws IOException {
        Files.createSymbolicLink(temp.resolve("link"), content);
        Files.createSymbolicLink(temp.resolve("nowhere"), temp.resolve("missing"));
        Files.createSymbolicLink(temp.resolve("circle"), temp.resolve("circle"));
        assertThat(refuse(temp.resolve(output))).contains(reason);
    }

    @Test
    void refusesTheRootAndTheHomeFolder() {
        assertThat(refuse(temp.getRoot())).contains("root of the file system");

        String home = System.getProperty("user.home");
        try {
            System.setProperty("user.home", temp.resolve("project/home/me").toString());
            Tree.write(temp, "project/home/me/diary.txt", "dear");
            content = temp.resolve("content");
            assertThat(refuse(temp.resolve("project/home/me"))).contains("home folder");
            assertThat(refuse(temp.resolve("project/home"))).contains("home folder");
            assertThat(Tree.build(temp.resolve("project/home/me/site"), SITE).problems())
                    .isEmpty();
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void aHomeFolderThatIsMissingIsNoneOfThese() {
        String home = System.getProperty("user.home");
        try {
            System.setProperty("user.home", temp.resolve("site/nobody").toString());
            assertThat(Tree.build(temp.resolve("site"), SITE).problems()).isEmpty();
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void refusesAPlaceInWhichNothingCanBeMade() {
        // Not even an administrator can make a folder below a file, or in the file system of the JDK's classes.
        assertThat(refuse(temp.resolve("file/site"))).contains("cannot be written to: " + temp.resolve("file"));
        assertThat(refuse(Path.of(URI.create("jrt:/java.base/site")))).contains("read-only file system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"makeFolders", "openLock", "list", "kind"})
    void refusesWhereItHasNoPermission(String denied) {
        Disk disk = new WatchedDisk() {
            @Override
            void before(String operation, Path path, byte[] bytes) throws IOException {
                if (operation.equals(denied)) {
                    throw new AccessDeniedException(path.toString());
                }
            }
        };
        Tree.write(temp, "site/mine.txt", "mine");
        assertThat(refuse(temp.resolve("site"), disk)).contains("permission denied");
    }

    @Test
    void saysWhyAFirstSiteCouldNotBecomeTheOutput() {
        Disk disk = new WatchedDisk() {
            @Override
            void before(String operation, Path path, byte[] bytes) throws IOException {
                if (operation.equals("move")) {
                    throw new AccessDeniedException("site");
                }
            }
        };
        assertThat(Tree.build(temp.resolve("site"), SITE, disk).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("site: permission denied"));
    }

    @Test
    void refusesAFolderIntoWhichNothingCanBeMoved() {
        Path output = temp.resolve("site");
        Tree.write(output, "mine.txt", "mine");
        SortedMap<String, String> before = Tree.of(temp);
        Map<String, FileSystemException> faults = Map.of(
                "different file system", new AtomicMoveNotSupportedException("a", "b", "Invalid cross-device link"),
                "permission denied", new AccessDeniedException("a"));
        faults.forEach((words, fault) -> {
            Disk disk = new WatchedDisk() {
                @Override
                void before(String operation, Path path, byte[] bytes) throws IOException {
                    if (operation.equals("move") && path.endsWith("index.html")) {
                        throw fault;
                    }
                }
            };
            assertThat(Tree.build(output, SITE, disk).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains(words));
            assertThat(Tree.of(temp)).isEqualTo(before);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "other 1\na\n", "playbook-files 1\n../../file\n", "playbook-files 1\n/file\n"})
    void refusesAManifestThatIsNotOne(String manifest) {
        Tree.write(temp, "a/b/site/.playbook-files", manifest, "file", "precious");
        assertThat(refuse(temp.resolve("a/b/site"))).contains(".playbook-files");
    }

    @Test
    void refusesAManifestThatIsALinkOrAFolder() throws IOException {
        Tree.write(temp, "files", "playbook-files 1\n", "two/.playbook-files/x", "x");
        Files.createSymbolicLink(
                Files.createDirectory(temp.resolve("one")).resolve(".playbook-files"), temp.resolve("files"));
        assertThat(refuse(temp.resolve("one"))).contains(".playbook-files");
        assertThat(refuse(temp.resolve("two"))).contains(".playbook-files");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x\n",
                "playbook-journal 1\nmove_in\n",
                "playbook-journal 1\neat x\n",
                "playbook-journal 1\nset_aside ../file\n"
            })
    void refusesAJournalThatIsNotOneAndKeepsWhatIsInTheStaging(String journal) {
        Tree.write(temp, "site/x.html", "x", ".site.playbook-staging/journal", journal);
        Tree.write(temp, ".site.playbook-staging/old/0", "the only copy");
        assertThat(refuse(temp.resolve("site"))).contains("is damaged");
    }

    @Test
    void refusesAStagingFolderThatIsSomethingElse() throws IOException {
        Files.createSymbolicLink(temp.resolve(".site.playbook-staging"), content);
        assertThat(refuse(temp.resolve("site"))).contains("in the way");
    }

    @Test
    void aManifestWithLineEndsOfWindowsIsUnderstood() throws IOException {
        Path output = temp.resolve("site");
        Tree.build(output, Tree.sites("a.html", "a", "b.html", "b"));
        Files.writeString(output.resolve(".playbook-files"), "playbook-files 1\r\na.html\r\nb.html\r\n");
        assertThat(Tree.build(output, Tree.sites("b.html", "b"))).isEqualTo(new Publication.Result(List.of(), 0, 1, 1));
    }

    @Test
    void anEmptyFolderOverWhichNothingCanBeRenamedIsFilled() throws IOException {
        Path output = Files.createDirectory(temp.resolve("site"));
        Disk disk = new WatchedDisk() {
            @Override
            void before(String operation, Path path, byte[] bytes) throws IOException {
                if (operation.equals("move") && path.endsWith("new")) {
                    throw new FileSystemException(path.toString(), null, "File exists");
                }
            }
        };
        assertThat(Tree.build(output, SITE, disk)).isEqualTo(new Publication.Result(List.of(), 1, 0, 0));
        assertThat(Tree.of(output)).containsOnlyKeys("index.html", ".playbook-files");
    }

    @Test
    void followsALinkToTheOutputFolder() throws IOException {
        Path real = Files.createDirectories(temp.resolve("real/folder"));
        Path link = Files.createSymbolicLink(temp.resolve("site"), real);
        for (String text : new String[] {"first", "second"}) {
            assertThat(Tree.build(link, Tree.sites("index.html", text)).problems())
                    .isEmpty();
            assertThat(link).isSymbolicLink();
            assertThat(real.resolve("index.html")).hasContent(text);
            assertThat(Tree.of(temp.resolve("real")))
                    .containsOnlyKeys("folder", "folder/index.html", "folder/.playbook-files");
        }
    }

    @Test
    void aRemovedOutputFolderLeavesNothingToPutBack() throws IOException {
        Tree.write(
                temp,
                ".site.playbook-staging/journal",
                "playbook-journal 1\nset_aside x.html\n",
                ".site.playbook-staging/old/0",
                "x");
        assertThat(Tree.build(temp.resolve("site"), SITE).problems()).isEmpty();
        assertThat(Tree.of(temp.resolve("site"))).containsOnlyKeys("index.html", ".playbook-files");
    }

    @Test
    void aRelativePathIsReportedAsItWasGiven() {
        Path output = Path.of("pom.xml");
        try (Publication publication = Publication.open(output, content)) {
            assertThat(publication.problems().get(0).toString()).startsWith("pom.xml: The output folder is a file.");
        }
    }
}
