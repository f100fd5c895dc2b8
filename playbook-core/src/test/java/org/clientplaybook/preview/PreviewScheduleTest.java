package org.clientplaybook.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.clientplaybook.LivePreview;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown when, with builds and a clock of the test's own. */
class PreviewScheduleTest {
    private static final Problem BROKEN = Problem.of(Code.EMPTY_FILE, Location.of("a.yaml"), "It is empty.", "");
    private static final Problem RULE = Problem.of(Code.TOO_LONG, Location.of("a.yaml"), "It is long.", "");
    private static final Duration HEARD = Watch.QUIET.multipliedBy(50);

    @TempDir
    Path content;

    private final ManualScheduler builds = new ManualScheduler();
    private final ManualScheduler rules = new ManualScheduler();
    private final List<List<Problem>> own = new ArrayList<>();
    private String text = "one";
    private boolean broken;
    private IOException unwatchable;
    private Preview preview;

    @AfterEach
    void close() {
        if (preview != null) {
            preview.close();
        }
    }

    private void open(Function<List<Problem>, Attempt> builder) {
        Function<Path, Object> identities = path -> {
            if (unwatchable != null) {
                throw new UncheckedIOException(unwatchable);
            }
            return Watch.identity(path);
        };
        preview = Preview.open(content, 0, "vscode", builder, new Preview.Machine(builds, rules, identities));
    }

    private Attempt build(List<Problem> problems) {
        own.add(problems);
        List<Problem> all = new ArrayList<>(problems);
        if (broken) {
            all.add(BROKEN);
        }
        return new Attempt(broken ? null : new Page(text), all, shown -> Map.of(), broken ? null : () -> List.of(RULE));
    }

    private record Page(String text) implements LiveSite {
        @Override
        public byte[] file(String path) {
            if (path.endsWith(".png") || text.isEmpty()) {
                throw new UncheckedIOException(new NoSuchFileException("pictures/plan.png"));
            }
            return path.equals("gone.html") ? null : text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Problem fault(String path) {
            return path.equals("gone.html") ? BROKEN : null;
        }

        @Override
        public String pageOf(String file) {
            return text + ".html";
        }
    }

    private Tab tab() throws Exception {
        return new Tab(
                new LivePreview() {
                    @Override
                    public URI address() {
                        return preview.address();
                    }

                    @Override
                    public URI editing() {
                        return preview.editing();
                    }

                    @Override
                    public void close() {}
                },
                "index.html");
    }

    /** Saves, and lets time pass until there was a build. */
    private void save(Duration step) throws Exception {
        int before = own.size();
        Files.writeString(content.resolve("a.yaml"), text);
        while (own.size() == before) {
            assertThat(builds.awaitTask()).isTrue();
            builds.advance(step);
        }
    }

    private void save() throws Exception {
        save(HEARD);
    }

    @Test
    void rulesAreAskedOnceNothingWasSavedForAWhile() throws Exception {
        open(this::build);
        try (Tab tab = tab()) {
            assertThat(tab.next().get("total").asInt()).isZero();
            rules.advance(Preview.PAUSE.minusMillis(1));
            save();
            rules.advance(Preview.PAUSE.minusMillis(1));
            rules.advance(Duration.ofMillis(1));
            assertThat(tab.awaitProblem("too-long").get("errors").asInt()).isZero();
        }
    }

    @Test
    void aFaultThatASaveLeavesBehindForAMomentIsNotTold() throws Exception {
        open(this::build);
        try (Tab tab = tab()) {
            tab.next();
            broken = true;
            save(Watch.QUIET);
            broken = false;
            text = "two";
            Files.writeString(content.resolve("a.yaml"), text);
            assertThat(builds.awaitDue()).isTrue();
            builds.advance(Preview.LASTING.multipliedBy(3));
            tab.awaitText("two");
            assertThat(tab.received()).noneMatch(event -> event.get("errors").asInt() > 0);
        }
    }

    @Test
    void aFaultThatLastsIsTold() throws Exception {
        open(this::build);
        try (Tab tab = tab()) {
            broken = true;
            save();
            builds.advance(Preview.LASTING);
            JsonNode event = tab.awaitErrors(1);
            assertThat(event.get("stale").asBoolean()).isFalse();
        }
    }

    @Test
    void aFolderThatCannotBeWatchedIsAProblemUntilItCan() throws Exception {
        open(this::build);
        try (Tab tab = tab()) {
            unwatchable = new IOException("User limit of inotify watches reached");
            builds.advance(Watch.LOOK.plus(HEARD));
            JsonNode problem =
                    tab.awaitProblem("unreadable-file").get("problems").get(0);
            assertThat(problem.get("message").asText())
                    .contains("cannot be watched")
                    .contains("inotify");
            assertThat(own.get(own.size() - 1))
                    .as("what the build, and so the log, gets")
                    .hasSize(1);
            unwatchable = null;
            builds.advance(Watch.LOOK.plus(HEARD));
            assertThat(own.get(own.size() - 1)).isEmpty();
            text = "seen again";
            save();
            tab.awaitText("seen again");
        }
    }

