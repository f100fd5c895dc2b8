package org.clientplaybook.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.clientplaybook.Options;
import org.clientplaybook.Playbook;
import org.clientplaybook.Report;
import org.clientplaybook.problem.FailureReason;

/**
 * Makes a pack of the playbook, on which other playbooks can be built: puts its content into
 * <code>META-INF/playbook/&lt;id&gt;/</code> of the classes, with a manifest. For a module of packaging <code>jar</code>. If the
 * content has errors, all of them are reported, and the build fails.
 */
@Mojo(name = "pack", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class PackMojo extends AbstractMojo {
    /** The content folder, with <code>playbook.yaml</code>. */
    @Parameter(property = "playbook.content", defaultValue = "${basedir}/content")
    private File content;

    /** The folder that the jar is made of. */
    @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
    private File classes;

    /** The version of the pack. */
    @Parameter(defaultValue = "${project.version}", required = true)
    private String version;

    /** Whether to skip this goal. */
    @Parameter(property = "playbook.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped (playbook.skip).");
            return;
        }
        Path source = BuildLog.near(content.toPath());
        Options options = Options.builder().packs(ClassPath.places()).build();
        Playbook playbook = Playbook.of(source, options);
        Report report = pack(playbook);
        new BuildLog(getLog(), playbook, MavenHints.ofContent()).problems(report);
        if (report.failed()) {
            throw new MojoFailureException(BuildLog.errors(report) + ", listed above.");
        }
        getLog().info("Pack " + version + ": " + (report.written() + report.unchanged()) + " files in " + classes
                + ".");
    }

    /** An exception is a fault of the machine or of the tool: a fault of the content is in the report. */
    private Report pack(Playbook playbook) throws MojoExecutionException {
        try {
            return playbook.pack(classes.toPath(), version);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("The pack could not be made: " + FailureReason.of(e), e);
        }
    }
}
