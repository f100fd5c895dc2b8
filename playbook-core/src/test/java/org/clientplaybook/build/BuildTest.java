package org.clientplaybook.build;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientplaybook.ContentFolders;
import org.clientplaybook.preview.Attempt;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build is interrupted at each of its checkpoints. */
class BuildTest {
    private static final Path CONTENT = Path.of("src/test/golden/every-key/content");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path place;

    private final AtomicInteger checkpoints = new AtomicInteger();

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    /** Interrupts the caller at one of the checkpoints, before or after it was passed. */
    private final class Interrupting extends Stop {
        private final Thread caller = Thread.currentThread();
        private final CountDownLatch known = new CountDownLatch(1);
        private final int at;
        private final boolean passed;

        Interrupting(int at, boolean passed) {
            this.at = at;
            this.passed = passed;
        }

        @Override
        void want() {
            super.want();
            known.countDown();
        }

        @Override
        public void run() {
            boolean now = checkpoints.incrementAndGet() == at;
            if (now && passed) {
                super.run();
            }
            if (now) {
                caller.interrupt();
                awaitKnown();
            }
            if (!now || !passed) {
                super.run();
            }
        }

        private void awaitKnown() {
            try {
                known.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** What is done in a folder by workers that are interrupted. */
    private interface Goal {
        Object run(Workers workers, Path folder);
    }

    private static Build build(Path content, Workers workers) {
        return new Build(content, List.of(), true, null, () -> DAY, workers);
    }

    private Workers workers(int at, boolean passed) {
        checkpoints.set(0);
        return new Workers(2, () -> new Interrupting(at, passed));
    }

    /** Interrupts it at many checkpoints, and returns how many there are. */
    private int assertStopsAnywhere(Goal before, Goal goal) {
        goal.run(workers(0, false), folder("whole", before));
        int all = checkpoints.get();
        for (int at : IntStream.concat(IntStream.rangeClosed(1, 4), IntStream.of(all / 2, all - 1, all))
                .filter(at -> at >= 1 && at <= all)
                .distinct()
                .toArray()) {
            Path folder = folder("stopped-" + at, before);
            Map<String, Integer> former = tree(folder);
            Set<Thread> others = threads();
            Workers workers = workers(at, false);
            assertThatThrownBy(() -> goal.run(workers, folder))
                    .as("checkpoint %s of %s", at, all)
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).as("interrupted").isTrue();
            assertThat(tree(folder)).as("checkpoint %s of %s", at, all).isEqualTo(former);
            assertEnd(others);
        }
        return all;
    }

    private Path folder(String name, Goal before) {
        try {
            Path folder = Files.createDirectory(place.resolve(name));
            before.run(new Workers(2), folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object nothing(Workers workers, Path folder) {
        return folder;
    }

    /** Returns what is in a folder, and what tells each file from another; the folder of the reports may be an empty one. */
    private static Map<String, Integer> tree(Path folder) {
        Map<String, Integer> tree = new TreeMap<>();
        Path reports = folder.resolve("reports");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(one -> !one.equals(reports)).toList()) {
                boolean file = Files.isRegularFile(path);
                tree.put(folder.relativize(path).toString(), file ? Arrays.hashCode(Files.readAllBytes(path)) : 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    /** Returns the threads that work for somebody; what the pool of the JDK has may come and go. */
    private static Set<Thread> threads() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().matches("ForkJoinPool-\\d+-worker-\\d+"));
        return threads;
    }

    /** Their pool has ended; the threads themselves may take a moment. */
    private static void assertEnd(Set<Thread> others) {
        for (Thread thread : threads()) {
            try {
                if (!others.contains(thread)) {
                    thread.join(10_000);
                    assertThat(thread.isAlive()).as("%s goes on", thread).isFalse();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static Object content(Workers workers, Path folder) {
        try (Stream<Path> all = Files.walk(CONTENT)) {
            for (Path path : all.toList()) {
                Files.copy(path, folder.resolve(CONTENT.relativize(path).toString()), REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static Outcome generate(Workers workers, Path folder) {
        return build(CONTENT, workers).generate(folder.resolve("site"), folder.resolve("reports"));
    }

    @Test
    void aGenerationStops() {
        assertThat(assertStopsAnywhere(BuildTest::nothing, BuildTest::generate)).isGreaterThan(20);
    }

    /** The address of a site is in most of its pages. */
    @Test
    void theSiteThatWasThereStays() {
        Goal elsewhere = (workers, folder) -> new Build(
                        CONTENT, List.of(), true, URI.create("https://example.com/"), () -> DAY, workers)
                .generate(folder.resolve("site"), folder.resolve("reports"));
        assertStopsAnywhere(elsewhere, BuildTest::generate);
    }

    @Test
    void aCheckStops() {
        Goal check =
                (workers, folder) -> build(CONTENT, workers).check(DAY, true, folder.resolve("reports"), null, null);
        assertThat(assertStopsAnywhere(BuildTest::nothing, check)).isGreaterThan(20);
    }

    @Test
    void aLiveBuildStops() {
        assertStopsAnywhere(
                BuildTest::nothing,
                (workers, folder) -> build(CONTENT, workers)
                        .live()
                        .build(List.of())
                        .attempt()
                        .further()
                        .get());
    }

    /** It is made by the thread that asks for it, which the end of a preview interrupts. */
    @Test
    void theSearchOfAPreviewStops() {
        assertStopsAnywhere(BuildTest::nothing, (workers, folder) -> {
            Attempt attempt = build(CONTENT, workers).live().build(List.of()).attempt();
            return attempt.site().file("search-preview.en.js");
        });
    }

    /** The pages that show whether the templates of a theme run take time. */
    @Test
    void theLookAtAThemeStops() {
        Goal themed = (workers, folder) -> {
            content(workers, folder);
            try {
                Path template = Files.createDirectories(folder.resolve("theme")).resolve("footer.peb");
                Files.writeString(template, "ours");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return folder;
        };
        Goal build = (workers, folder) -> build(folder, workers).live().build(List.of());
        int all = assertStopsAnywhere(themed, build);
        build.run(workers(0, false), folder("without a theme", BuildTest::content));
        assertThat(all).isGreaterThan(checkpoints.get() + 5);
    }

    @Test
    void aNewScenarioStops() {
        assertStopsAnywhere(
                BuildTest::content,
                (workers, folder) -> build(folder, workers).addScenario("They go quiet", null, null));
    }

    /** There is nothing to read, and so little to stop at. */
    @Test
    void theFirstScenarioStops() {
        assertStopsAnywhere(
                BuildTest::settings,
                (workers, folder) -> build(folder, workers).addScenario("They go quiet", null, null));
    }

    private static Object settings(Workers workers, Path folder) {
        try {
            Files.createDirectory(folder.resolve("scenarios"));
            Files.writeString(folder.resolve("playbook.yaml"), ContentFolders.settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    @Test
    void aNewPlaybookStops() {
        Goal create =
                (workers, folder) -> Build.create(folder.resolve("new"), "Ours", null, "en", "1", "", DAY, workers);
        assertThat(assertStopsAnywhere(BuildTest::nothing, create)).isGreaterThan(15);
    }

    @Test
    void schemasStop() {
        assertStopsAnywhere(
                BuildTest::nothing,
                (workers, folder) -> build(CONTENT, workers).writeSchemas(folder.resolve(".schema")));
    }

    @Test
    void aLookAtTheCategoriesStops() {
        assertStopsAnywhere(
                BuildTest::nothing, (workers, folder) -> build(CONTENT, workers).categories());
    }

    @Test
    void whatIsAboutToStandIsFinished() {
        Path whole = folder("whole", BuildTest::nothing);
        generate(workers(0, false), whole);
        Path interrupted = folder("interrupted", BuildTest::nothing);
        Outcome outcome = generate(workers(checkpoints.get(), true), interrupted);
        assertThat(Thread.interrupted()).as("interrupted").isTrue();
        assertThat(outcome.pages()).isPositive();
        assertThat(tree(interrupted)).isEqualTo(tree(whole));
    }

    /** Whoever listens to a preview hears of that too. */
    @Test
    void aLiveBuildThatThrowsHasAnOutcome() {
        LiveBuild live = new LiveBuild(CONTENT, List.of(), null, () -> DAY, new Workers(2, () -> new Stop() {
            @Override
            public void run() {
                throw new IllegalStateException("Too many open files");
            }
        }));
        Problem own = Problem.of(Code.UNREADABLE_FILE, Location.of(""), "The folder cannot be watched.", "");
        LiveBuild.Result result = live.build(List.of(own));
        assertThat(result.attempt().site()).isNull();
        assertThat(result.outcome().problems())
                .isEqualTo(result.attempt().problems())
                .hasSize(2)
                .contains(own)
                .anyMatch(problem -> problem.message().contains("Too many open files"));
    }
}
