package org.clientplaybook.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.clientplaybook.Options;
import org.clientplaybook.Playbook;
import org.clientplaybook.problem.FailureReason;

/**
 * Writes the interface's words that are to be translated, for a language that does not come with the plugin, to
 * <code>theme/words/</code> in the content folder. The English is beside each of them; what the file has is kept, so run it again
 * after an update of the plugin.
 */
@Mojo(name = "translate", requiresProject = false, threadSafe = true)
public final class TranslateMojo extends AbstractMojo {
    /** The content folder, with <code>playbook.yaml</code>. */
    @Parameter(property = "playbook.content", defaultValue = "${basedir}/content")
    private File content;

    /** One of the playbook's languages; all of them by default. */
    @Parameter(property = "playbook.language")
    private String language;

    /** Whether to skip this goal. */
    @Parameter(property = "playbook.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("Skipped (playbook.skip).");
            return;
        }
        try {
            List<String> written = Playbook.of(
                            content.toPath(),
                            Options.builder().packs(ClassPath.places()).build())
                    .writeWords(language);
            getLog().info(
                            written.isEmpty()
                                    ? "Words of the interface: nothing to write."
                                    : "Words of the interface, in " + BuildLog.near(content.toPath()) + "/theme/words: "
                                            + String.join(", ", written));
        } catch (RuntimeException e) {
            throw new MojoExecutionException("The words could not be written: " + FailureReason.of(e), e);
        }
    }
}
