package org.clientplaybook.maven;

import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.clientplaybook.Playbook;
import org.clientplaybook.Report;

/**
 * Checks the playbook's content and writes nothing: what <code>generate</code> checks, and besides whether each message
 * reads well whatever is filled in.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    /** The folder that has <code>playbook.yaml</code>. */
    @Parameter(property = "playbook.content", defaultValue = "${basedir}/content")
    private File content;

    /** Whether scenarios with <code>draft: true</code> are there too. */
    @Parameter(property = "playbook.drafts", defaultValue = "false")
    private boolean drafts;

    /** Whether to do nothing. */
    @Parameter(property = "playbook.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("The playbook is skipped (playbook.skip).");
            return;
        }
        Report report = check();
        new BuildLog(getLog(), BuildLog.near(content.toPath())).problems(report);
        if (report.failed()) {
            throw new MojoFailureException(BuildLog.errors(report) + ", listed above.");
        }
        getLog().info(BuildLog.checked(report));
    }

    /** Whatever is thrown is a fault of the machine or of the tool: a fault of the content is in the report. */
    private Report check() throws MojoExecutionException {
        try {
            return Playbook.of(content.toPath()).withDrafts(drafts).check();
        } catch (RuntimeException e) {
            throw new MojoExecutionException("The playbook could not be checked: " + BuildLog.root(e), e);
        }
    }
}
