package org.clientplaybook.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.write.Publication.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {
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
    void writesTheFirstSiteWithItsManifest() {
        assertThat(Tree.build(output, SITE)).isEqualTo(new Result(List.of(), 4, 0, 0));
        assertThat(Tree.of(temp))
                .isEqualTo(Tree.sites(
                        "site",
                        "/",
                        "site/sv",
                        "/",
                        "site/sv/a",
                        "/",
                        "site/index.html",
                        "home",
                        "site/sv/index.html",
                        "hem",
                        "site/sv/a/b.html",
                        "b",
                        "site/empty.txt",
                        "",
                        "site/.playbook-files",
                        "playbook-files 1\nempty.txt\nindex.html\nsv/a/b.html\nsv/index.html\n"));
    }

    @Test
    void theFirstSiteIsOneRename() throws IOException {
        for (boolean empty : new boolean[] {false, true}) {
            Path place = temp.resolve("empty " + empty);
            Files.createDirectories(empty ? place.resolve("site") : place);
            Recorder disk = new Recorder();
            Tree.build(place.resolve("site"), SITE, disk);
            assertThat(disk.operations).containsOnlyOnce("move new").doesNotContain("move draft");
        }
    }

    @Test
    void aSecondBuildWithoutAChangeWritesNothing() {
        Tree.build(output, SITE);
        Tree.age(output);
        Recorder disk = new Recorder();

        assertThat(Tree.build(output, SITE, disk)).isEqualTo(new Result(List.of(), 0, 4, 0));
        assertThat(Tree.touched(temp)).containsExactly("site");
        assertThat(disk.operations).noneMatch(operation -> operation.matches("(write|move|makeFolder) .*"));
        assertThat(temp).isDirectoryNotContaining(path -> !path.equals(temp.resolve("site")));
    }

    @Test
    void writesOnlyWhatChanged() {
        Tree.build(output, SITE);
        Tree.age(output);
        Map<String, String> next = new TreeMap<>(SITE);
        next.put("index.html", "HOME");

        assertThat(Tree.build(output, next)).isEqualTo(new Result(List.of(), 1, 3, 0));
        assertThat(Tree.touched(output)).containsExactly("index.html");
        assertThat(output.resolve("index.html")).hasContent("HOME");
    }

    @Test
    void removesStaleFilesAndTheFoldersLeftEmpty() throws IOException {
        Tree.build(output, Tree.sites("a/b/c.html", "c", "a/d.html", "d", "e/f.html", "f", "index.html", ""));
        Tree.write(output, "e/mine.txt", "mine");
        Files.createDirectory(output.resolve("mine"));

        assertThat(Tree.build(output, Tree.sites("index.html", ""))).isEqualTo(new Result(List.of(), 0, 1, 3));
        assertThat(Tree.of(output).keySet())
                .containsExactly(".playbook-files", "e", "e/mine.txt", "index.html", "mine");
    }

    @Test
    void aFolderMayBecomeAFileAndAFileAFolder() {
        Tree.build(output, Tree.sites("one/a/b.html", "b", "two", "file", "one/c.html", "c"));
        assertThat(Tree.build(output, Tree.sites("one", "file", "two/a/b.html", "b")))
                .isEqualTo(new Result(List.of(), 2, 0, 3));
        assertThat(Tree.of(output))
                .containsEntry("one", "file")
                .containsEntry("two/a/b.html", "b")
                .hasSize(5);
    }

    @Test
    void withoutCommitTheFormerSiteStays() {
        Tree.build(output, SITE);
        SortedMap<String, String> before = Tree.of(temp);
        Tree.age(temp);
        try (Publication publication = Publication.open(output, temp.resolve("content"))) {
            publication.put("index.html", "changed".getBytes(UTF_8));
            publication.put("new/x.html", "new".getBytes(UTF_8));
        }
        assertThat(Tree.of(temp)).isEqualTo(before);
        assertThat(Tree.touched(temp)).isEmpty();
    }

    @Test
    void takesFilesFromManyThreads() throws Exception {
        SortedMap<String, String> site = new TreeMap<>();
        for (int i = 0; i < 2000; i++) {
            site.put("f" + i % 7 + "/g" + i % 11 + "/" + i + ".html", "page " + i);
        }
        for (Result expected : List.of(new Result(List.of(), 2000, 0, 0), new Result(List.of(), 0, 2000, 0))) {
            ExecutorService pool = Executors.newFixedThreadPool(8);
            try (Publication publication = Publication.open(output, temp.resolve("content"))) {
                List<Callable<Void>> puts = new ArrayList<>();
                site.forEach((path, text) -> puts.add(() -> {
                    publication.put(path, text.getBytes(UTF_8));
                    return null;
                }));
                for (Future<Void> put : pool.invokeAll(puts)) {
                    put.get();
                }
                assertThat(publication.commit()).isEqualTo(expected);
            } finally {
                pool.shutdown();
            }
        }
        site.forEach((path, text) -> assertThat(output.resolve(path)).hasContent(text));
    }

    @Test
    void theManifestDoesNotDependOnTheOrderOfPuts() throws IOException {
        List<byte[]> manifests = new ArrayList<>();
        for (List<String> paths : List.of(List.of("b", "a/x", "a.html"), List.of("a.html", "b", "a/x"))) {
            Path place = temp.resolve(paths.get(0));
            try (Publication publication = Publication.open(place, temp.resolve("content"))) {
                paths.forEach(path -> publication.put(path, new byte[0]));
                publication.commit();
            }
            manifests.add(Files.readAllBytes(place.resolve(".playbook-files")));
        }
        assertThat(manifests.get(0)).isEqualTo(manifests.get(1)).asString().endsWith("1\na.html\na/x\nb\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "a/",
                "a//b",
                "..",
                "../a",
                "a/../b",
                "./a",
                "a/.",
                "a\\b",
                "C:/a",
                "a\nb",
                "a\0b",
                ".playbook-files"
            })
    void aBadPathIsAProgrammingError(String path) {
        try (Publication publication = Publication.open(output, temp.resolve("content"))) {
            assertThatThrownBy(() -> publication.put(path, new byte[0])).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void aPathMayHaveSpaces() {
        Map<String, String> site = Tree.sites("a b/my page.html", "page");
        Tree.build(output, site);
        assertThat(Tree.build(output, site)).isEqualTo(new Result(List.of(), 0, 1, 0));
        assertThat(output.resolve("a b/my page.html")).hasContent("page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.html a.html",
                "a.html A.html",
                "ä.html Ä.html",
                "a a/b",
                "a/b a",
                "a/b/c a",
                "a a/b/c",
                "A a/b",
                "a/x A/y",
                "a/b/x a/B/y"
            })
    void pathsThatClashAreAProgrammingError(String paths) {
        try (Publication publication = Publication.open(output, temp.resolve("content"))) {
            String[] both = paths.split(" ", -1);
            publication.put(both[0], new byte[0]);
            assertThatThrownBy(() -> publication.put(both[1], new byte[0]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aPublicationEndsOnce() {
        Publication publication = Publication.open(output, temp.resolve("content"));
        publication.commit();
        assertThatThrownBy(publication::commit).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> publication.put("late.html", new byte[0])).isInstanceOf(IllegalStateException.class);
        publication.close();
        publication.close();
        assertThat(output.resolve(".playbook-files")).hasContent("playbook-files 1\n");
    }

    /** A thread that comes late is told so, and does not wait for the end of a publication that has ended. */
    @Test
    void aLatePutOfAnotherThreadIsRefused() {
        try (Publication publication = Publication.open(output, temp.resolve("content"))) {
            publication.commit();
            CompletableFuture<Void> late = CompletableFuture.runAsync(() -> publication.put("late.html", new byte[0]));
            assertThatThrownBy(late::join).hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aSecondBuildAtTheSameTimeIsRefused() {
        try (Publication publication = Publication.open(output, temp.resolve("content"))) {
            publication.put("index.html", "first".getBytes(UTF_8));
            Result second = Tree.build(output, SITE);
            assertThat(second.problems())
                    .singleElement()
                    .extracting(Problem::code)
                    .isEqualTo(Code.OUTPUT_IN_USE);
            assertThat(publication.commit().problems()).isEmpty();
        }
        assertThat(output.resolve("index.html")).hasContent("first");
        assertThat(Tree.build(output, SITE).problems()).isEmpty();
    }

    @Test
    void aDiskThatIsFullWhilePuttingIsOneProblem() {
        Tree.build(output, SITE);
        SortedMap<String, String> before = Tree.of(temp);
        Disk full = new WatchedDisk() {
            @Override
            void before(String operation, Path path, byte[] bytes) throws IOException {
                if (bytes != null) {
                    throw new IOException("No space left on device");
                }
            }
        };
        Result result = Tree.build(output, Tree.sites("x.html", "x", "y.html", "y"), full);
        assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .isEqualTo(output + ": The output folder cannot be written to: No space left on device."
                                + " Fix that, or choose another folder. [bad-output-folder]"));
        assertThat(Tree.of(temp)).isEqualTo(before);
    }

    /** Keeps the names of the operations with the last part of their paths. */
    private static final class Recorder extends WatchedDisk {
        private final List<String> operations = new ArrayList<>();

        @Override
        void before(String operation, Path path, byte[] bytes) {
            operations.add(operation + " " + path.getFileName());
        }
    }
}
