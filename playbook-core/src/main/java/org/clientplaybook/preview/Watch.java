package org.clientplaybook.preview;

import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.DefaultFileTreeVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
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
    private final BooleanSupplier changed;
    private final Function<Path, Object> identities;
    private final LinkedBlockingQueue<Boolean> signals = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "playbook-watch");
    private DirectoryWatcher watcher;
    private CompletableFuture<Void> watching;
    private Object identity;
    /** Whether the last to look at the folder found one. */
    private boolean found;

    /**
     * Makes a watch, which does nothing before it is started.
     *
     * @param changed called on the watch's own thread, one call after the other; says whether it found the folder, and is
     *     called again where it did not although there is one
     */
    Watch(Path folder, BooleanSupplier changed) throws IOException {
        this(folder, changed, Watch::identity);
    }

    /**
     * Makes a watch as above.
     *
     * @param identities gives what tells a folder from another of its name, or null where there is none
     */
    Watch(Path folder, BooleanSupplier changed, Function<Path, Object> identities) throws IOException {
        this.folder = folder;
        this.changed = changed;
        this.identities = identities;
        // Now, so that what changes while the first site is built is noticed.
        watch();
    }

    /**
     * Starts to tell what changes.
     *
     * @param alreadyFound whether whoever looked at the folder before found it
     */
    void start(boolean alreadyFound) {
        found = alreadyFound;
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
                boolean watched = isWatched();
                // A folder that came back while it was looked for tells nobody.
                boolean missed = !found && identity != null;
                if (!signal && watched && !missed) {
                    continue;
                }
                if (!watched) {
                    stop();
                    watch();
                }
                for (int waits = 0; waits < MOST_WAITS && settles(); waits++) {
                    signals.clear();
                }
                found = changed.getAsBoolean();
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
        return Objects.equals(identity, identities.apply(folder)) && (watching == null || !watching.isDone());
    }

    private void watch() throws IOException {
        Object before = identities.apply(folder);
        identity = null;
        if (before == null) {
            return;
        }
        AtomicBoolean vanished = new AtomicBoolean();
        watcher = DirectoryWatcher.builder()
                .paths(List.of(folder))
                .listener(event -> signals.add(Boolean.TRUE))
                // A signal too many costs a build that changes nothing; hashes cost reading every file at the start.
                .fileHashing(false)
                .fileTreeVisitor(new DefaultFileTreeVisitor() {
                    @Override
                    protected void onFailure(Path path, IOException e) {
                        vanished.compareAndSet(false, e instanceof NoSuchFileException);
                    }
                })
                .logger(NOPLogger.NOP_LOGGER)
                .build();
        watching = watcher.watchAsync(task -> {
            Thread one = new Thread(task, "playbook-watcher");
            one.setDaemon(true);
            one.start();
        });
        // What was moved away meanwhile is watched in part or not at all, also where it is back by now.
        if (vanished.get() || !before.equals(identities.apply(folder))) {
            stop();
        } else {
            identity = before;
        }
    }

    /** Returns what tells the folder from another of its name, or null where there is none. */
    static Object identity(Path folder) {
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
