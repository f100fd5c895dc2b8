package org.clientplaybook.maven;

import java.io.File;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.clientplaybook.Playbook;
import org.clientplaybook.Report;
import org.clientplaybook.problem.Problem;

/**
 * Generates the playbook's website from its content folder. Where the content has an error, every error is told, the
 * build fails, and the site that was there stays.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES,
        requiresProject = false,
        threadSafe = true)
public final class GenerateMojo extends AbstractMojo {
    private static final int LOGGED = 100;

    /** The folder that has <code>playbook.yaml</code>. */
    @Parameter(property = "playbook.content", defaultValue = "${basedir}/content")
    private File content;

    /** The folder for the website. Files in it that are not the website's own stay. */
    @Parameter(property = "playbook.output", defaultValue = "${project.build.directory}/playbook")
    private File output;

    /**
     * The address at which the website will be published, such as <code>https://example.com/playbook/</code>. The feed,
     * the sitemap, canonical links and the page for wrong addresses need it, and are left out without it.
     */
    @Parameter(property = "playbook.baseUrl")
    private String baseUrl;

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
        Report report = generate();
        log(report);
        if (report.failed()) {
            throw new MojoFailureException("The playbook has " + count(report.errors(), "error") + "; see above.");
        }
        getLog().info(summary(report));
        getLog().info("Open " + new File(output, "index.html"));
    }

    private Report generate() throws MojoExecutionException, MojoFailureException {
        Playbook playbook = Playbook.of(content.toPath()).withDrafts(drafts);
        if (baseUrl != null && !baseUrl.isBlank()) {
            playbook = playbook.publishedAt(base());
        }
        try {
            return playbook.generate(output.toPath());
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException("The playbook could not be generated: " + e.getMessage(), e);
        }
    }

    private URI base() throws MojoFailureException {
        String hint = "Write playbook.baseUrl like https://example.com/playbook/";
        try {
            URI address = URI.create(baseUrl.strip());
            Playbook.of(content.toPath()).publishedAt(address);
            return address;
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(hint + "; it is " + baseUrl, e);
        }
    }

    private void log(Report report) {
        List<Problem> problems = report.problems();
        for (Problem problem : problems.subList(0, Math.min(problems.size(), LOGGED))) {
            String line = describe(problem);
            if (problem.isError()) {
                getLog().error(line);
            } else {
                getLog().warn(line);
            }
        }
        if (problems.size() > LOGGED) {
            getLog().warn("… and " + count(problems.size() - LOGGED, "more problem") + ".");
        }
    }

    /** Returns a problem with a path that editors and terminals open. */
    private String describe(Problem problem) {
        String file = problem.location().file();
        boolean inContent = new File(content, file).exists() && !new File(file).isAbsolute();
        return inContent && !file.isEmpty() ? new File(content, "") + File.separator + problem : problem.toString();
    }

    private static String summary(Report report) {
        return String.format(
                Locale.ROOT,
                "Playbook: %s, %s, %s in %.1f s; %s; %d written, %d unchanged, %d removed.",
                count(report.scenarios(), "scenario"),
                count(report.pages(), "page"),
                count(report.languages().size(), "language"),
                report.duration().toMillis() / 1000.0,
                report.warnings() == 0 ? "no problems" : count(report.warnings(), "warning"),
                report.written(),
                report.unchanged(),
                report.removed());
    }

    private static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
