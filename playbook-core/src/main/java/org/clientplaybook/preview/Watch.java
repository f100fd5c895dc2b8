package org.clientplaybook.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Watches a folder with all that is in it, and says when something has changed and is quiet again. It outlives the folder:
 * one that was removed, renamed or replaced is watched again when one of its name is there. All but the noticing is done on
 * one scheduler's thread.
 */
final class Watch implements AutoCloseable {
    /** Longer than an editor takes between the steps of one save, and shorter than anybody notices. */
    static final Duration QUIET = Duration.ofMillis(25);

    static final Duration LOOK = Duration.ofMillis(500);
    private static final int MOST_WAITS = 40;

    private final Path folder;
    private final Listener listener;
    private final ScheduledExecutorService scheduler;
    private final Function<Path, @Nullable Object> identities;
    private final BiFunction<Path, Runnable, FolderWatcher> watchers;
    private final AtomicBoolean noticed = new AtomicBoolean();
    private volatile boolean started;
    private @Nullable Future<?> looking;
    private @Nullable Future<?> reporting;
    private boolean settling;
    private int waits;
    private @Nullable FolderWatcher watcher;
    private @Nullable Object identity;
    private @Nullable Exception watchFailure;
    private boolean closed;
    /** Whether the last to look at the folder found one. */
    private boolean found;

    /** Is notified of what changes, one call after the other. */
    interface Listener {
        /**
         * Looks at the folder, and returns whether it found one; where it did not although there is one, it is called
         * again.
         *
         * @param watchFailure why the folder cannot be watched at present, which is tried again; null where it is watched
         */
        boolean changed(@Nullable Exception watchFailure);
    }

    /**
     * Makes a watch, which reports nothing before it is started.
     *
     * @param scheduler runs one task at a time
     * @param identities gives what distinguishes a folder from another of its name, or null where there is none
     */
    Watch(
            Path folder,
            Listener listener,
            ScheduledExecutorService scheduler,
            Function<Path, @Nullable Object> identities)
            throws IOException {
        this(folder, listener, scheduler, identities, FolderWatcher::new);
    }

    /** Makes a watch whose watchers a test makes. */
    Watch(
            Path folder,
            Listener listener,
            ScheduledExecutorService scheduler,
            Function<Path, @Nullable Object> identities,
            BiFunction<Path, Runnable, FolderWatcher> watchers)
            throws IOException {
        this.folder = folder;
        this.listener = listener;
        this.scheduler = scheduler;
        this.identities = identities;
        this.watchers = watchers;
        // Now, so that what changes while the first site is built is noticed.
        try {
            watch();
        } catch (IOException | RuntimeException e) {
            stop();
            throw e;
        }
    }

    /**
     * Starts to report what changes.
     *
     * @param alreadyFound whether the first build found the folder
     */
    void start(boolean alreadyFound) {
        found = alreadyFound;
        started = true;
        if (watchFailure != null) {
            noticed.set(true);
        }
        scheduler.execute(this::settlePending);
        looking = scheduler.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns whether all that was noticed has been reported. */
    boolean isQuiet() {
        return !settling && !noticed.get();
    }

    private void settlePending() {
        if (!settling && noticed.get()) {
            settle();
        }
    }

    private void look() {
        // A folder that came back while it was looked for notifies nobody.
        if (!settling && (renew() || (!found && identity != null))) {
            settle();
        }
    }

    private void settle() {
        settling = true;
        noticed.set(false);
        reporting = scheduler.schedule(this::reportWhenQuiet, QUIET.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void reportWhenQuiet() {
        if (noticed.get() && ++waits < MOST_WAITS) {
            settle();
        } else {
            settling = false;
            waits = 0;
            noticed.set(false);
            renew();
            found = listener.changed(watchFailure);
        }
    }

    /** Watches the folder again where it is not watched as a whole; returns whether there is something to report. */
    private boolean renew() {
        if (isWatched()) {
            return false;
        }
        Exception former = watchFailure;
        try {
            watchAgain();
        } catch (IOException | RuntimeException e) {
            stop();
            watchFailure = e;
        }
        return watchFailure == null
                || former == null
                || !Objects.equals(watchFailure.getMessage(), former.getMessage());
    }

    /** Returns whether the folder of this name is the one that is watched; also where there is none and none is. */
    private boolean isWatched() {
        try {
            return watchFailure == null
                    && Objects.equals(identity, identities.apply(folder))
                    && (watcher == null || (!watcher.hasEnded() && watcher.failure() == null));
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void watchAgain() throws IOException {
        try {
            watch();
        } catch (IOException | RuntimeException e) {
            if (watcher == null) {
                throw e;
            }
            // There may be enough for one, and not for two.
            stop();
            watch();
        }
    }

    private synchronized void watch() throws IOException {
        Object before = identities.apply(folder);
        if (before == null || closed) {
            stop();
            watchFailure = null;
            return;
        }
        FolderWatcher made = watchers.apply(place(), this::notice);
        made.open();
        // Only now: what changes meanwhile is noticed by one of them.
        stop();
        watcher = made;
        Exception failure = made.failure();
        // What was moved away meanwhile is watched in part or not at all, also where it is back by now.
        if (failure instanceof NoSuchFileException || !before.equals(identities.apply(folder))) {
            stop();
            watchFailure = null;
        } else {
            identity = before;
            watchFailure = failure;
        }
    }

    /** Returns where the folder lies: of a link to it, nothing but the link itself would be watched. */
    private Path place() {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            // It vanished just now, which the watcher finds too.
            return folder;
        }
    }

    private void notice() {
        if (!noticed.getAndSet(true) && started) {
            scheduler.execute(this::settlePending);
        }
    }

    /** Returns what distinguishes the folder from another of its name, or null where there is none. */
    static @Nullable Object identity(Path folder) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
            Object key = attributes.fileKey();
            return !attributes.isDirectory() ? null : key == null ? attributes.creationTime() : key;
        } catch (IOException e) {
            return null;
        }
    }

    private synchronized void stop() {
        if (watcher != null) {
            watcher.close();
        }
        watcher = null;
        identity = null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (looking != null) {
            looking.cancel(false);
        }
        if (reporting != null) {
            reporting.cancel(false);
        }
        stop();
    }
}
