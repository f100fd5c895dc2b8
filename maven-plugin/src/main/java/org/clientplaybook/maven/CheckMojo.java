package org.clientplaybook.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
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
 * Checks the playbook's content: everything that <code>generate</code> checks, whether each message reads well with every
 * combination of values, and the rules on wording, cadences, translations, reviews and more. In GitHub Actions it also
 * shows each problem beside its line in the pull request.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    /** The content folder, with <code>playbook.yaml</code>. */
    @Parameter(property = "playbook.content", defaultValue = "${basedir}/content")
    private File content;

    /**
     * The folder for the reports: <code>problems.txt</code>, <code>report.json</code>, <code>report.sarif</code>,
     * <code>TEST-playbook.xml</code> (JUnit), <code>summary.md</code> for a comment on the pull request,
     * <code>messages/en.md</code> and so on with each message filled in with its examples, and in <code>problems/</code> a
     * page on each code that was reported. Without a POM it is <code>target/playbook-report</code>.
     */
    @Parameter(property = "playbook.report", defaultValue = "${project.build.directory}/playbook-report")
    private File report;

    /**
     * The baseline: the <code>report.json</code> of an earlier check, such as that of the main branch. The summary then
     * shows each message that has changed before and after, and which sentences need translating again. A file that does
     * not exist is ignored.
     */
    @Parameter(property = "playbook.baseline")
    private @Nullable File baseline;

    /** Deprecated: use <code>baseline</code>. If both are set, <code>baseline</code> is used. */
    @Parameter(property = "playbook.formerReport")
    private @Nullable File formerReport;

    /** What makes the check fail: <code>error</code>, <code>warning</code>, or <code>never</code>. */
    @Parameter(property = "playbook.failOn", defaultValue = "error")
    private String failOn;

    /** Whether to include scenarios with <code>draft: true</code>. */
    @Parameter(property = "playbook.drafts", defaultValue = "false")
    private boolean drafts;

    /** Whether to skip this goal. */
    @Parameter(property = "playbook.skip", defaultValue = "false")
    private boolean skip;

    /** What makes a check fail. */
    enum FailOn {
        ERROR,
        WARNING,
        NEVER;

        /** Returns what a parameter says, in whichever case. */
        static FailOn of(String parameter) throws MojoFailureException {
            for (FailOn one : values()) {
                if (one.name().equalsIgnoreCase(parameter.strip())) {
                    return one;
                }
            }
            throw new MojoFailureException("playbook.failOn must be error, warning or never, not `" + parameter + "`.");
        }
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped (playbook.skip).");
            return;
        }
        FailOn threshold = FailOn.of(failOn);
        Path reports = BuildLog.near(GenerateMojo.folder(report));
        Path compared = compared();
        Options options = Options.builder()
                .drafts(drafts)
                .reports(reports)
                .baseline(compared)
                .strict(threshold == FailOn.WARNING)
                .root(Repository.around(content.toPath(), System.getenv("GITHUB_WORKSPACE")))
                .packs(ClassPath.places())
                .build();
        Path source = BuildLog.near(content.toPath());
        Report result = check(Job.check(source, options, LocalDate.now(ZoneId.systemDefault())));
        Playbook playbook = Playbook.of(source, options);
        boolean actions = "true".equals(System.getenv("GITHUB_ACTIONS"));
        MavenHints hints = MavenHints.ofCheck(reports, compared);
        new BuildLog(getLog(), playbook, hints, actions ? CheckMojo::command : null).problems(result);
        if (actions) {
            summarize(reports);
        }
        getLog().info("Reports: " + reports.resolve("summary.md") + " and others beside it. Each code is explained in "
                + reports.resolve("problems") + ".");
        if (result.failed() && threshold != FailOn.NEVER) {
            throw new MojoFailureException(
                    (threshold == FailOn.WARNING ? BuildLog.counted(result) : BuildLog.errors(result))
                            + ", listed above.");
        }
        getLog().info(BuildLog.checked(result));
    }

    private @Nullable Path compared() {
        if (formerReport != null) {
            getLog().warn("playbook.formerReport is deprecated. Use playbook.baseline.");
        }
        File chosen = baseline == null ? formerReport : baseline;
        return chosen == null ? null : chosen.toPath();
    }

    /** The service reads a command only where it begins a line, which Maven's log does not let it. */
    @SuppressWarnings("SystemOut")
    private static void command(String line) {
        System.out.println(line);
    }

    /** Adds the summary to the page that the service shows for the run; not where there is none, or none can be written. */
    private void summarize(Path reports) {
        String page = System.getenv("GITHUB_STEP_SUMMARY");
        Path summary = reports.resolve("summary.md");
        if (page == null || page.isBlank() || !Files.isRegularFile(summary)) {
            return;
        }
        try {
            Files.write(
                    Path.of(page), Files.readAllBytes(summary), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            getLog().warn("The summary cannot be added to " + page + ": " + FailureReason.of(e));
        }
    }

    /** An exception is a fault of the machine or of the tool: a fault of the content is in the report. */
    private static Report check(Job job) throws MojoExecutionException {
        try {
            return Fork.run(job);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("The playbook could not be checked: " + FailureReason.of(e), e);
        }
    }
}
