package org.clientplaybook.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.clientplaybook.Playbook;
import org.clientplaybook.Update;
import org.clientplaybook.problem.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * Brings a project that <code>new</code> created up to this version: POM, workflows, settings of editors, and schemas. What you
 * have changed in them stays. It shows what would change, and writes it with <code>-Dplaybook.apply</code>; if you and the tool
 * have changed the same lines, it shows both, and writes nothing. The texts of the playbook stay as they are.
 */
@Mojo(name = "update", requiresProject = false, threadSafe = true)
public final class UpdateMojo extends AbstractMojo {
    /** The content folder, with <code>playbook.yaml</code>; the project is the folder around it. */
    @Parameter(property = "playbook.content", defaultValue = "${basedir}/content")
    private File content;

    /** Whether to write what is shown. */
    @Parameter(property = "playbook.apply", defaultValue = "false")
    private boolean apply;

    /** Files that stay as they are, such as <code>pom.xml</code>: your side of a conflict. */
    @Parameter(property = "playbook.keep")
    private List<String> keep = List.of();

    /** The address of the Git repository of this tool, see <code>new</code>; by default the one that was given before. */
    @Parameter(property = "playbook.tool")
    private @Nullable String tool;

    /** Whether to skip this goal. */
    @Parameter(property = "playbook.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    private String version;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped (playbook.skip).");
            return;
        }
        Path folder = Objects.requireNonNull(content.toPath().toAbsolutePath().getParent(), "a folder around content");
        try {
            String repository = tool == null ? null : tool.strip();
            report(Playbook.update(folder, version, repository, Set.copyOf(keep), ClassPath.places(), apply));
        } catch (RuntimeException e) {
            throw new MojoExecutionException(
                    "The update did not finish. Each file is still the old one or already the new one; run it again: "
                            + FailureReason.of(e),
                    e);
        }
    }

    private void report(Update update) throws MojoFailureException {
        if (!update.problems().isEmpty()) {
            Playbook playbook = Playbook.of(BuildLog.near(content.toPath()));
            update.problems().forEach(problem -> getLog().error(playbook.text(problem)));
            throw new MojoFailureException("Nothing was updated, for the reason above.");
        }
        for (Update.Change change : update.changes()) {
            String line = change.path() + ": " + change.what();
            if (change.conflict()) {
                getLog().warn(line);
                change.lines().forEach(getLog()::warn);
            } else {
                getLog().info(line);
                change.lines().forEach(getLog()::info);
            }
        }
        conclude(update);
    }

    private void conclude(Update update) throws MojoFailureException {
        long conflicts =
                update.changes().stream().filter(Update.Change::conflict).count();
        if (conflicts > 0) {
            String text =
                    "You and the tool have changed the same lines. Make yours equal to one of the two, or keep a file as it is: "
                            + command("keep=" + String.join(",", kept(update)));
            if (apply) {
                throw new MojoFailureException("Nothing was written. " + text);
            }
            getLog().warn(text);
        } else if (update.changes().isEmpty() && update.from().equals(version)) {
            getLog().info("This project is up to date with " + version + ".");
        } else if (update.applied()) {
            getLog().info("Updated from " + update.from() + " to " + version + ".");
        } else {
            getLog().info("Nothing was written. Update from " + update.from() + " to " + version + " with: "
                    + command("apply"));
        }
    }

    /** The short name of the goal would run the version that the POM still has. */
    private String command(String parameter) {
        return "mvn org.clientplaybook:playbook-maven-plugin:" + version + ":update \"-Dplaybook." + parameter + "\"";
    }

    private List<String> kept(Update update) {
        return update.changes().stream()
                .filter(Update.Change::conflict)
                .map(Update.Change::path)
                .toList();
    }
}
