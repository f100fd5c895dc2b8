package org.clientplaybook.scaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.OutputPlace;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.write.Sources;
import org.jspecify.annotations.Nullable;

/**
 * Brings what {@link NewContent#playbook} once made around a playbook's texts up to the tool's version: each file is merged
 * of what was made then, what is made now, and what somebody has changed in between.
 */
public final class ProjectUpdate {
    private static final Pattern TEXT = Pattern.compile("\\.(xml|yml|yaml|md)$");

    private final Path folder;
    private final String version;
    private final @Nullable String tool;
    private final Set<String> keep;
    private final List<Path> packs;
    private final List<Migration> migrations;
    private final Runnable checkpoint;

    private final List<Change> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, byte[]> written = new LinkedHashMap<>();
    private final Map<String, String> made = new TreeMap<>();

    /**
     * Makes an update.
     *
     * @param folder the project's folder
     * @param version the tool's
     * @param tool the address of the tool's Git repository; null for the one that was given before
     * @param keep the paths of files that stay as they are, whatever is new
     * @param packs the jars and folders that may have the packs which the playbook is built on
     * @param checkpoint run before each file is written; what it throws ends the work, and all files are the old ones
     */
    public ProjectUpdate(
            Path folder,
            String version,
            @Nullable String tool,
            Set<String> keep,
            List<Path> packs,
            Runnable checkpoint) {
        this(folder, version, tool, keep, packs, Migration.ALL, checkpoint);
    }

    ProjectUpdate(
            Path folder,
            String version,
            @Nullable String tool,
            Set<String> keep,
            List<Path> packs,
            List<Migration> migrations,
            Runnable checkpoint) {
        this.folder = folder;
        this.version = version;
        this.tool = tool;
        this.keep = keep;
        this.packs = packs;
        this.migrations = migrations;
        this.checkpoint = checkpoint;
    }

    /**
     * What becomes of a file.
     *
     * @param path below the project's folder
     * @param what in a few words
     * @param lines the difference, or the lines that conflict; may be empty
     * @param conflict whether somebody has to decide
     */
    public record Change(String path, String what, List<String> lines, boolean conflict) {}

    /**
     * What an update does.
     *
     * @param from the version that the project is of; empty where there are problems
     * @param changes sorted by path
     * @param problems why there is no update
     * @param applied whether it is done
     */
    public record Updated(String from, List<Change> changes, List<Problem> problems, boolean applied) {}

