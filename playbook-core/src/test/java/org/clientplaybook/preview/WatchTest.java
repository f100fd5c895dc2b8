package org.clientplaybook.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private static final int ROUNDS = 12;

    @TempDir
    Path place;

    private final LinkedBlockingQueue<Boolean> calls = new LinkedBlockingQueue<>();
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
        watch.close();
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
        watch = new Watch(folder, () -> calls.add(Files.isDirectory(folder)), identities);
        watch.start(true);
    }

    /** Saves until it is heard of, each time anew: a save may come before the folder is watched again. */
    private void assertHears(String what) throws Exception {
        // What is still on its way tells nothing.
        while (calls.poll(1200, TimeUnit.MILLISECONDS) != null) {
            calls.clear();
        }
        Files.writeString(folder.resolve("scenarios/one/scenario.yaml"), what);
        assertThat(calls.poll(5, TimeUnit.SECONDS))
                .as("a save is heard after %s", what)
                .isNotNull();
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
        watch = new Watch(folder, () -> {
            boolean found = finds.next();
            calls.add(found);
            return found;
        });
        watch.start(false);
        assertThat(calls.poll(5, TimeUnit.SECONDS)).isFalse();
        assertThat(calls.poll(5, TimeUnit.SECONDS)).isFalse();
        assertThat(calls.poll(5, TimeUnit.SECONDS)).isTrue();
        assertThat(calls.poll(1500, TimeUnit.MILLISECONDS))
                .as("a call although nothing changed")
                .isNull();
    }

    @Test
    void survivesAFolderThatComesAndGoes() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        watch = new Watch(folder, () -> calls.add(Files.isDirectory(folder)));
        watch.start(true);
        for (int round = 0; round < ROUNDS; round++) {
            leave();
            Thread.sleep(450 + random.nextInt(150));
            comeBack();
            Thread.sleep(random.nextInt(80));
            leave();
            comeBack();
        }
        assertHears("storm with seed " + seed);
    }
}
