package org.clientplaybook.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.clientplaybook.Options;
import org.clientplaybook.Playbook;
import org.clientplaybook.Translation;
import org.clientplaybook.problem.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is to be translated, and keeps what is translated already. Without <code>playbook.po</code> these are the
 * interface's words for a language that does not come with the plugin, in <code>theme/words/</code> of the content folder, with the
 * English beside each; run it again after an update of the plugin. With <code>playbook.po</code> these are the texts of the
 * playbook, in a PO file of GNU gettext: what is finished in it becomes the files of the translation, then it is written anew.
 */
@Mojo(name = "translate", requiresProject = false, threadSafe = true)
public final class TranslateMojo extends AbstractMojo {
    /** The content folder, with <code>playbook.yaml</code>. */
    @Parameter(property = "playbook.content", defaultValue = "${basedir}/content")
    private File content;

    /** One of the playbook's languages; all of them by default, but a PO file has one. */
    @Parameter(property = "playbook.language")
    private @Nullable String language;

    /** The PO file with the playbook's texts in this language; it is read if it exists. */
    @Parameter(property = "playbook.po")
    private @Nullable File po;

    /** Whether to skip this goal. */
    @Parameter(property = "playbook.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped (playbook.skip).");
            return;
        }
        Options options = Options.builder().packs(ClassPath.places()).build();
        Playbook playbook = Playbook.of(content.toPath(), options);
        if (po == null) {
            words(playbook);
        } else if (language == null) {
            throw new MojoExecutionException("A PO file has one language. Say which, such as -Dplaybook.language=de.");
        } else {
            texts(playbook, language, po.toPath());
        }
    }

    private void words(Playbook playbook) throws MojoExecutionException {
        try {
            List<String> written = playbook.writeWords(language);
            getLog().info(
                            written.isEmpty()
                                    ? "Words of the interface: nothing to write."
                                    : "Words of the interface, in " + BuildLog.near(content.toPath()) + "/theme/words: "
                                            + String.join(", ", written));
        } catch (RuntimeException e) {
            throw new MojoExecutionException("The words could not be written: " + FailureReason.of(e), e);
        }
    }

    private void texts(Playbook playbook, String tag, Path file) throws MojoExecutionException, MojoFailureException {
        Translation done;
        try {
            done = playbook.translate(tag, BuildLog.near(file));
        } catch (RuntimeException e) {
            throw new MojoExecutionException("The texts could not be written: " + FailureReason.of(e), e);
        }
        new BuildLog(getLog(), Playbook.of(BuildLog.near(content.toPath())), MavenHints.ofContent()).problems(done);
        if (!done.written()) {
            throw new MojoFailureException("Nothing was written, for the reason above.");
        }
        done.files()
                .forEach(one -> getLog().info(
                                "Translated: " + BuildLog.near(content.toPath()).resolve(one)));
        getLog().info(BuildLog.near(file) + ": " + done.translated() + " translated, " + done.fuzzy() + " fuzzy, "
                + done.untranslated() + " not translated.");
    }
}
