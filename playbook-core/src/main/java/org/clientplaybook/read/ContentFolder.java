package org.clientplaybook.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clientplaybook.content.LanguageTag;
import org.clientplaybook.content.Slug;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;

/** Lists a content folder in alphabetical order, and refuses what would lead out of it. */
final class ContentFolder {
    private static final Pattern TRANSLATION =
            Pattern.compile("(?:playbook|scenario|guidance)\\.([a-z]{2,3})\\.(?:yaml|md)");

    private static final Pattern LANGUAGE =
            Pattern.compile("(?:playbook|scenarios/[^/]+/(?:scenario|guidance)|pages/[^/.]+)\\.([^/.]+)\\.(?:yaml|md)");

    private final Path root;
    private final List<Problem> problems;

    ContentFolder(Path root, List<Problem> problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Returns the same folder with another list for its problems. */
    ContentFolder reporting(List<Problem> to) {
        return new ContentFolder(root, to);
    }

    /** An entry of a folder. */
    record Entry(String name, String path, Path file, boolean folder) {}

    /**
     * Returns a folder's entries by name, without hidden ones and without links that lead out of the content folder;
     * empty where there is no such folder.
     *
     * @param path below the content folder, or empty
     */
    List<Entry> list(String path) {
        Path folder = path.isEmpty() ? root : root.resolve(path);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".")) {
                    add(entries, name, path.isEmpty() ? name : path + "/" + name, file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(Problem.of(
                    Code.UNREADABLE_FILE, Location.of(path), "The folder cannot be read.", "Check its permissions."));
        }
        entries.sort((a, b) -> a.name().compareTo(b.name()));
        return entries;
    }

    /** Returns whether this system has a letter of a name not: such a name is read, and can never be written. */
    static boolean isForeign(String path) {
        try {
            return path.indexOf('\uFFFD') >= 0 || Path.of(path).toString().isEmpty();
        } catch (InvalidPathException e) {
            return true;
        }
    }

    /** Returns the problem with such a name. */
    static Problem foreign(Location at, String message) {
        return Problem.of(
                Code.UNREADABLE_FILE,
                at,
                message,
                "Build with LC_ALL=C.UTF-8 in the environment, or rename the file with plain letters, digits and"
                        + " hyphens.");
    }

    private void add(List<Entry> entries, String name, String path, Path file) throws IOException {
        if (isForeign(name)) {
            problems.add(
                    foreign(Location.of(path), "The name has characters that this system's encoding does not have."));
            return;
        }
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean link = attributes.isSymbolicLink();
        if (link) {
            if (!Files.exists(file)) {
                problems.add(Problem.of(
                        Code.MISSING_FILE,
                        Location.of(path),
                        "The target of the link does not exist.",
                        "Fix or remove the link."));
                return;
            }
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                problems.add(Problem.of(
                        Code.OUTSIDE_CONTENT,
                        Location.of(path),
                        "The link leads out of the content folder.",
                        "Replace it with the file itself."));
                return;
            }
        }
        // A pipe would be waited for without end.
        if (!Files.isDirectory(file) && !Files.isRegularFile(file)) {
            problems.add(Problem.of(
                    Code.UNREADABLE_FILE, Location.of(path), "This is neither a file nor a folder.", "Remove it."));
            return;
        }
        entries.add(new Entry(name, path, file, link ? Files.isDirectory(file) : attributes.isDirectory()));
    }

    /** Returns every file below a folder, by its path below the content folder. */
    Map<String, Path> walk(String path) {
        Map<String, Path> files = new TreeMap<>();
        for (Entry entry : list(path)) {
            if (!entry.folder()) {
                files.put(entry.path(), entry.file());
            } else if (Files.isDirectory(entry.file(), LinkOption.NOFOLLOW_LINKS)) {
                files.putAll(walk(entry.path()));
            }
        }
        return files;
    }

    /** Returns the folders of the scenarios, without those whose names cannot be addresses. */
    List<Entry> scenarios() {
        if (!Files.exists(root.resolve("scenarios"))) {
            problems.add(Problem.of(
                    Code.MISSING_FOLDER,
                    Location.of("scenarios"),
                    "The folder is missing.",
                    "Create it, with a folder in it for each scenario."));
        }
        List<Entry> entries = list("scenarios");
        Map<String, String> proper = new TreeMap<>();
        entries.forEach(entry -> proper.merge(
                entry.name().toLowerCase(Locale.ROOT), entry.name(), (a, b) -> Slug.fault(a) == null ? a : b));
        List<Entry> folders = new ArrayList<>();
        for (Entry entry : entries) {
            String fault = Slug.fault(entry.name());
            String other = proper.get(entry.name().toLowerCase(Locale.ROOT));
            if (!entry.folder()) {
                unused(entry, List.of());
            } else if (!entry.name().equals(other)) {
                problems.add(Problem.of(
                        Code.DUPLICATE,
                        Location.of(entry.path()),
                        "The folders `" + other + "` and `" + entry.name() + "` differ only in case.",
                        "Rename one of them: on many file systems they are the same folder."));
            } else if (fault != null) {
                problems.add(Problem.of(
                        Code.BAD_SLUG,
                        Location.of(entry.path()),
                        "`" + entry.name() + "` is not a valid name for a scenario's folder.",
                        fault + " Rename the folder."));
            } else {
                folders.add(entry);
            }
        }
        return folders;
    }

    /** Returns the languages that names of files speak of, as {@code scenario.sv.yaml} does, in alphabetical order. */
    List<String> languages() {
        Set<String> languages = new TreeSet<>();
        for (String path : reporting(new ArrayList<>()).walk("").keySet()) {
            Matcher name = LANGUAGE.matcher(path);
            if (name.matches() && LanguageTag.isValid(name.group(1))) {
                languages.add(name.group(1));
            }
        }
        return List.copyOf(languages);
    }

    /** Reports a file or folder that nobody reads. */
    void unused(Entry entry, List<String> expected) {
        String lower = entry.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\.yml$", ".yaml")
                .replaceAll("\\.markdown$", ".md");
        Matcher language = TRANSLATION.matcher(lower);
        String hint = expected.contains(lower) && !lower.equals(entry.name())
                ? "Rename it to `" + lower + "`."
                : language.matches()
                        ? "Remove it, or add `" + language.group(1) + "` to `languages` in playbook.yaml."
                        : Suggestion.nearest(entry.name(), expected)
                                .map(near -> "Did you mean `" + near + "`?")
                                .orElse("Remove it, or give it a name that begins with a dot.");
        problems.add(Problem.of(
                Code.UNUSED_FILE,
                Location.of(entry.path()),
                "This " + (entry.folder() ? "folder" : "file") + " is not used.",
                hint));
    }
}