    /**
     * Finds what is to change, and changes it where that is wanted and nothing conflicts.
     *
     * @throws UncheckedIOException if the disk fails; each file is then the old one or the new one. The stamp is put in its
     *     place last, so that another run does the rest
     */
    public Updated run(boolean apply) {
        try {
            Problem fault = tool == null ? null : NewContent.toolFault(tool);
            if (fault != null) {
                problems.add(fault);
            }
            String json = read(Stamp.FILE);
            if (json == null && problems.isEmpty()) {
                refuse(
                        Code.MISSING_FILE,
                        Stamp.FILE,
                        "It is not known what was made of this project, and by which version.",
                        "Create a new playbook elsewhere, and copy the file of this name from there: later versions are merged"
                                + " from then on.");
            }
            Stamp stamp = json == null ? null : parse(json);
            if (stamp != null) {
                merge(stamp);
            }
            boolean refused = !problems.isEmpty() || changes.stream().anyMatch(Change::conflict);
            if (apply && !refused) {
                Sources.replace(folder, written, checkpoint);
            }
            return new Updated(
                    problems.isEmpty() && stamp != null ? stamp.version() : "",
                    changes.stream().sorted(Comparator.comparing(Change::path)).toList(),
                    List.copyOf(problems),
                    apply && !refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Stamp parse(String json) {
        try {
            return Stamp.parse(json);
        } catch (IllegalArgumentException e) {
            refuse(
                    Code.UNREADABLE_FILE,
                    Stamp.FILE,
                    "This is not what the tool writes.",
                    "Take the file as it was committed before somebody changed it.");
            return null;
        }
    }

    private void merge(Stamp stamp) throws IOException {
        String address = tool == null ? stamp.tool() : tool;
        Map<String, String> now = new TreeMap<>();
        Scaffold.project(stamp.id(), version, address)
                .forEach((path, bytes) -> now.put(path, new String(bytes, StandardCharsets.UTF_8)));
        Set<String> paths = new TreeSet<>(now.keySet());
        paths.addAll(stamp.files().keySet());
        for (Migration migration : migrations) {
            for (String root : migration.roots()) {
                paths.addAll(files(root));
            }
        }
        for (String path : paths) {
            String ours = read(path);
            String base = stamp.files().get(path);
            String theirs = theirs(now.get(path), ours);
            if (base != null && (base.isEmpty() || keep.contains(path))) {
                made.put(path, theirs == null || base.isEmpty() ? base : theirs);
            } else if (theirs != null) {
                made.put(path, theirs);
            }
            if (!keep.contains(path)) {
                file(path, base, ours, theirs);
            }
        }
        schemas();
        byte[] bytes = new Stamp(version, stamp.id(), address, made).bytes();
        if (!Arrays.equals(bytes, Files.readAllBytes(folder.resolve(Stamp.FILE)))) {
            written.put(Stamp.FILE, bytes);
        }
    }

    /** Returns what this version makes of a file, with what somebody has written into it. */
    private @Nullable String theirs(@Nullable String made, @Nullable String ours) {
        return made == null || ours == null ? made : Handwritten.with(made, ours.replace("\r\n", "\n"), tool == null);
    }

    private void file(String path, @Nullable String base, @Nullable String ours, @Nullable String theirs) {
        boolean own = base == null ? theirs == null : base.isEmpty();
        if (ours == null) {
            if (base == null && theirs != null) {
                change(path, "new", "", theirs);
            }
        } else if (own) {
            change(path, "changed", ours, migrated(path, ours));
        } else if (theirs == null) {
            changes.add(new Change(path, "no longer made; delete it if nothing of yours needs it", List.of(), false));
        } else if (base == null) {
            if (!ours.replace("\r\n", "\n").equals(theirs)) {
                changes.add(new Change(
                        path, "new in this version, and a file of yours", ProjectDiff.shown(ours, theirs), true));
            }
        } else {
            three(path, migrated(path, base), ours, theirs);
        }
    }

    private void three(String path, String base, String ours, String theirs) {
        String before = ours.replace("\r\n", "\n");
        String changed = Handwritten.without(migrated(path, before), base);
        Merge merge = Merge.of(ProjectDiff.lines(base), ProjectDiff.lines(changed), ProjectDiff.lines(theirs));
        if (merge.conflicts().isEmpty()) {
            String text = String.join("\n", merge.lines());
            change(path, "changed", ours, ours.contains("\r\n") ? text.replace("\n", "\r\n") : text);
        } else {
            changes.add(
                    new Change(path, "changed by you and by the tool", ProjectDiff.conflicts(merge, version), true));
        }
    }

    private String migrated(String path, String text) {
        String result = text;
        for (Migration migration : migrations) {
            result = migration.isAbout(path) ? migration.edit().apply(result) : result;
        }
        return result;
    }

    private void change(String path, String what, String before, String after) {
        if (!before.equals(after)) {
            written.put(path, after.getBytes(StandardCharsets.UTF_8));
            changes.add(
                    new Change(path, what, what.equals("new") ? List.of() : ProjectDiff.shown(before, after), false));
        }
    }

    private void schemas() throws IOException {
        Map<String, byte[]> schemas = SchemaFiles.changed(folder, packs, checkpoint);
        if (schemas == null) {
            changes.add(new Change(SchemaFiles.FOLDER, "not changed: the content has errors", List.of(), false));
            return;
        }
        schemas.forEach((path, bytes) -> {
            written.put(path, bytes);
            changes.add(new Change(path, "made anew", List.of(), false));
        });
    }

    /** Returns a file's text, or null where there is none, or none that can be merged, which is a problem. */
    private @Nullable String read(String path) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            refuse(
                    Code.FOREIGN_FILE,
                    path,
                    "This is not a file.",
                    "Replace it with one, or keep it out of the update.");
            return null;
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            refuse(Code.NOT_UTF8, path, "This is not UTF-8 text.", "Save it as UTF-8.");
            return null;
        }
    }

    private void refuse(Code code, String path, String message, String hint) {
        if (!keep.contains(path)) {
            problems.add(Problem.of(code, OutputPlace.of(folder.resolve(path)), message, hint));
        }
    }

    /** Returns the path of a file, or the paths of the texts in a folder, links left out. */
    private List<String> files(String root) throws IOException {
        Path top = folder.resolve(root);
        if (!Files.exists(top)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> TEXT.matcher(path).find())
                    .toList();
        }
    }
}
