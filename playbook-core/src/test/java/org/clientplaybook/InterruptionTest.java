package org.clientplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever calls may be interrupted: nothing goes on behind its back, and nothing is half done. */
class InterruptionTest {
    private static final int SCENARIOS = 80;

    @TempDir
    Path place;

    private Folder content;
    private Path output;
    private Playbook playbook;

    @BeforeEach
    void makeContent() {
        content = ContentFolders.empty(place.resolve("content"));
        for (int i = 0; i < SCENARIOS; i++) {
            String scenario = ContentFolders.scenario("Scenario " + i)
                    .replace("{{ name }}", "Robin")
                    .replace("fields:\n  name: {label: Their first name}\n", "");
            content.with("scenarios/s" + i + "/scenario.yaml", scenario);
        }
        output = place.resolve("out/site");
        playbook = Playbook.of(content.path(), Options.builder().threads(2).build());
    }

    /** What a thread came to that was interrupted: a result or what was thrown, and whether it still knew. */
    private record End(Object result, RuntimeException thrown, boolean interrupted) {}

    private static CompletableFuture<End> start(Thread[] caller, Supplier<Object> call) {
        CompletableFuture<End> end = new CompletableFuture<>();
        caller[0] = new Thread(() -> {
            Object result = null;
            RuntimeException thrown = null;
            try {
                result = call.get();
            } catch (RuntimeException e) {
                thrown = e;
            }
            end.complete(new End(result, thrown, Thread.currentThread().isInterrupted()));
        });
        caller[0].start();
        return end;
    }

    private static End interrupted(Supplier<Object> call, long after)
            throws InterruptedException, ExecutionException, TimeoutException {
        Thread[] caller = new Thread[1];
        CompletableFuture<End> end = start(caller, call);
        caller[0].join(after);
        caller[0].interrupt();
        return end.get(60, TimeUnit.SECONDS);
    }

    private static Set<Thread> workers() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().matches("ForkJoinPool-\\d+-worker-\\d+"));
        return threads;
    }

    /** Lists what lies where the site is written. */
    private List<String> beside() throws IOException {
        if (!Files.exists(output.getParent())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(output.getParent())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 60, 200, 400})
    void aBuildThatIsInterruptedWritesNothingOrEverything(long after) throws Exception {
        Set<Thread> before = workers();
        End end = interrupted(() -> playbook.generate(output), after);
        for (Thread worker : workers()) {
            if (!before.contains(worker)) {
                worker.join(5_000);
                assertThat(worker.isAlive()).as("%s goes on", worker).isFalse();
            }
        }
        if (end.thrown() == null) {
            assertThat(((Report) end.result()).pages()).isGreaterThan(SCENARIOS);
            assertThat(beside()).containsExactly("site");
            assertThat(new Folder(output).read()).hasSizeGreaterThan(SCENARIOS);
        } else {
            assertThat(end.thrown()).isInstanceOf(CancellationException.class);
            assertThat(end.interrupted()).isTrue();
            assertThat(beside()).isEmpty();
        }
    }

    @Test
    void aThreadThatIsInterruptedAlreadyStartsNothing() throws Exception {
        End end = interrupted(
                () -> {
                    Thread.currentThread().interrupt();
                    return playbook.generate(output);
                },
                0);
        assertThat(end.thrown()).isInstanceOf(CancellationException.class);
        assertThat(end.interrupted()).isTrue();
        assertThat(beside()).isEmpty();
    }

    /** While pages are being staged, beside a site that stands. */
    @Test
    void theSiteThatWasThereStays() throws Exception {
        assertThat(playbook.generate(output).failed()).isFalse();
        Map<String, String> former = new Folder(output).hashes();
        content.with(
                "playbook.yaml",
                Files.readString(content.path().resolve("playbook.yaml"))
                        .replace("A playbook for a test", "Another tagline, which is on every page"));
        Thread[] caller = new Thread[1];
        CompletableFuture<End> running = start(caller, () -> playbook.generate(output));
        while (!running.isDone() && !Files.exists(output.resolveSibling(".site.playbook-staging/new/scenario"))) {
            Thread.onSpinWait();
        }
        caller[0].interrupt();
        End end = running.get(60, TimeUnit.SECONDS);
        assertThat(beside()).containsExactly("site");
        if (end.thrown() != null) {
            assertThat(new Folder(output).hashes()).isEqualTo(former);
        }
        assertThat(playbook.generate(output).failed()).isFalse();
    }
}
