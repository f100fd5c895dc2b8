package org.clientplaybook.scaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.Slug;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.format.JsonSchemas;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.write.Sources;
import org.jspecify.annotations.Nullable;

/** Adds a new scenario or playbook to a project, or says why not. */
public final class NewContent {
    private static final String ANOTHER_NAME = "Choose another title or another slug.";

    private final LocalDate today;
    private final Runnable checkpoint;

    /**
     * Makes what adds new content.
     *
     * @param today the day from which the first review of a scenario is counted
     * @param checkpoint run directly before each file is written; what it throws ends the work, and nothing is left behind
     */
    public NewContent(LocalDate today, Runnable checkpoint) {
        this.today = today;
        this.checkpoint = checkpoint;
    }

    /**
     * What was added.
     *
     * @param files the new files; none where there is a problem
     * @param problems why nothing was added
     * @param plugin the lines that build a playbook, for the POM that the project had already and that was kept; empty where
     *     its POM has them
     * @param sources the texts that problems are in
     */
    public record Added(
            List<Path> files, List<Problem> problems, String plugin, Map<ContentPath, SourceText> sources) {}

    /**
     * Adds a scenario, which is a draft with notes that teach.
     *
     * @param content the content folder
     * @param reading what was read of it, drafts too
     * @param slug null for one that is made of the title
     * @param category the key of a category; null for the first one
     * @throws UncheckedIOException if the disk fails; nothing is left behind
     */
    public Added scenario(
            Path content,
            ContentReader.Reading reading,
            String title,
            @Nullable String slug,
            @Nullable String category) {
        Catalog catalog = reading.catalog();
        if (catalog == null) {
            return new Added(List.of(), reading.problems(), "", reading.sources());
        }
        Edition edition = catalog.editions().get(0);
        String name = slug == null ? Slug.of(title) : slug;
        List<String> keys =
                edition.categories().stream().map(Edition.Category::key).toList();
        String group = category != null ? category : keys.isEmpty() ? "" : keys.get(0);
        Problem fault = titleFault(title, slug);
        if (fault == null && !keys.contains(group)) {
            fault = Problem.of(
                    Code.DANGLING_REFERENCE,
                    Location.of(ContentPath.PLAYBOOK),
                    "The category `" + group + "` does not exist.",
                    Suggestion.hint(group, keys, "Add it to `categories`."));
        }
        if (fault == null) {
            fault = nameFault(content, edition, name);
        }
        if (fault != null) {
            return refused(fault);
        }
        Set<String> shared = edition.fields().stream().map(Field::name).collect(Collectors.toSet());
        Map<String, byte[]> files =
                new TreeMap<>(Scaffold.draft(title, name, group, edition.language(), shared, today));
        catalog.site().languages().stream()
                .skip(1)
                .forEach(language -> files.putAll(Scaffold.translation(title, name, language, shared, today)));
        return add(content, given(files), "");
    }

