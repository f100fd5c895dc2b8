package org.clientplaybook.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private Build build(int at, boolean passed) {
        checkpoints.set(0);
        return new Build(CONTENT, true, null, new Workers(2, () -> new Interrupting(at, passed)));
    }

    private void assertStopsAnywhere(Function<Build, Object> goal) {
        assertThat(goal.apply(build(0, false))).isNotNull();
        int all = checkpoints.get();
        assertThat(all).isGreaterThan(5);
        for (int at : IntStream.concat(IntStream.rangeClosed(1, 4), IntStream.of(all / 2, all - 1, all))
                .toArray()) {
            delete();
            assertThatThrownBy(() -> goal.apply(build(at, false)))
                    .as("checkpoint %s of %s", at, all)
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).as("interrupted").isTrue();
            assertThat(files()).as("checkpoint %s of %s", at, all).isEmpty();
        }
    }

    private void delete() {
        for (Path file : files()) {
            assertThat(file.toFile().delete()).isTrue();
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aGenerationStops() {
        assertStopsAnywhere(build -> build.generate(place.resolve("site"), place.resolve("reports")));
    }

    @Test
    void aCheckStops() {
        assertStopsAnywhere(build -> build.check(DAY, true, place.resolve("reports"), null, null));
    }

    @Test
    void aLiveBuildStops() {
        assertStopsAnywhere(build ->
                build.live(() -> DAY).build(List.of()).attempt().further().get());
    }

    @Test
    void whatIsAboutToStandIsFinished() {
        build(0, false).generate(place.resolve("site"), place.resolve("reports"));
        int all = checkpoints.get();
        List<Path> files = files();
        delete();
        Outcome outcome = build(all, true).generate(place.resolve("site"), place.resolve("reports"));
        assertThat(Thread.interrupted()).as("interrupted").isTrue();
        assertThat(outcome.pages()).isPositive();
        assertThat(files()).containsExactlyInAnyOrderElementsOf(files);
    }
}
