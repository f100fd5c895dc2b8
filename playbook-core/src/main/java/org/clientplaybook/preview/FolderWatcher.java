package org.clientplaybook.preview;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.DefaultFileTreeVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOPLogger;

/**
 * Watches a folder with all that is in it, once: what it cannot watch, or can no longer, is noted as its failure, and another
 * one has to be opened then.
 */
class FolderWatcher extends DefaultFileTreeVisitor implements DirectoryChangeListener, AutoCloseable {
    private final Path folder;
    private final Runnable changed;
    private volatile @Nullable Exception failure;
    private volatile boolean opened;
    private @Nullable DirectoryWatcher watcher;
    private @Nullable CompletableFuture<Void> watching;

    /**
     * Makes a watcher.
     *
     * @param changed run when something has changed, or can no longer be watched; on a thread of its own
     */
    FolderWatcher(Path folder, Runnable changed) {
        this.folder = folder;
        this.changed = changed;
    }

    /** Begins to watch; what was opened by then is closed again where that fails. */
    void open() throws IOException {
        try {
            watcher = DirectoryWatcher.builder()
                    .paths(List.of(folder))
                    .listener(this)
                    // A signal too many costs a build that changes nothing; hashes cost reading every file at the
                    // start.
                    .fileHashing(false)
                    .fileTreeVisitor(this)
                    .logger(NOPLogger.NOP_LOGGER)
                    .build();
            watching = watcher.watchAsync(task -> {
                Thread one = new Thread(task, "playbook-watcher");
                one.setDaemon(true);
                one.start();
            });
            assertBegun(watching);
            opened = true;
        } catch (IOException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** The library throws nothing where it cannot begin. */
    private static void assertBegun(CompletableFuture<Void> watching) throws IOException {
        try {
            watching.getNow(null);
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException failed
                    ? failed.getCause()
                    : new IOException(e.getCause());
        }
    }

    /** Returns why changes may be missed; null where none is. */
    @Nullable
    Exception failure() {
        return failure;
    }

    boolean hasEnded() {
        return watching == null || watching.isDone();
    }

    /** Is notified of what could not be looked at, at the beginning or in a folder that is new. */
    @Override
    protected void onFailure(Path path, IOException e) {
        // Nothing of a playbook is in a hidden folder.
        if (!isHidden(path)) {
            fail(e);
        }
    }

    private boolean isHidden(Path path) {
        if (path.startsWith(folder)) {
            for (Path name : folder.relativize(path)) {
                if (name.toString().startsWith(".")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Is notified of what the watching thread has thrown, such as for a new folder when there are too many to watch. */
    @Override
    public void onException(Exception e) {
        fail(e);
    }

    @Override
    public void onEvent(DirectoryChangeEvent event) {
        if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
            // A folder may have been added without notice.
            fail(new IOException("The system reported more changes than can be taken at once"));
        } else {
            changed.run();
        }
    }

    private synchronized void fail(Exception e) {
        if (failure == null) {
            failure = e;
            // What fails at the beginning is found by whoever opens it.
            if (opened) {
                changed.run();
            }
        }
    }

    @Override
    public void close() {
        try {
            if (watcher != null) {
                watcher.close();
            }
        } catch (IOException e) {
            // It is gone either way.
            watcher = null;
        }
    }
}
