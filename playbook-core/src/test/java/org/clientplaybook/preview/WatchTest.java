package org.clientplaybook.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.clientplaybook.Generated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {
    private static final int ROUNDS = 12;

    /** As long as it takes until a look at the folder is reported. */
    private static final Duration LOOK = Watch.LOOK.plus(Watch.QUIET);

    @TempDir
    Path place;

    private final ManualScheduler scheduler = new ManualScheduler();
    /** What each call was given: why nothing can be noticed, or that all is well. */
    private final List<String> calls = new ArrayList<>();

    private final List<Failing> opened = new ArrayList<>();
    private boolean tooMany;
    private Path locked;
    private Path folder;
    private Path away;
    private Watch watch;

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectories(place.resolve("content/scenarios/one"))
                .getParent()
                .getParent();
        away = place.resolve("away");
    }

    @AfterEach
    void close() {
        if (watch != null) {
            watch.close();
        }
    }

    private void leave() {
        move(folder, away);
    }

    private void comeBack() {
        move(away, folder);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what tells folders apart, and does something before or after it is asked for the first few times. */
    private static Function<Path, Object> identities(List<Runnable> before, List<Runnable> after) {
        Iterator<Runnable> first = before.iterator();
        Iterator<Runnable> then = after.iterator();
        return path -> {
            if (first.hasNext()) {
                first.next().run();
            }
            Object identity = Watch.identity(path);
            if (then.hasNext()) {
                then.next().run();
            }
            return identity;
        };
    }

    private void open(Function<Path, Object> identities) throws IOException {
        watch = new Watch(folder, this::record, scheduler, identities);
        watch.start(true);
    }

    private boolean record(Exception failure) {
        calls.add(failure == null ? "noticed" : failure.getMessage());
        return Files.isDirectory(folder);
    }

    /** Saves a few times: what is still on its way from before tells of the first one alone. */
    private void assertHears(String what) throws Exception {
        scheduler.advance(LOOK.multipliedBy(3));
        for (int save = 1; save <= 4; save++) {
            calls.clear();
            Files.writeString(folder.resolve("scenarios/one/scenario.yaml"), what + save);
            while (calls.isEmpty()) {
                assertThat(scheduler.awaitTask())
                        .as("save %s is noticed after %s", save, what)
                        .isTrue();
                scheduler.advance(Watch.QUIET);
            }
            assertThat(calls).containsOnly("noticed");
        }
    }

    @Test
    void aFolderThatLeavesBeforeItIsRegisteredIsWatchedWhenItIsBack() throws Exception {
        open(identities(List.of(), List.of(this::leave)));
        comeBack();
        assertHears("leaving");
    }

    @Test
    void aFolderThatIsAwayWhileItIsRegisteredIsWatched() throws Exception {
        Runnable nothing = () -> {};
        open(identities(List.of(nothing, this::comeBack), List.of(this::leave)));
        assertHears("leaving and coming back");
    }

    @Test
    void aFolderThatWasNotFoundIsLookedForAgainWhileItIsThere() throws Exception {
        Iterator<Boolean> finds = List.of(false, false, true).iterator();
        watch = new Watch(
                folder,
                failure -> {
                    calls.add("looked");
                    return finds.next();
                },
                scheduler,
                Watch::identity);
        watch.start(false);
        scheduler.advance(LOOK);
        assertThat(calls).hasSize(1);
        scheduler.advance(LOOK.multipliedBy(20));
        assertThat(calls).as("calls although nothing changed").hasSize(3);
    }

    @Test
    void tellsOfASaveOnceItIsQuiet() throws Exception {
        open(Watch::identity);
        scheduler.advance(Duration.ZERO);
        Files.writeString(folder.resolve("scenarios/one/scenario.yaml"), "title: x");
        assertThat(scheduler.awaitTask()).isTrue();
        scheduler.advance(Duration.ZERO);
        assertThat(calls).isEmpty();
        assertThat(watch.isQuiet()).isFalse();
        scheduler.advance(Watch.QUIET.multipliedBy(50));
        assertThat(calls).isNotEmpty();
        assertThat(watch.isQuiet()).isTrue();
    }

    /** The content folder may be a link, which may be made to lead elsewhere. */
    @Test
    void watchesWhereALinkLeads() throws Exception {
        Path other = Files.createDirectories(place.resolve("other/scenarios/one"))
                .getParent()
                .getParent();
        leave();
        Files.createSymbolicLink(folder, away);
        open(Watch::identity);
        assertHears("a link");
        Files.writeString(away.resolve("scenarios/one/scenario.yaml"), "title: the newest");
        assertThat(LastSaved.in(folder)).isEqualTo("scenarios/one/scenario.yaml");
        Files.delete(folder);
        Files.createSymbolicLink(folder, other);
        scheduler.advance(LOOK);
        assertHears("a link elsewhere");
    }

    /** An error while it watches is reported, watching is tried again, and what was missed is built. */
    @Test
    void outlivesAnErrorOfTheSystem() throws Exception {
        boolean[] broken = {false};
        open(path -> {
            if (broken[0]) {
                throw new UncheckedIOException(new IOException("User limit of inotify watches reached"));
            }
            return Watch.identity(path);
        });
        scheduler.advance(LOOK);
        assertThat(calls).isEmpty();
        broken[0] = true;
        scheduler.advance(LOOK.multipliedBy(5));
        assertThat(calls).hasSize(1).first().asString().contains("inotify");
        broken[0] = false;
        scheduler.advance(LOOK);
        assertThat(calls).hasSize(2).last().isEqualTo("noticed");
        assertHears("an error");
    }

    /** Watchers that fail as a test says, and else as the system does. */
    private final class Failing extends FolderWatcher {
        private boolean closed;

        Failing(Path folder, Runnable changed) {
            super(folder, changed);
            opened.add(this);
        }

        @Override
        public void recursiveVisitFiles(Path file, Callback onDirectory, Callback onFile) throws IOException {
            if (tooMany) {
                throw new IOException("User limit of inotify watches reached");
            }
            super.recursiveVisitFiles(file, onDirectory, onFile);
            if (locked != null && locked.startsWith(file)) {
                onFailure(locked, new AccessDeniedException(locked.toString()));
            }
        }

        @Override
        public void close() {
            closed = true;
            super.close();
        }
    }

    private void openFailing() throws IOException {
        watch = new Watch(folder, this::record, scheduler, Watch::identity, Failing::new);
        watch.start(true);
    }

    private void assertOneIsOpen() {
        assertThat(opened).filteredOn(one -> !one.closed).hasSize(1);
    }

    /** What is beside it is noticed all the while, and it is reported once. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsOfAFolderThatCannotBeLookedInto(boolean fromTheBeginning) throws Exception {
        locked = fromTheBeginning ? folder.resolve("scenarios/locked") : null;
        openFailing();
        scheduler.advance(Watch.QUIET);
        if (!fromTheBeginning) {
            assertThat(calls).isEmpty();
            locked = Files.createDirectory(folder.resolve("scenarios/locked"));
            awaitCall(locked.toString());
        }
        assertThat(calls).contains(locked.toString());
        assertTellsNoMore();
        assertOneIsOpen();
        calls.clear();
        Files.writeString(folder.resolve("scenarios/one/scenario.yaml"), "beside it");
        awaitCall(locked.toString());
        calls.clear();
        locked = null;
        scheduler.advance(LOOK);
        assertThat(calls).contains("noticed");
        assertOneIsOpen();
        assertHears("a folder that was locked");
    }

    @Test
    void cannotBeginWhereThereIsNoWatchLeft() {
        tooMany = true;
        assertThatThrownBy(this::openFailing).isInstanceOf(IOException.class).hasMessageContaining("inotify");
        assertThat(opened).isNotEmpty().allMatch(one -> one.closed);
    }

    /** For a folder that is new there may be no watch left. */
    @Test
    void tellsOfANewFolderThatCannotBeWatched() throws Exception {
        openFailing();
        tooMany = true;
        Files.createDirectory(folder.resolve("scenarios/two"));
        awaitCall("inotify");
        assertTellsNoMore();
        calls.clear();
        tooMany = false;
        scheduler.advance(LOOK);
        assertThat(calls).contains("noticed");
        assertOneIsOpen();
        calls.clear();
        Files.writeString(folder.resolve("scenarios/two/scenario.yaml"), "title: x");
        awaitCall("noticed");
        assertHears("a limit that was raised");
    }

    /** Folders may have been made of which the system could not tell. */
    @Test
    void watchesAnewWhereTheSystemLostChanges() throws Exception {
        openFailing();
        opened.get(0).onEvent(new DirectoryChangeEvent(EventType.OVERFLOW, false, null, null, 1, folder));
        awaitCall("noticed");
        assertThat(opened).hasSizeGreaterThan(1);
        assertOneIsOpen();
        assertHears("too much");
    }

    /** Such as what Git has for itself. */
    @Test
    void whatIsHiddenIsNoMatter() throws Exception {
        locked = folder.resolve(".git/objects");
        openFailing();
        scheduler.advance(LOOK.multipliedBy(5));
        assertThat(calls).isEmpty();
        assertThat(opened).hasSize(1);
    }

    private void awaitCall(String text) throws Exception {
        while (calls.stream().noneMatch(call -> call.contains(text))) {
            assertThat(scheduler.awaitTask()).as("%s after %s", text, calls).isTrue();
            scheduler.advance(Watch.QUIET);
        }
    }

    /** But for what is still on its way, it is tried many times and reported once. */
    private void assertTellsNoMore() {
        int recorded = calls.size();
        scheduler.advance(LOOK.multipliedBy(50));
        assertThat(calls).hasSizeLessThan(recorded + 10);
    }

    @Test
    void closingEndsTheWatcher() throws Exception {
        open(Watch::identity);
        watch.close();
        Files.writeString(folder.resolve("scenarios/one/scenario.yaml"), "title: x");
        scheduler.advance(LOOK.multipliedBy(5));
        assertThat(calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void survivesAFolderThatComesAndGoes(long storm) throws Exception {
        long seed = Generated.SEED + storm;
        Random random = new Random(seed);
        open(Watch::identity);
        for (int round = 0; round < ROUNDS; round++) {
            leave();
            scheduler.advance(Duration.ofMillis(450 + random.nextInt(150)));
            comeBack();
            scheduler.advance(Duration.ofMillis(random.nextInt(80)));
            leave();
            comeBack();
        }
        assertHears("storm with seed " + seed);
    }
}
