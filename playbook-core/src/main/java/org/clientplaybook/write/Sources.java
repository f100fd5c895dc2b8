package org.clientplaybook.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.OutputPlace;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.write.Disk.Kind;
import org.jspecify.annotations.Nullable;

/** Puts files among somebody's sources, where nothing of theirs may be lost. */
public final class Sources {
    private Sources() {}

    /**
     * Adds new files, all of them or none.
     *
     * @param root the folder that they are added to; made where it is missing
     * @param files what gives their bytes, by path below the root, with {@code /}; a file's bytes are asked for when those
     *     before it are written, and may be made of them
     * @param checkpoint run directly before each file is written; what it throws ends the work
     * @return a problem for each that is there already, in whatever form; empty where all were added
     * @throws UncheckedIOException if the disk fails; what was added by then is taken away again, as it is after whatever
     *     else is thrown
     */
    public static List<Problem> add(Path root, Map<String, Supplier<byte[]>> files, Runnable checkpoint) {
        return add(new Disk(), root, files, checkpoint);
    }

    static List<Problem> add(Disk disk, Path root, Map<String, Supplier<byte[]>> files, Runnable checkpoint) {
        Deque<Path> made = new ArrayDeque<>();
        try {
            List<Problem> problems = new ArrayList<>();
            for (String path : files.keySet()) {
                if (isBehindLink(disk, root, path)) {
                    problems.add(Problem.of(
                            Code.FOREIGN_FILE,
                            OutputPlace.of(root.resolve(path)),
                            "A folder of this path is a link.",
                            "Replace it with a folder."));
                } else if (disk.kind(root.resolve(path)) != Kind.ABSENT) {
                    problems.add(Problem.of(
                            Code.FOREIGN_FILE,
                            OutputPlace.of(root.resolve(path)),
                            "This already exists.",
                            "Choose another name, or move it away."));
                }
            }
            if (problems.isEmpty()) {
                for (Map.Entry<String, Supplier<byte[]>> file : files.entrySet()) {
                    Path path = root.resolve(file.getKey());
                    byte[] bytes = file.getValue().get();
                    checkpoint.run();
                    makeFolders(disk, path.getParent(), made);
                    // Noted first: a file that could not be written to its end is still there.
                    made.push(path);
                    disk.write(path, bytes);
                }
            }
            return problems;
        } catch (IOException e) {
            takeAway(disk, made, e);
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            takeAway(disk, made, e);
            throw e;
        }
    }

    /** Says whether a link stands between a root, which may be one, and a file below it. */
    private static boolean isBehindLink(Disk disk, Path root, String path) throws IOException {
        Path folder = root;
        for (String part : path.split("/", -1)) {
            if (!folder.equals(root)) {
                Kind kind = disk.kind(folder);
                if (kind != Kind.FOLDER) {
                    return kind == Kind.OTHER;
                }
            }
            folder = folder.resolve(part);
        }
        return false;
    }

    private static void makeFolders(Disk disk, @Nullable Path folder, Deque<Path> made) throws IOException {
        if (folder != null && disk.kind(folder) == Kind.ABSENT) {
            makeFolders(disk, folder.getParent(), made);
            disk.makeFolder(folder);
            made.push(folder);
        }
    }

    private static void takeAway(Disk disk, Deque<Path> made, Throwable why) {
        for (Path path : made) {
            try {
                disk.delete(path);
            } catch (DirectoryNotEmptyException e) {
                // What somebody else has put there stays, and so do the files that are in place.
            } catch (IOException | RuntimeException e) {
                why.addSuppressed(e);
            }
        }
    }

    /**
     * Puts files in the place of those that an earlier run has put there. A file whose bytes are there already is not
     * written again; each appears as a whole.
     *
     * @param root the folder; made where it is missing
     * @param files their bytes by path below the root, with {@code /}
     * @param checkpoint run directly before each file is written, and before the first one is put in its place; where it
     *     throws, all files are the old ones
     * @return the paths of those that are new or changed
     * @throws UncheckedIOException if the disk fails; each file is then the old one or the new one, and nothing lies beside
     *     them
     */
    public static List<String> replace(Path root, Map<String, byte[]> files, Runnable checkpoint) {
        return replace(new Disk(), root, files, checkpoint);
    }

    static List<String> replace(Disk disk, Path root, Map<String, byte[]> files, Runnable checkpoint) {
        Deque<Path> made = new ArrayDeque<>();
        try {
            List<String> changed = new ArrayList<>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = root.resolve(file.getKey());
                if (isBehindLink(disk, root, file.getKey())) {
                    throw new FileSystemException(path.toString(), null, "a folder of this path is a link");
                }
                if (!disk.holds(path, file.getValue())) {
                    checkpoint.run();
                    makeFolders(disk, path.getParent(), made);
                    disk.delete(staged(path));
                    made.push(staged(path));
                    disk.write(staged(path), file.getValue());
                    changed.add(file.getKey());
                }
            }
            checkpoint.run();
            for (String path : changed) {
                disk.move(staged(root.resolve(path)), root.resolve(path));
            }
            return changed;
        } catch (IOException e) {
            takeAway(disk, made, e);
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            takeAway(disk, made, e);
            throw e;
        }
    }

    private static Path staged(Path path) {
        return path.resolveSibling("." + path.getFileName() + ".new");
    }
}
