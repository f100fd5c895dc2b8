package org.clientplaybook.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.clientplaybook.Addition;
import org.clientplaybook.Options;
import org.clientplaybook.Playbook;
import org.clientplaybook.problem.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * Creates a new scenario: a folder with sample texts and explanatory notes, which builds and passes the check. In an empty
 * folder it creates a whole new playbook. In a terminal it asks for whatever is missing. It overwrites nothing.
 */
@Mojo(name = "new", requiresProject = false, threadSafe = true)
public final class NewMojo extends AbstractMojo {
    /** The title of the new scenario, or of the playbook if there is none yet. */
    @Parameter(property = "playbook.title")
    private @Nullable String title;

    /** The name of the scenario in files and addresses, or of a new playbook; derived from the title by default. */
    @Parameter(property = "playbook.slug")
    private @Nullable String slug;

    /** The key of the scenario's category; the first one by default. */
    @Parameter(property = "playbook.category")
    private @Nullable String category;

    /**
     * The first language of a new playbook: <code>en</code> (the default), <code>sv</code>, <code>da</code>, <code>de</code>,
     * <code>es</code>, <code>fr</code>, <code>nb</code> or <code>nl</code>. The sample texts are in Swedish or English.
     */
    @Parameter(property = "playbook.language")
    private @Nullable String language;

    /**
     * The address of the Git repository of this tool. The workflows of a new playbook build the tool from it, as long as its
     * version is not on Maven Central; by default it has to be written into them.
     */
    @Parameter(property = "playbook.tool")
    private @Nullable String tool;

    /** The content folder, with <code>playbook.yaml</code>. */
    @Parameter(property = "playbook.content", defaultValue = "${basedir}/content")
    private File content;

    /** The folder of the JSON Schemas for editors; if it exists, they are updated with the new scenario. */
    @Parameter(property = "playbook.schemas", defaultValue = "${basedir}/.schema")
    private File schemas;

    /** Whether to skip this goal. */
    @Parameter(property = "playbook.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${settings.interactiveMode}", readonly = true)
    private boolean interactive;

    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    private String version;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped (playbook.skip).");
            return;
        }
        Questions questions = interactive ? Questions.atTerminal() : null;
        try {
            if (Files.exists(content.toPath().resolve("playbook.yaml"))) {
                scenario(questions);
            } else {
                playbook(questions);
            }
        } catch (RuntimeException e) {
            throw new MojoExecutionException("Nothing could be added: " + FailureReason.of(e), e);
        }
    }

    private void scenario(@Nullable Questions questions) throws MojoExecutionException, MojoFailureException {
        Playbook playbook = Playbook.of(
                content.toPath(), Options.builder().packs(ClassPath.places()).build());
        String name = title(questions, "What is the situation, in the reader's words?");
        Map<String, String> categories = category == null ? playbook.categories() : Map.of();
        boolean several = category == null && categories.size() > 1;
        String group =
                several && questions != null ? questions.choose("Which category is it in?", categories) : category;
        Addition added = playbook.addScenario(name, slug(questions, name), group);
        report(added);
        if (several && questions == null) {
            getLog().info("It is in the first category. Choose another with -Dplaybook.category: "
                    + String.join(", ", categories.keySet()));
        }
        if (Files.isDirectory(schemas.toPath())) {
            writeSchemas(playbook);
        }
        getLog().info("It is a draft. Replace the sample texts, and preview it with: mvn playbook:serve");
    }

    /** The scenario is there by now, and is all that was asked for. */
    private void writeSchemas(Playbook playbook) throws MojoExecutionException {
        try {
            for (String name : playbook.writeSchemas(schemas.toPath())) {
                getLog().info("Updated: " + BuildLog.near(schemas.toPath().resolve(name)));
            }
        } catch (CancellationException e) {
            throw new MojoExecutionException(
                    "Interrupted. The scenario was added; the schemas for editors do not have it yet. Update them with: mvn"
                            + " playbook:schema",
                    e);
        } catch (RuntimeException e) {
            getLog().warn("The schemas for editors do not have the new scenario yet: " + FailureReason.of(e)
                    + ". Fix that, and write them with: mvn playbook:schema");
        }
    }

    private void playbook(@Nullable Questions questions) throws MojoFailureException {
        if (!content.getName().equals("content")) {
            throw new MojoFailureException("There is no playbook.yaml in " + BuildLog.near(content.toPath())
                    + ". The content folder of a new playbook must be named content.");
        }
        String name = title(questions, "There is no playbook here yet. What should it be called?");
        String first = language;
        if (first == null && questions != null) {
            Map<String, String> languages = new LinkedHashMap<>();
            languages.put("en", "English");
            languages.put("sv", "Svenska");
            languages.put("da", "Dansk");
            languages.put("de", "Deutsch");
            languages.put("es", "Español");
            languages.put("fr", "Français");
            languages.put("nb", "Norsk");
            languages.put("nl", "Nederlands");
            first = questions.choose("Which language is it in?", languages);
        }
        Path folder = Objects.requireNonNull(content.toPath().toAbsolutePath().getParent(), "a folder around content");
        String repository = tool == null ? "" : tool.strip();
        Addition added =
                Playbook.create(folder, name, slug(questions, name), first == null ? "en" : first, version, repository);
        report(added);
        if (version.endsWith("-SNAPSHOT")) {
            getLog().info("Version " + version
                    + " is not on Maven Central: another machine has to build the tool first, as the"
                    + " workflows do from the Git repository that PLAYBOOK_TOOL names in them"
                    + (repository.isEmpty() ? "; write its address there." : "."));
        }
        if (!added.plugin().isEmpty()) {
            getLog().warn("Your pom.xml was kept, and does not use the plugin yet. Add this to <build><plugins>:");
            added.plugin().lines().forEach(getLog()::warn);
            getLog().info("The following commands work once it is there.");
        }
        getLog().info("Generate the website with: mvn package");
        getLog().info("Preview it while you write with: mvn playbook:serve");
    }

    private String title(@Nullable Questions questions, String question) throws MojoFailureException {
        String given = title == null || title.isBlank() ? null : title.strip();
        String answer = given == null && questions != null ? questions.ask(question) : given;
        if (answer == null) {
            throw new MojoFailureException(
                    "The title is missing. Set one: mvn playbook:new \"-Dplaybook.title=They go quiet after your proposal\"");
        }
        return answer;
    }

    /** Returns the name that was given, or that is asked for where none can be made of the title; null for the title's. */
    private @Nullable String slug(@Nullable Questions questions, String title) {
        String given = slug == null || slug.isBlank() ? null : slug.strip();
        return given == null && questions != null && Playbook.slug(title).isEmpty()
                ? questions.ask(
                        "What is its name in files and addresses? (letters a to z, digits, hyphens)", Playbook::slug)
                : given;
    }

    private void report(Addition added) throws MojoFailureException {
        if (!added.problems().isEmpty()) {
            new BuildLog(getLog(), Playbook.of(BuildLog.near(content.toPath())), MavenHints.ofNew()).problems(added);
            throw new MojoFailureException("Nothing was added, for the reason above.");
        }
        added.files().forEach(file -> getLog().info("New: " + BuildLog.near(file)));
    }
}
