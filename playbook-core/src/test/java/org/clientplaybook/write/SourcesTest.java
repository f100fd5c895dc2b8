package org.clientplaybook.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    private static final Map<String, byte[]> FILES = new TreeMap<>(Map.of(
            "a.txt", bytes("a"),
            "deep/er/b.txt", bytes("b"),
            "deep/er/c.txt", bytes("c")));

    private static final Map<String, Supplier<byte[]>> GIVEN = given();

    @TempDir
    Path folder;

    /** A checkpoint that lets everything pass. */
    private static void free() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Supplier<byte[]>> given() {
        Map<String, Supplier<byte[]>> given = new TreeMap<>();
        FILES.forEach((path, bytes) -> given.put(path, () -> bytes));
        return given;
    }

    private Map<String, String> files() throws IOException {
        return filesOf(folder);
    }

    private static Map<String, String> filesOf(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(path -> !path.equals(root)).toList()) {
                files.put(root.relativize(file).toString(), Files.isDirectory(file) ? "/" : Files.readString(file));
            }
        }
        return files;
    }

    /** A disk on which one operation fails. */
    private static final class FailingDisk extends WatchedDisk {
        private int left;

        private FailingDisk(int operation) {
            this.left = operation;
        }

        @Override
        void before(String operation, Path path, byte[] bytes) throws IOException {
            if (left-- == 0) {
                if (bytes != null) {
                    // A disk that is full takes a part.
                    Files.write(path, new byte[0]);
                }
                throw new IOException(operation + " " + path);
            }
        }

        private boolean hasFailed() {
            return left < 0;
        }
    }

    /** A link in somebody's project may lead anywhere. */
    @Test
    void throughALink(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("deep"), elsewhere);
        assertThat(Sources.add(folder, GIVEN, () -> {}))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.message()).contains("is a link"));
        assertThatThrownBy(() -> Sources.replace(folder, Map.of("deep/b.txt", bytes("b")), () -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("is a link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void addsAllFilesOrNone() throws IOException {
        Files.writeString(folder.resolve("theirs"), "theirs");
        Map<String, String> before = files();
        int operation = 0;
        for (FailingDisk disk = new FailingDisk(0); ; disk = new FailingDisk(++operation)) {
            FailingDisk one = disk;
            try {
                assertThat(Sources.add(one, folder, GIVEN, SourcesTest::free)).isEmpty();
            } catch (UncheckedIOException e) {
                assertThat(files()).as("after a fault: %s", e.getMessage()).isEqualTo(before);
                continue;
            }
            assertThat(one.hasFailed()).isFalse();
            break;
        }
        assertThat(operation).as("operations that failed").isGreaterThan(FILES.size() * 2);
        assertThat(files()).containsEntry("deep/er/c.txt", "c").containsEntry("theirs", "theirs");
    }

    /** An error of the machine, such as of memory that is full, is as good a reason as a fault of the disk. */
    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, IllegalStateException.class})
    void addsNothingWhateverIsThrown(Class<? extends Throwable> thrown) throws Exception {
        for (int at = 1; at <= FILES.size(); at++) {
            Runnable checkpoint = failing(at, thrown);
            assertThatThrownBy(() -> Sources.add(folder, GIVEN, checkpoint)).isInstanceOf(thrown);
            assertThat(files()).as("thrown at file %s", at).isEmpty();
        }
    }

    private static Runnable failing(int at, Class<? extends Throwable> thrown) {
        int[] left = {at};
        return () -> {
            if (--left[0] == 0) {
                throw thrown == OutOfMemoryError.class ? memory() : new IllegalStateException();
            }
        };
    }

    private static RuntimeException memory() {
        throw new OutOfMemoryError("of the test");
    }

    @Test
    void addsNothingWhereBytesCannotBeHad() throws IOException {
        Map<String, Supplier<byte[]>> files = new TreeMap<>(GIVEN);
        files.put("deep/er/d.txt", () -> {
            assertThat(folder.resolve("deep/er/c.txt")).hasContent("c");
            throw new IllegalStateException("no bytes");
        });
        assertThatThrownBy(() -> Sources.add(folder, files, SourcesTest::free)).hasMessage("no bytes");
        assertThat(files()).isEmpty();
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.createDirectories(folder.resolve("deep/er"));
        Files.writeString(folder.resolve("deep/er/b.txt"), "theirs");
        Files.createSymbolicLink(folder.resolve("a.txt"), folder.resolve("nowhere"));
        Map<String, String> before = Map.of("deep", "/", "deep/er", "/", "deep/er/b.txt", "theirs");
        assertThat(Sources.add(folder, GIVEN, SourcesTest::free).stream()
                        .map(Problem::location)
                        .map(at -> at.path()))
                .containsExactly(
                        folder.resolve("a.txt").toString(),
                        folder.resolve("deep/er/b.txt").toString());
        Files.delete(folder.resolve("a.txt"));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFileInThePlaceOfAFolderIsAFault() throws IOException {
        Files.writeString(folder.resolve("deep"), "theirs");
        assertThatThrownBy(() -> Sources.add(folder, GIVEN, SourcesTest::free))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(files()).isEqualTo(Map.of("deep", "theirs"));
    }

    /** Each file is the old one or the new one, and nothing is left beside them. */
    @Test
    void replacesEachFileAsAWhole() throws IOException {
        Map<String, byte[]> former = Map.of("a.txt", bytes("old"), "theirs", bytes("theirs"));
        int operation = 0;
        for (boolean failed = true; failed; operation++) {
            Path root = folder.resolve("run-" + operation);
            assertThat(Sources.replace(root, former, SourcesTest::free)).hasSize(2);
            FailingDisk disk = new FailingDisk(operation);
            try {
                assertThat(Sources.replace(disk, root, FILES, SourcesTest::free))
                        .containsExactlyElementsOf(FILES.keySet());
                failed = disk.hasFailed();
            } catch (UncheckedIOException e) {
                assertThat(filesOf(root).keySet())
                        .as("after a fault: %s", e.getMessage())
                        .isSubsetOf("a.txt", "theirs", "deep", "deep/er", "deep/er/b.txt", "deep/er/c.txt");
                assertThat(filesOf(root).get("a.txt")).isIn("old", "a");
                assertThat(filesOf(root)).containsEntry("theirs", "theirs");
            }
        }
        assertThat(operation).as("operations that failed").isGreaterThan(FILES.size() * 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void replacesNothingOnceItIsStopped(int checkpoint) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        Map<String, String> before = files();
        assertThatThrownBy(() -> Sources.replace(folder, FILES, failing(checkpoint, IllegalStateException.class)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void replacesWhatHasChanged() throws IOException {
        assertThat(Sources.replace(folder, FILES, SourcesTest::free)).containsExactlyElementsOf(FILES.keySet());
        assertThat(Sources.replace(folder, FILES, SourcesTest::free)).isEmpty();
        assertThat(Sources.replace(folder, Map.of("a.txt", bytes("other")), SourcesTest::free))
                .containsExactly("a.txt");
        assertThat(files())
                .isEqualTo(Map.of(
                        "a.txt", "other", "deep", "/", "deep/er", "/", "deep/er/b.txt", "b", "deep/er/c.txt", "c"));
    }

    /** A process that is killed takes nothing away. */
    @Test
    void whatAKilledRunHasLeftIsNotInTheWay() throws IOException {
        Files.writeString(folder.resolve(".a.txt.new"), "half");
        assertThat(Sources.replace(folder, Map.of("a.txt", bytes("whole")), SourcesTest::free))
                .containsExactly("a.txt");
        assertThat(files()).isEqualTo(Map.of("a.txt", "whole"));
    }

    @Test
    void saysWhatCouldNotBeTakenAway() {
        Disk disk = new Disk() {
            @Override
            void delete(Path path) throws IOException {
                throw new IOException("cannot delete " + path.getFileName());
            }
        };
        assertThatThrownBy(() -> Sources.add(disk, folder, GIVEN, failing(3, IllegalStateException.class)))
                .isInstanceOfSatisfying(
                        IllegalStateException.class,
                        thrown -> assertThat(thrown.getSuppressed())
                                .extracting(Throwable::getMessage)
                                .containsExactly(
                                        "cannot delete b.txt",
                                        "cannot delete er",
                                        "cannot delete deep",
                                        "cannot delete a.txt"));
    }
}
