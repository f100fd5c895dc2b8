package org.clientplaybook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.scaffold.Scaffold;
import org.clientplaybook.write.Sources;

/** Adds to a project what somebody wants to begin with, or says why not. */
final class NewContent {
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    private NewContent() {}

    static Addition scenario(Path content, ContentReader.Reading reading, String title, String slug, String category) {
        Catalog catalog = reading.catalog();
        if (catalog == null) {
            return new Addition(List.of(), reading.problems());
        }
        String name = slug == null ? Scaffold.slug(title) : slug;
        Problem fault = titleFault(title, name);
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
                    "There is no category `" + group + "`.",
                    Suggestion.hint(String.valueOf(group), keys, "Add it to `categories`.")));
        }
        if (Files.exists(content.resolve("scenarios").resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            return refused(Problem.of(
                    Code.FOREIGN_FILE,
                    Location.of("scenarios/" + name),
                    "There is a scenario of this name already.",
                    "Take another title, or give it a name with -Dplaybook.slug."));
        }
        Set<String> shared = edition.fields().stream().map(Field::name).collect(Collectors.toSet());
        return add(
                content,
                Scaffold.scenario(
                        title, name, group, edition.language(), shared, LocalDate.now(ZoneId.systemDefault())));
    }

    static Addition playbook(Path folder, String title, String language, String version) {
        String id = Scaffold.slug(title);
        Problem fault = titleFault(title, id);
        if (fault == null && !Scaffold.LANGUAGES.contains(language)) {
            fault = Problem.of(
                    Code.BAD_VALUE,
                    Location.of(""),
                    "The website has no words of its own in `" + language + "`.",
                    "Begin with " + String.join(" or ", Scaffold.LANGUAGES)
                            + "; docs/theme.md says how to add the words of another language.");
        }
        if (fault == null && !isFree(folder)) {
            fault = Problem.of(
                    Code.FOREIGN_FILE,
                    Location.of(""),
                    "There is no playbook here, and the folder has other files.",
                    "Begin a playbook in an empty folder; or name the content folder of yours with -Dplaybook.content.");
        }
        if (fault != null) {
            return refused(fault);
        }
        Map<String, byte[]> files =
                new TreeMap<>(Scaffold.playbook(title, id, language, version, LocalDate.now(ZoneId.systemDefault())));
        // What a project may have before it has a playbook stays as it is.
        files.keySet().removeIf(path -> !path.contains("/") && Files.exists(folder.resolve(path)));
        return add(folder, files);
    }

    private static Addition add(Path folder, Map<String, byte[]> files) {
        List<Problem> problems = Sources.add(folder, files);
        return new Addition(
                problems.isEmpty()
                        ? files.keySet().stream().map(folder::resolve).toList()
                        : List.of(),
                problems);
    }

    private static Addition refused(Problem problem) {
        return new Addition(List.of(), List.of(problem));
    }

    private static Problem titleFault(String title, String slug) {
        if (title.isBlank() || title.codePoints().anyMatch(Character::isISOControl)) {
            return Problem.of(Code.BAD_VALUE, Location.of(""), "A title is one line of text.", "Write a few words.");
        }
        if (!slug.matches(SLUG) || slug.length() > 80) {
            return Problem.of(
                    Code.BAD_SLUG,
                    Location.of(""),
                    "`" + slug + "` cannot be a name in files and addresses.",
                    "Give one with -Dplaybook.slug: lower-case letters and digits, with single hyphens between them.");
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
