package org.clientplaybook.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Makes each single file operation of a build fail, or be its last, and compares the whole tree before and after. */
class FaultTest {
    private static final SortedMap<String, String> NEXT = Tree.sites(
            "index.html",
            "changed",
            "keep.html",
            "kept",
            "a/two.html",
            "two",
            "file/new.html",
            "in a folder",
            "folder",
            "now a file",
            "d/e/f.html",
            "deep",
            "d/e/g.html",
            "deeper");

    @TempDir
    private Path temp;

    private int runs;

    /** What an output folder holds before the build. */
    private enum Start {
        MISSING,
        MISSING_PARENT,
        EMPTY,
        FOREIGN,
        SITE;

        Path prepare(Path place) throws IOException {
            Files.createDirectories(place);
            Path output = place.resolve(this == MISSING_PARENT ? "x/y/site" : "site");
            if (this == EMPTY) {
                Files.createDirectory(output);
            }
            if (this == SITE) {
                Map<String, String> site = Tree.sites(
                        "index.html",
                        "former",
                        "keep.html",
                        "kept",
                        "a/one.html",
                        "one",
                        "a/two.html",
                        "two",
                        "file",
                        "a file",
                        "folder/x.html",
                        "x",
                        "folder/sub/y.html",
                        "y",
                        "stale/z.html",
                        "z",
                        "stale/q.html",
                        "q",
                        "mixed/m.html",
                        "m");
                assertThat(Tree.build(output, site).problems()).isEmpty();
            }
            if (this == FOREIGN || this == SITE) {
                Tree.write(output, "notes.txt", "mine", "mixed/mine.txt", "mine too", "d/mine.txt", "and mine");
                Files.createSymbolicLink(output.resolve("elsewhere"), place);
            }
            return output;
        }
    }

    /** Fails once, or from an operation on; or ends there, as a killed process does, in the middle of a write. */
    private enum Mode {
        ONCE,
        FROM_THEN_ON,
        KILLED
    }

    private static final class Killed extends Error {}

    private static final class FaultyDisk extends WatchedDisk {
        private final Mode mode;
        private final int at;
        private int count;

        FaultyDisk(Mode mode, int at) {
            this.mode = mode;
            this.at = at;
        }

        boolean reached() {
            return count > at;
        }

        /** Gives the entries in the order that does most harm: the journal after the files that it is about. */
        @Override
        List<Path> list(Path folder) throws IOException {
            return super.list(folder).stream().sorted(Comparator.reverseOrder()).toList();
        }

        @Override
        void before(String operation, Path path, byte[] bytes) throws IOException {
            int now = count++;
            if (now == at && bytes != null) {
                Files.write(path, Arrays.copyOf(bytes, bytes.length / 2));
            }
            if (mode == Mode.KILLED && now >= at) {
                throw new Killed();
            }
            if (now == at || (mode == Mode.FROM_THEN_ON && now > at)) {
                throw new FileSystemException(path.toString(), null, "Injected fault in " + operation);
            }
        }
    }

    /** The trees that an interrupted build may lead to, once the next has opened the output. */
    private record Ends(SortedMap<String, String> before, SortedMap<String, String> after) {}

    private Ends ends(Start start) throws IOException {
        Path place = place();
        Path output = start.prepare(place);
        if (start == Start.MISSING_PARENT) {
            Files.createDirectories(output.getParent());
        }
        SortedMap<String, String> before = treeOf(place);
        assertThat(Tree.build(output, NEXT).problems()).isEmpty();
        return new Ends(before, treeOf(place));
    }

    private Path place() {
        return temp.resolve(Integer.toString(runs++));
    }

    /** Returns the tree of a run without the name of its own folder. */
    private static SortedMap<String, String> treeOf(Path place) {
        SortedMap<String, String> tree = new TreeMap<>();
        Tree.of(place).forEach((path, text) -> tree.put(path, text.replace(place.toString(), "PLACE")));
        return tree;
    }

    @TestFactory
    Stream<DynamicTest> eachFaultLeavesTheFormerSite() {
        return Stream.of(Start.values())
                .flatMap(start -> Stream.of(Mode.ONCE, Mode.FROM_THEN_ON)
                        .map(mode -> DynamicTest.dynamicTest(start + " " + mode, () -> failEach(start, mode))));
    }