    @Test
    void whatCannotBeMadeIsAnAnswerWithAStatus() throws Exception {
        open(this::build);
        try (Tab tab = tab()) {
            assertThat(tab.get("asset/plan.0123456789.png").statusCode()).isEqualTo(500);
            assertThat(tab.get("asset/plan.0123456789.png").body())
                    .contains("cannot be generated")
                    .contains("plan.png");
            assertThat(tab.get("gone.html").statusCode()).isEqualTo(500);
            assertThat(tab.get("gone.html").body()).contains(BROKEN.sentence());
            text = "";
            save();
            tab.awaitText("This page cannot be generated");
            assertThat(tab.get("index.html").statusCode()).isEqualTo(500);
            text = "whole";
            save();
            tab.awaitText("whole");
        }
    }

    /** A save may be noticed, and a build end, while the preview closes. */
    @Test
    void whatIsScheduledAfterTheEndIsForgotten() {
        ScheduledExecutorService scheduler = Preview.scheduler("ended");
        scheduler.shutdownNow();
        assertThatCode(() -> {
                    scheduler.execute(() -> {});
                    assertThat(scheduler.schedule(() -> {}, 0, TimeUnit.SECONDS).isDone())
                            .isFalse();
                })
                .doesNotThrowAnyException();
    }

    /** The page that is being edited is one of the site that is shown. */
    @Test
    void aBuildDuringTheEndShowsNothing() throws Exception {
        text = "before";
        open(problems -> {
            if (!own.isEmpty()) {
                preview.close();
            }
            return build(problems);
        });
        text = "after";
        save();
        assertThat(own).hasSize(2);
        rules.advance(Preview.PAUSE);
        assertThat(preview.editing().getPath()).isEqualTo("/before.html");
    }

    /** The end interrupts a build, which then gives no attempt, and neither is one made of it. */
    @Test
    void aBuildThatTheEndStopsIsNoFailure() throws Exception {
        text = "before";
        open(problems -> {
            if (own.size() == 1) {
                own.add(problems);
                throw new CancellationException();
            }
            return build(problems);
        });
        try (Tab tab = tab()) {
            tab.next();
            assertThatThrownBy(this::save).hasRootCauseInstanceOf(CancellationException.class);
            assertThat(tab.get("index.html").statusCode()).isEqualTo(200);
            builds.advance(Preview.LASTING);
            rules.advance(Preview.PAUSE);
            assertThat(tab.awaitProblem("too-long").get("errors").asInt()).isZero();
        }
    }

    @Test
    void whatCannotStartLeavesNothingBehind() throws Exception {
        Set<Thread> before = threads();
        assertThatThrownBy(() -> Preview.open(content, 70_000, "vscode", this::build))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Preview.open(content, 0, "ed", this::build))
                .isInstanceOf(IllegalArgumentException.class);
        unwatchable = new IOException("User limit of inotify instances reached");
        assertThatThrownBy(() -> open(this::build)).isInstanceOf(UncheckedIOException.class);
        assertThat(own).isEmpty();
        assertNothingIsLeft(before);
    }

    /** Whoever waits for the first build may be interrupted, and the machine may have no more threads. */
    @ParameterizedTest
    @ValueSource(classes = {CancellationException.class, OutOfMemoryError.class})
    void whatFailsWhileItStartsLeavesNothingBehind(Class<? extends Throwable> thrown) throws Exception {
        Set<Thread> before = threads();
        ManualScheduler full = new ManualScheduler() {
            @Override
            public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
                throw new OutOfMemoryError("unable to create native thread");
            }
        };
        Function<List<Problem>, Attempt> builder = problems -> {
            if (thrown == CancellationException.class) {
                throw new CancellationException();
            }
            return build(problems);
        };
        assertThatThrownBy(() ->
                        Preview.open(content, 0, "vscode", builder, new Preview.Machine(builds, full, Watch::identity)))
                .isInstanceOf(thrown);
        assertThat(builds.isShutdown()).isTrue();
        assertThat(full.isShutdown()).isTrue();
        assertNothingIsLeft(before);
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet();
    }

    private static void assertNothingIsLeft(Set<Thread> before) throws InterruptedException {
        for (Thread thread : threads()) {
            if (thread.getName().startsWith("playbook-") && !before.contains(thread)) {
                thread.join(10_000);
                assertThat(thread.isAlive()).as("%s is left", thread).isFalse();
            }
        }
    }
}
