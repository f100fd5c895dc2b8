package org.clientplaybook.maven;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.clientplaybook.LivePreview;
import org.clientplaybook.Options;
import org.clientplaybook.Playbook;
import org.clientplaybook.Report;
import org.clientplaybook.problem.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * Previews the playbook in the browser while you write, including drafts. The page updates on each save, and shows problems
 * until they are fixed. Only this computer can reach it, and no files are written. Press <code>Ctrl+C</code> to stop it.
 */
@Mojo(name = "serve", requiresProject = false, threadSafe = true)
public final class ServeMojo extends AbstractMojo {
    /** The content folder, with <code>playbook.yaml</code>. */
    @Parameter(property = "playbook.content", defaultValue = "${basedir}/content")
    private File content;

    /** The port. If it is in use, or 0, a free port is used. */
    @Parameter(property = "playbook.port", defaultValue = "4280")
    private int port;

    /**
     * The editor that opens the file of a problem: <code>vscode</code>, <code>vscodium</code>, <code>cursor</code>,
     * <code>zed</code>, <code>idea</code>, or an address with <code>{file}</code>, <code>{line}</code> and
     * <code>{column}</code>.
     */
    @Parameter(property = "playbook.editor", defaultValue = "vscode")
    private String editor;

    /**
     * Whether to open the browser, at the page whose file was saved last. By default it opens if Maven runs in a terminal.
     */
    @Parameter(property = "playbook.open")
    private @Nullable Boolean open;

    /** Whether to skip this goal. */
    @Parameter(property = "playbook.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${settings.interactiveMode}", readonly = true)
    private boolean interactive;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped (playbook.skip).");
            return;
        }
        try (LivePreview preview = Playbook.of(content.toPath(), options()).serve(port, editor, this::log)) {
            URI page = preview.editing();
            getLog().info("Preview: " + preview.address());
            getLog().info("The page you are editing: " + page);
            getLog().info("Press Ctrl+C to stop.");
            boolean terminal = interactive && Questions.isTerminal();
            if (open == null ? terminal : open) {
                browse(page);
            }
            new CountDownLatch(1).await();
        } catch (InterruptedException | CancellationException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("The preview could not start: " + FailureReason.of(e), e);
        }
    }

    private void log(Report report) {
        new BuildLog(getLog(), Playbook.of(BuildLog.near(content.toPath()), options()), MavenHints.ofContent())
                .problems(report);
        getLog().info(BuildLog.preview(report));
    }

    private void browse(URI page) {
        try {
            if (!GraphicsEnvironment.isHeadless() && Desktop.isDesktopSupported()) {
                Desktop.getDesktop().browse(page);
            }
        } catch (IOException | RuntimeException e) {
            getLog().info("The browser could not be opened: " + FailureReason.of(e));
        }
    }

    private static Options options() {
        return Options.builder().packs(ClassPath.places()).build();
    }
}