    /** Returns why a scenario's name is not free, or null. */
    private static @Nullable Problem nameFault(Path content, Edition edition, String name) {
        if (Files.exists(content.resolve("scenarios").resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            return Problem.of(
                    Code.FOREIGN_FILE,
                    Location.of("scenarios/" + name),
                    "There is already a scenario of this name.",
                    ANOTHER_NAME);
        }
        for (Scenario scenario : edition.scenarios()) {
            if (scenario.formerly().stream().anyMatch(old -> old.text().equals(name))) {
                return Problem.of(
                        Code.DUPLICATE,
                        Location.of(scenario.file()),
                        "`" + name + "` is a former name of this scenario, and still leads to it.",
                        ANOTHER_NAME);
            }
        }
        return null;
    }

    /**
     * Adds a whole playbook, with one scenario to begin with and the schemas of its format.
     *
     * @param folder the project's folder; made where it is missing
     * @param id its name in files; null for one that is made of the title
     * @param language its first language
     * @param version the version of the Maven plugin that is to build it
     * @param tool the address of the plugin's Git repository, for a version that is not released; empty where it is to be
     *     written into the workflows
     * @throws UncheckedIOException if the disk fails; nothing is left behind
     */
    public Added playbook(
            Path folder, String title, @Nullable String id, String language, String version, String tool) {
        Problem fault = playbookFault(folder, title, id, language, tool);
        if (fault != null) {
            return refused(fault);
        }
        String own = id == null ? Slug.of(title) : id;
        Map<String, byte[]> project = Scaffold.project(own, version, tool);
        Map<String, Supplier<byte[]>> files = given(project);
        files.putAll(given(Scaffold.texts(title, own, language, today)));
        String plugin = isWithoutPlugin(folder.resolve("pom.xml")) ? Scaffold.plugin(version) : "";
        // What a project may have before it has a playbook stays as it is.
        files.keySet().removeIf(path -> !path.contains("/") && Files.exists(folder.resolve(path)));
        byte[] stamp = Stamp.of(version, own, tool, project, files.keySet()).bytes();
        files.put(Stamp.FILE, () -> stamp);
        // The words to choose from are those of the content, which is there by then.
        Map<String, byte[]> schemas = new HashMap<>();
        for (String name : JsonSchemas.of(null).keySet()) {
            files.put(".schema/" + name, () -> {
                if (schemas.isEmpty()) {
                    ContentFolder content = new ContentFolder(folder.resolve("content"));
                    schemas.putAll(JsonSchemas.of(
                            ContentReader.read(content, true, null, checkpoint).catalog()));
                }
                return schemas.get(name);
            });
        }
        return add(folder, files, plugin);
    }

    private static Map<String, Supplier<byte[]>> given(Map<String, byte[]> files) {
        Map<String, Supplier<byte[]>> given = new LinkedHashMap<>();
        files.forEach((path, bytes) -> given.put(path, () -> bytes));
        return given;
    }

    /** Returns what is wrong with the address of the tool's Git repository, or null. */
    static @Nullable Problem toolFault(String tool) {
        return tool.codePoints().noneMatch(Character::isISOControl)
                ? null
                : Problem.of(
                        Code.BAD_VALUE,
                        Location.of(""),
                        "The address of the tool's repository must be one line of text.",
                        "Take the one that `git clone` takes.");
    }

    private static @Nullable Problem playbookFault(
            Path folder, String title, @Nullable String id, String language, String tool) {
        Problem fault = titleFault(title, id);
        if (fault == null) {
            fault = toolFault(tool);
        }
        if (fault == null && !Scaffold.LANGUAGES.contains(language)) {
            fault = Problem.of(
                    Code.BAD_VALUE,
                    Location.of(""),
                    "The theme has no words for the language `" + language + "`.",
                    "Start with one of " + String.join(", ", Scaffold.LANGUAGES)
                            + ". Then add `theme/words/" + language + ".properties`, and `" + language
                            + "` to `languages`; what the file lacks appears in English.");
        }
        if (fault == null && !isFree(folder)) {
            fault = Problem.of(
                    Code.FOREIGN_FILE,
                    Location.of(""),
                    "There is no playbook here, and the folder contains other files.",
                    "Create a new playbook in an empty folder.");
        }
        return fault;
    }

    /** Returns whether a POM is there that does not name the plugin. */
    private static boolean isWithoutPlugin(Path pom) {
        try {
            // What is looked for is the same in every encoding that POMs are written in.
            return Files.isRegularFile(pom)
                    && !Files.readString(pom, StandardCharsets.ISO_8859_1).contains("playbook-maven-plugin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Added add(Path folder, Map<String, Supplier<byte[]>> files, String plugin) {
        List<Problem> problems = Sources.add(folder, files, checkpoint);
        return problems.isEmpty()
                ? new Added(files.keySet().stream().map(folder::resolve).toList(), problems, plugin, Map.of())
                : new Added(List.of(), problems, "", Map.of());
    }

    private static Added refused(Problem problem) {
        return new Added(List.of(), List.of(problem), "", Map.of());
    }

    /**
     * Returns what is wrong with a title and the name in files and addresses, or null.
     *
     * @param slug null where the name is made of the title
     */
    private static @Nullable Problem titleFault(String title, @Nullable String slug) {
        if (title.isBlank() || title.codePoints().anyMatch(Character::isISOControl)) {
            return Problem.of(
                    Code.BAD_VALUE, Location.of(""), "The title must be one line of text.", "Write a few words.");
        }
        String name = slug == null ? Slug.of(title) : slug;
        String fault = Slug.fault(name);
        if (fault != null) {
            return Problem.of(
                    Code.BAD_SLUG,
                    Location.of(""),
                    slug == null
                            ? "The title `" + title + "` has no letters for a name in files and addresses."
                            : "`" + slug + "` cannot be a name in files and addresses.",
                    slug == null ? "Choose a slug. " + fault : fault);
        }
        return null;
    }

    private static boolean isFree(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .allMatch(name -> name.matches("\\..*|pom\\.xml|target|(README|LICENSE|NOTICE)(\\..*)?"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
