package org.clientplaybook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.content.Slug;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.read.JsonSchemas;
import org.clientplaybook.scaffold.Scaffold;
import org.clientplaybook.write.Sources;

/** Adds a new scenario or playbook to a project, or says why not. */
final class NewContent {
    private NewContent() {}

    static Addition scenario(Path content, ContentReader.Reading reading, String title, String slug, String category) {
        Catalog catalog = reading.catalog();
        if (catalog == null) {
            return new Addition(List.of(), reading.problems(), "");
        }
        String name = slug == null ? Slug.of(title) : slug;
        Problem fault = titleFault(title, slug);
        if (fault != null) {
            return refused(fault);
        }
        Edition edition = catalog.editions().get(0);
        List<String> keys =
                edition.categories().stream().map(Edition.Category::key).toList();
        String group = category == null && !keys.isEmpty() ? keys.get(0) : category;
        if (!keys.contains(group)) {
            return refused(Problem.of(
                    Code.DANGLING_REFERENCE,
                    Location.of("playbook.yaml"),
                    "The category `" + group + "` does not exist.",
                    Suggestion.hint(String.valueOf(group), keys, "Add it to `categories`.")));
        }
        if (Files.exists(content.resolve("scenarios").resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            return refused(Problem.of(
                    Code.FOREIGN_FILE,
                    Location.of("scenarios/" + name),
                    "There is already a scenario of this name.",
                    "Choose another title, or set the name with -Dplaybook.slug."));
        }
        for (Scenario scenario : edition.scenarios()) {
            if (scenario.formerly().stream().anyMatch(old -> old.text().equals(name))) {
                return refused(Problem.of(
                        Code.DUPLICATE,
                        Location.of(scenario.file()),
                        "`" + name + "` is a former name of this scenario, and still leads to it.",
                        "Choose another title, or set the name with -Dplaybook.slug."));
            }
        }
        Set<String> shared = edition.fields().stream().map(Field::name).collect(Collectors.toSet());
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        Scaffold.scenario(title, name, group, edition.language(), shared, LocalDate.now(ZoneId.systemDefault()))
                .forEach((path, bytes) -> files.put(path, () -> bytes));
        return add(content, files, "");
    }

    static Addition playbook(Path folder, String title, String id, String language, String version) {
        Problem fault = playbookFault(folder, title, id, language);
        if (fault != null) {
            return refused(fault);
        }
        Map<String, byte[]> scaffold = Scaffold.playbook(
                title, id == null ? Slug.of(title) : id, language, version, LocalDate.now(ZoneId.systemDefault()));
        String plugin = isWithoutPlugin(folder.resolve("pom.xml")) ? Scaffold.plugin(version) : "";
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        scaffold.forEach((path, bytes) -> files.put(path, () -> bytes));
        // What a project may have before it has a playbook stays as it is.
        files.keySet().removeIf(path -> !path.contains("/") && Files.exists(folder.resolve(path)));
        // The words to choose from are those of the content, which is there by then.
        Map<String, byte[]> schemas = new HashMap<>();
        for (String name : JsonSchemas.of(null).keySet()) {
            files.put(".schema/" + name, () -> {
                if (schemas.isEmpty()) {
                    schemas.putAll(JsonSchemas.of(ContentReader.read(new ContentFolder(folder.resolve("content")), true)
                            .catalog()));
                }
                return schemas.get(name);
            });
        }
        return add(folder, files, plugin);
    }

    private static Problem playbookFault(Path folder, String title, String id, String language) {
        Problem fault = titleFault(title, id);
        if (fault == null && !Scaffold.LANGUAGES.contains(language)) {
            fault = Problem.of(
                    Code.BAD_VALUE,
                    Location.of(""),
                    "The theme has no words for the language `" + language + "`.",
                    "Start with " + String.join(" or ", Scaffold.LANGUAGES)
                            + "; docs/theme.md describes how to add another language.");
        }
        if (fault == null && !isFree(folder)) {
            fault = Problem.of(
                    Code.FOREIGN_FILE,
                    Location.of(""),
                    "There is no playbook here, and the folder contains other files.",
                    "Create a new playbook in an empty folder, or set the content folder of an existing one with -Dplaybook.content.");
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

    private static Addition add(Path folder, Map<String, Supplier<byte[]>> files, String plugin) {
        List<Problem> problems = Sources.add(folder, files);
        return problems.isEmpty()
                ? new Addition(files.keySet().stream().map(folder::resolve).toList(), problems, plugin)
                : new Addition(List.of(), problems, "");
    }

    private static Addition refused(Problem problem) {
        return new Addition(List.of(), List.of(problem), "");
    }

    /**
     * Returns what is wrong with a title and the name in files and addresses, or null.
     *
     * @param slug null where the name is made of the title
     */
    private static Problem titleFault(String title, String slug) {
        if (title.isBlank() || title.codePoints().anyMatch(Character::isISOControl)) {
            return Problem.of(
                    Code.BAD_VALUE, Location.of(""), "The title must be one line of text.", "Write a few words.");
        }
        String name = slug == null ? Slug.of(title) : slug;
        if (Slug.fault(name) != null) {
            return Problem.of(
                    Code.BAD_SLUG,
                    Location.of(""),
                    slug == null
                            ? "The title `" + title + "` cannot be turned into a name for files and addresses."
                            : "`" + slug + "` is not a valid name for files and addresses.",
                    "Set one with -Dplaybook.slug: lower-case letters and digits, with single hyphens between them.");
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
