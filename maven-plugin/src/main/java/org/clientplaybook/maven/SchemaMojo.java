package org.clientplaybook.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.clientplaybook.Options;
import org.clientplaybook.Playbook;
import org.clientplaybook.problem.FailureReason;

/**
 * Writes JSON Schemas of the content format, with this playbook's own categories, fields and scenarios, so that an editor
 * can complete what you type and mark mistakes. Run it again after adding a category, a field or a scenario.
 */
@Mojo(name = "schema", requiresProject = false, threadSafe = true)
public final class SchemaMojo extends AbstractMojo {
    /** The content folder, with <code>playbook.yaml</code>. */
    @Parameter(property = "playbook.content", defaultValue = "${basedir}/content")
    private File content;

    /**
     * The folder for the schemas: <code>playbook.json</code>, <code>scenario.json</code>, <code>guide.json</code>,
     * <code>worksheet.json</code>, <code>style.json</code> and <code>overrides.json</code>, and all but the last two with
     * <code>-translation</code> before the ending for further languages.
     */
    @Parameter(property = "playbook.schemas", defaultValue = "${basedir}/.schema")
    private File schemas;

    /** Whether to skip this goal. */
    @Parameter(property = "playbook.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("Skipped (playbook.skip).");
            return;
        }
        Path folder = BuildLog.near(schemas.toPath());
        try {
            List<String> written = Playbook.of(
                            content.toPath(),
                            Options.builder().packs(ClassPath.places()).build())
                    .writeSchemas(folder);
            getLog().info("Schemas in " + folder + ": "
                    + (written.isEmpty() ? "unchanged" : String.join(", ", written)));
        } catch (RuntimeException e) {
            throw new MojoExecutionException("The schemas could not be written: " + FailureReason.of(e), e);
        }
    }
}
