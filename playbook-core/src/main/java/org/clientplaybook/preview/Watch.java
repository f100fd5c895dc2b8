package org.clientplaybook.preview;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.helpers.NOPLogger;

/**
 * Watches a folder with all that is in it, and says when something has changed and is quiet again. It outlives the folder:
 * one that was removed, renamed or replaced is watched again when one of its name is there.
 */
final class Watch implements AutoCloseable {
    /** Longer than an editor takes between the steps of one save, and shorter than anybody notices. */
    private static final Duration QUIET = Duration.ofMillis(25);

    private static final int MOST_WAITS = 40;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Path folder;
    private final Runnable changed;
    private final LinkedBlockingQueue<Boolean> signals = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "playbook-watch");
    private DirectoryWatcher watcher;
    private CompletableFuture<Void> watching;
    private Object identity;

    /**
     * Makes a watch, which does nothing before it is started.
     *
     * @param changed called on the watch's own thread, one call after the other
     */
    Watch(Path folder, Runnable changed) throws IOException {
        this.folder = folder;
        this.changed = changed;
        // Now, so that what changes while the first site is built is noticed.
        watch();
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns whether something changes again in this time; it is then told of once more. */
    boolean goesOn(Duration time) {
        try {
            Boolean signal = signals.poll(time.toNanos(), TimeUnit.NANOSECONDS);
            return signal != null && signals.offer(signal);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                boolean signal = signals.poll(LOOK.toNanos(), TimeUnit.NANOSECONDS) != null;
                if (!signal && isWatched()) {
                    continue;
                }
                if (!isWatched()) {
                    stop();
                    watch();
                }
                for (int waits = 0; waits < MOST_WAITS && settles(); waits++) {
                    signals.clear();
                }
                changed.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean settles() throws InterruptedException {
        return signals.poll(QUIET.toNanos(), TimeUnit.NANOSECONDS) != null;
    }

    /** Returns whether the folder of this name is the one that is watched; also where there is none and none is. */
    private boolean isWatched() {
        return Objects.equals(identity, identity(folder)) && (watching == null || !watching.isDone());
    }

    private void watch() throws IOException {
        identity = identity(folder);
        if (identity == null) {
            return;
        }
        watcher = DirectoryWatcher.builder()
                .paths(List.of(folder))
                .listener(event -> signals.add(Boolean.TRUE))
                // A signal too many costs a build that changes nothing; hashes cost reading every file at the start.
                .fileHashing(false)
                .logger(NOPLogger.NOP_LOGGER)
                .build();
        watching = watcher.watchAsync(task -> {
            Thread one = new Thread(task, "playbook-watcher");
            one.setDaemon(true);
            one.start();
        });
    }

    /** Returns what tells the folder from another of its name, or null where there is none. */
    private static Object identity(Path folder) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
            Object key = attributes.fileKey();
            return !attributes.isDirectory() ? null : key == null ? attributes.creationTime() : key;
        } catch (IOException e) {
            return null;
        }
    }

    private void stop() {
        try {
            if (watcher != null) {
                watcher.close();
            }
        } catch (IOException e) {
            // It is gone either way.
            signals.clear();
        }
        watcher = null;
        watching = null;
    }

    @Override
    public void close() {
        thread.interrupt();
        stop();
    }
}
