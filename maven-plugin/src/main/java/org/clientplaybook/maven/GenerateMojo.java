package org.clientplaybook.maven;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
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
import org.jspecify.annotations.Nullable;

/**
 * Generates the playbook's website from its content folder. If the content has errors, all of them are reported, the build
 * fails, and the existing site is kept.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, requiresProject = false, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {
    private static final String NO_PROJECT = "${project.basedir}";

    /** The content folder, with <code>playbook.yaml</code>. */
    @Parameter(property = "playbook.content", defaultValue = "${basedir}/content")
    private File content;

    /**
     * The folder for the website; without a POM it is <code>target/playbook</code>. Files in it that do not belong to the
     * website are kept.
     */
    @Parameter(property = "playbook.output", defaultValue = "${project.build.directory}/playbook")
    private File output;

    /**
     * The folder for files that help with a review, apart from the website: every message filled in with its scenario's
     * examples, as Markdown to read and compare; without a POM it is <code>target/playbook-report</code>.
     */
    @Parameter(property = "playbook.report", defaultValue = "${project.build.directory}/playbook-report")
    private File report;

    /**
     * The address at which the website will be published, such as <code>https://example.com/playbook/</code>. The feed,
     * the sitemap, canonical links and the 404 page need it, and are left out without it.
     */
    @Parameter(property = "playbook.baseUrl")
    private @Nullable String baseUrl;

    /** Whether to include scenarios with <code>draft: true</code>. */
    @Parameter(property = "playbook.drafts", defaultValue = "false")
    private boolean drafts;

    /** Whether to skip this goal. */
    @Parameter(property = "playbook.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped (playbook.skip).");
            return;
        }
        Path folder = folder(output);
        Path reports = folder(report);
        Path source = BuildLog.near(content.toPath());
        Options options = options(reports);
        Report result = generate(Job.generate(source, options, folder));
        Playbook playbook = Playbook.of(source, options);
        new BuildLog(getLog(), playbook, MavenHints.ofWebsite(reports)).problems(result);
        if (result.failed()) {
            throw new MojoFailureException(BuildLog.failure(result));
        }
        getLog().info(BuildLog.success(result));
        getLog().info("Digest " + result.digest());
        getLog().info("Open " + folder.resolve("index.html").toUri());
    }

    /** Without a POM, Maven 3 leaves the variable in the name of the build folder as it is. */
    static Path folder(File folder) {
        String path = folder.getPath();
        return path.contains(NO_PROJECT)
                ? Path.of(path.replace(NO_PROJECT, ".")).normalize()
                : Path.of(path);
    }

    private Options options(Path reports) throws MojoFailureException {
        try {
            return Options.builder()
                    .base(baseUrl == null || baseUrl.isBlank() ? null : new URI(baseUrl.strip()))
                    .drafts(drafts)
                    .reports(reports)
                    .packs(ClassPath.places())
                    .build();
        } catch (URISyntaxException e) {
            // Without the address itself, which may hold a password.
            throw new MojoFailureException("playbook.baseUrl must be like https://example.com/playbook/. "
                    + e.getReason() + ", at character " + (e.getIndex() + 1) + ".");
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("playbook.baseUrl: " + e.getMessage());
        }
    }

    /** An exception is a fault of the machine or of the tool: a fault of the content is in the report. */
    private static Report generate(Job job) throws MojoExecutionException {
        try {
            return Fork.run(job);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("The playbook could not be generated: " + FailureReason.of(e), e);
        }
    }
}