    private void failEach(Start start, Mode mode) throws IOException {
        Ends ends = ends(start);
        int at = 0;
        for (boolean reached = true; reached; at++) {
            Path place = place();
            Path output = start.prepare(place);
            SortedMap<String, String> former = Tree.of(output);
            FaultyDisk disk = new FaultyDisk(mode, at);
            Publication.Result result = Tree.build(output, NEXT, disk);
            reached = disk.reached();

            boolean failed = !result.problems().isEmpty();
            if (failed) {
                boolean stands = Tree.of(output).equals(former);
                assertThat(stands || mode == Mode.FROM_THEN_ON)
                        .as("at once, operation %d", at)
                        .isTrue();
                assertThat(result.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.toString())
                                .contains("Injected fault", stands ? "" : "the previous site cannot be restored")
                                .doesNotContain("\n"));
            }
            openAndClose(output);
            assertThat(treeOf(place)).as("operation %d", at).isEqualTo(failed ? ends.before() : ends.after());
        }
        assertThat(at).isGreaterThan(20);
    }

    @TestFactory
    Stream<DynamicTest> eachKillIsRecoveredFrom() {
        return Stream.of(Start.values()).map(start -> DynamicTest.dynamicTest(start.toString(), () -> killEach(start)));
    }

    private void killEach(Start start) throws IOException {
        Ends ends = ends(start);
        int at = 0;
        while (kill(start, place(), at)) {
            Path place = temp.resolve(Integer.toString(runs - 1));
            Path output = place.resolve(start == Start.MISSING_PARENT ? "x/y/site" : "site");
            openAndClose(output);
            assertThat(treeOf(place)).as("operation %d", at).isIn(ends.before(), ends.after());
            assertThat(Tree.build(output, NEXT).problems()).isEmpty();
            assertThat(treeOf(place)).as("operation %d, built again", at).isEqualTo(ends.after());
            at++;
        }
        assertThat(at).isGreaterThan(20);
    }

    @Test
    void recoveryMayBeKilledAtEachOperation() throws IOException {
        Ends ends = ends(Start.SITE);
        int at = 0;
        for (boolean killed = true; killed; at++) {
            Path place = place();
            killAtTheEnd(Start.SITE.prepare(place));
            killed = killOpening(place.resolve("site"), at);
            openAndClose(place.resolve("site"));
            assertThat(treeOf(place)).as("operation %d", at).isEqualTo(ends.before());
        }
        assertThat(at).isGreaterThan(50);
    }

    @Test
    void recoveryMayBeKilledAgainAndAgain() throws IOException {
        Ends ends = ends(Start.SITE);
        long seed = Generated.SEED;
        Random random = new Random(seed);
        for (int run = 0; run < 50; run++) {
            Path place = place();
            killAtTheEnd(Start.SITE.prepare(place));
            for (int again = 0; again < 4; again++) {
                killOpening(place.resolve("site"), random.nextInt(80));
            }
            openAndClose(place.resolve("site"));
            assertThat(treeOf(place)).as("seed %d, run %d", seed, run).isEqualTo(ends.before());
        }
    }

    /** Kills a build when all its files are in place, ahead of the operation that makes them stay. */
    private static void killAtTheEnd(Path output) {
        AtomicBoolean dead = new AtomicBoolean();
        Disk disk = new WatchedDisk() {
            @Override
            void before(String operation, Path path, byte[] bytes) {
                if (operation.equals("delete") && path.endsWith("journal")) {
                    dead.set(true);
                }
                if (dead.get()) {
                    throw new Killed();
                }
            }
        };
        assertThatThrownBy(() -> Tree.build(output, NEXT, disk)).isInstanceOf(Killed.class);
    }

    private static boolean kill(Start start, Path place, int at) throws IOException {
        Path output = start.prepare(place);
        FaultyDisk disk = new FaultyDisk(Mode.KILLED, at);
        try {
            Tree.build(output, NEXT, disk);
        } catch (Killed e) {
            return true;
        }
        return disk.reached();
    }

    private static boolean killOpening(Path output, int at) {
        FaultyDisk disk = new FaultyDisk(Mode.KILLED, at);
        try (Publication publication = Publication.open(output, output.resolveSibling("content"), disk)) {
            assertThat(publication.problems()).isEmpty();
        } catch (Killed e) {
            return true;
        }
        return disk.reached();
    }

    private static void openAndClose(Path output) {
        try (Publication publication = Publication.open(output, output.resolveSibling("content"))) {
            assertThat(publication.problems()).isEmpty();
        }
    }
}
