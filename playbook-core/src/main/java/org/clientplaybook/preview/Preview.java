package org.clientplaybook.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/**
 * A live preview of a content folder: a web server on loopback that shows the site from memory, and tells the open pages
 * when a save has changed them or broken the playbook.
 */
public final class Preview implements AutoCloseable {
    /** How long nothing must be saved before the slow part of a check runs. */
    private static final Duration PAUSE = Duration.ofMillis(600);

    /** How long an error must last before it is shown: a save often comes in several steps. */
    private static final Duration LASTING = Duration.ofMillis(60);

    private final Path content;
    private final Supplier<Build> builder;
    private final Stage stage = new Stage();
    private final Server server;
    private final Watch watch;
    private final ScheduledExecutorService thinker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "playbook-rules");
        thread.setDaemon(true);
        return thread;
    });
    private Future<?> thinking;

    /** The files of a site. */
    public interface Site {
        /** Returns a file's bytes by its path in the site, or null where there is none. */
        byte[] file(String path);

        /** Returns the page that shows a file of the content folder. */
        String pageOf(String file);
    }

    /**
     * The result of a build.
     *
     * @param site null where a problem is an error
     * @param problems sorted as they are to be shown
     * @param further finds those that take longer to find; null where nobody looks for them
     */
    public record Build(Site site, List<Problem> problems, Supplier<List<Problem>> further) {}

    private Preview(Path content, int port, String editor, Supplier<Build> builder) throws IOException {
        this.content = content.toAbsolutePath().normalize();
        this.builder = builder;
        EditorLink link = new EditorLink(editor, this.content);
        this.watch = new Watch(this.content, this::rebuild);
        Build first = build();
        show(first);
        this.server = new Server(port, stage, link);
        watch.start(hasFolder(first));
        server.start();
    }

    /**
     * Opens a preview, which lasts until it is closed.
     *
     * @param content the content folder, which may be missing for a while
     * @param port the port to listen on; where it is taken, and for 0, a free one
     * @param editor {@code vscode}, {@code idea} or another editor that {@link EditorLink} knows, or the address that opens
     *     a file in one, with {@code {file}}, {@code {line}} and {@code {column}}
     * @param builder builds the site from the content folder; called by one thread at a time
     * @throws IllegalArgumentException if there is no such editor
     * @throws UncheckedIOException if there is no port, or the system does not let folders be watched
     */
    public static Preview open(Path content, int port, String editor, Supplier<Build> builder) {
        try {
            return new Preview(content, port, editor, builder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        Site site = stage.current().site();
        String file = LastSaved.in(content);
        return site == null || file == null ? address() : address().resolve(site.pageOf(file));
    }

    /** Returns whether there was a folder to build from. */
    private boolean rebuild() {
        Build build = build();
        if (build.site() != null || !watch.goesOn(LASTING)) {
            show(build);
        }
        return hasFolder(build);
    }

    private static boolean hasFolder(Build build) {
        return build.problems().stream()
                .noneMatch(problem -> problem.code() == Code.MISSING_FOLDER
                        && problem.location().file().isEmpty());
    }

    /** Shows a build at once, and what else is wrong when nothing was saved for a while. */
    private void show(Build build) {
        if (thinking != null) {
            thinking.cancel(false);
        }
        Stage.Scene scene = stage.show(build);
        if (build.further() != null) {
            thinking = thinker.schedule(() -> think(build, scene), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void think(Build build, Stage.Scene scene) {
        try {
            stage.add(scene, build.problems(), build.further().get());
        } catch (RuntimeException e) {
            stage.add(scene, build.problems(), List.of(failure(e)));
        }
    }

    private Build build() {
        try {
            return builder.get();
        } catch (RuntimeException e) {
            // Files may vanish while they are read; whatever it was, the next save is another attempt.
            return new Build(null, List.of(failure(e)), null);
        }
    }

    private static Problem failure(RuntimeException e) {
        return Problem.of(
                Code.UNREADABLE_FILE,
                Location.of(""),
                "The preview could not be built: " + e + ".",
                "Save a file to try again.");
    }

    /** Ends the preview; the pages that are open stay as they are. */
    @Override
    public void close() {
        watch.close();
        thinker.shutdownNow();
        stage.close();
        server.close();
    }
}
