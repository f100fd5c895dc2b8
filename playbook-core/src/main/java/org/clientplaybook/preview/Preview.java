package org.clientplaybook.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.FailureReason;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A live preview of a content folder: a web server on loopback that shows the site from memory, and notifies the open pages
 * when a save has changed them or broken the playbook.
 */
public final class Preview implements AutoCloseable {
    /** How long nothing must be saved before the slow part of a check runs. */
    static final Duration PAUSE = Duration.ofMillis(600);

    /** How long an error must last before it is shown: a save often comes in several steps. */
    static final Duration LASTING = Duration.ofMillis(60);

    private final Path content;
    private final Function<List<Problem>, Attempt> builder;
    private final ScheduledExecutorService builds;
    private final ScheduledExecutorService rules;
    private final Stage stage;
    private final Server server;
    private final Watch watch;
    private @Nullable Future<?> showing;
    private @Nullable Future<?> checking;

    private Preview(Path content, Function<List<Problem>, Attempt> builder, Machine machine, Stage stage, Server server)
            throws IOException {
        this.content = content;
        this.builder = builder;
        this.builds = machine.builds();
        this.rules = machine.rules();
        this.stage = stage;
        this.server = server;
        this.watch = new Watch(content, this::rebuild, builds, machine.identities());
    }

    /**
     * What a preview has of the machine that it runs on; a test has its own.
     *
     * @param builds runs what watches and builds, one task at a time; ended with the preview
     * @param rules runs what looks for more problems, one task at a time; ended with the preview
     * @param identities gives what distinguishes a folder from another of its name, or null where there is none
     */
    record Machine(
            ScheduledExecutorService builds,
            ScheduledExecutorService rules,
            Function<Path, @Nullable Object> identities) {}

    /**
     * Opens a preview, which lasts until it is closed.
     *
     * @param content the content folder, which may be missing for a while
     * @param port the port to listen on; where it is taken, and for 0, a free one
     * @param editor {@code vscode}, {@code idea} or another editor that {@link EditorLink} knows, or the address that opens
     *     a file in one, with {@code {file}}, {@code {line}} and {@code {column}}
     * @param builder builds the site from the content folder; called by one thread at a time with what is wrong with the
     *     preview itself, which is to be among the problems of the attempt
     * @throws CancellationException if that is what the first call of the builder throws
     * @throws IllegalArgumentException if there is no such editor or no such port
     * @throws UncheckedIOException if no port is free, or the system does not let folders be watched
     */
    public static Preview open(Path content, int port, String editor, Function<List<Problem>, Attempt> builder) {
        Machine machine = new Machine(scheduler("playbook-builds"), scheduler("playbook-rules"), Watch::identity);
        return open(content, port, editor, builder, machine);
    }

    static Preview open(
            Path content, int port, String editor, Function<List<Problem>, Attempt> builder, Machine machine) {
        Path folder = content.toAbsolutePath().normalize();
        Stage stage = new Stage();
        try {
            Server server = new Server(port, stage, new EditorLink(editor, folder));
            Preview preview = made(folder, builder, machine, stage, server);
            try {
                preview.start();
                return preview;
            } catch (RuntimeException | Error e) {
                preview.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Preview made(
            Path folder, Function<List<Problem>, Attempt> builder, Machine machine, Stage stage, Server server)
            throws IOException {
        try {
            return new Preview(folder, builder, machine, stage, server);
        } catch (IOException | RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    static ScheduledExecutorService scheduler(String name) {
        return new ScheduledThreadPoolExecutor(
                1,
                task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                },
                // A save may be noticed, and a build end, while the preview closes.
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private void start() {
        Attempt first = attempt(List.of());
        show(first);
        server.start();
        watch.start(hasFolder(first));
    }

    /** Returns the address of the site, with a {@code /} at its end. */
    public URI address() {
        return server.address();
    }

    /**
     * Returns the address of the page that is being edited: the one that shows the file of the content folder that was
     * saved last, the home page where no page shows that file alone.
     */
    public URI editing() {
        LiveSite site = stage.current().site();
        String file = LastSaved.in(content);
        return site == null || file == null ? address() : address().resolve(site.pageOf(file));
    }

    /** Returns whether there was a folder to build from. */
    private boolean rebuild(@Nullable Exception watchFailure) {
        if (showing != null) {
            showing.cancel(false);
        }
        Attempt attempt = attempt(watchFailure == null ? List.of() : List.of(unwatched(watchFailure)));
        if (attempt.site() == null) {
            showing = builds.schedule(() -> showLasting(attempt), LASTING.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            show(attempt);
        }
        return hasFolder(attempt);
    }

    private void showLasting(Attempt attempt) {
        // Where something changes again, there is another attempt.
        if (watch.isQuiet()) {
            show(attempt);
        }
    }

    private static boolean hasFolder(Attempt attempt) {
        return attempt.problems().stream()
                .noneMatch(problem -> problem.code() == Code.MISSING_FOLDER
                        && problem.location().path().isEmpty());
    }

    /** Shows what was built at once, and what else is wrong when nothing was saved for a while. */
    private void show(Attempt attempt) {
        if (checking != null) {
            checking.cancel(false);
        }
        Stage.Scene scene = stage.show(attempt);
        if (attempt.further() != null) {
            checking = rules.schedule(() -> runRules(attempt, scene), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void runRules(Attempt attempt, Stage.Scene scene) {
        if (attempt.further() == null) {
            return;
        }
        try {
            stage.add(scene, attempt.problems(), attempt.further().get());
        } catch (CancellationException e) {
            // It is being closed.
            throw e;
        } catch (RuntimeException | Error e) {
            // The page is shown as it is.
            stage.add(scene, attempt.problems(), List.of(failure(e).as(Severity.WARNING)));
        }
    }

    private Attempt attempt(List<Problem> own) {
        try {
            return builder.apply(own);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // Files may vanish while they are read; whatever it was, the next save is another attempt.
            return new Attempt(null, List.of(failure(e)), problems -> Map.of(), null);
        }
    }

    /** Returns the problem that something was thrown while the site was being built. */
    public static Problem failure(Throwable e) {
        return Problem.of(
                Code.UNREADABLE_FILE,
                Location.of(""),
                "The preview cannot be built: " + FailureReason.of(e) + ".",
                "Save a file to try again.");
    }

    /** The page that is shown is still the one that was built last, so that this is no error of it. */
    private static Problem unwatched(Exception e) {
        return Problem.of(
                        Code.UNREADABLE_FILE,
                        Location.of(""),
                        "The content folder cannot be watched, so saves go unnoticed: " + FailureReason.of(e) + ".",
                        "Check the system's limits on watched folders and open files. The preview retries every half second.")
                .as(Severity.WARNING);
    }

    /** Ends the preview; the pages that are open stay as they are. */
    @Override
    public void close() {
        watch.close();
        builds.shutdownNow();
        rules.shutdownNow();
        stage.close();
        server.close();
    }
}
