package org.clientplaybook.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.clientplaybook.problem.OutputPlace;

/**
 * Where a site is written.
 *
 * @param folder the output folder, without any link in it; it may not exist yet
 * @param staging the folder beside it for what is not yet, or no longer, part of the site
 * @param lock the file beside it that keeps a second build out
 * @param label the output folder as the caller named it, with {@code /}
 */
record Destination(Path folder, Path staging, Path lock, String label) {
    private static final String ELSEWHERE = "Choose a folder of its own, such as target/playbook.";

    /** Finds the place, and throws a {@link Refusal} where a site must not be written. */
    static Destination of(Path output, Path content) throws IOException {
        Path folder = real(output);
        Path source = real(content);
        if (folder.getFileName() == null) {
            throw Refusal.badFolder("The output folder is the root of the file system.", ELSEWHERE);
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Refusal.badFolder("The output folder is a file.", ELSEWHERE);
        }
        if (folder.equals(source)) {
            throw Refusal.badFolder("The output folder is the content folder.", ELSEWHERE);
        }
        if (folder.startsWith(source)) {
            throw Refusal.badFolder("The output folder is inside the content folder.", ELSEWHERE);
        }
        if (source.startsWith(folder)) {
            throw Refusal.badFolder("The output folder contains the content folder.", ELSEWHERE);
        }
        if (isAroundHome(folder)) {
            throw Refusal.badFolder("The output folder is the home folder, or contains it.", ELSEWHERE);
        }
        if (isReadOnly(folder)) {
            throw Refusal.badFolder(
                    "The output folder is on a read-only file system.",
                    "Choose a folder elsewhere, such as target/playbook.");
        }
        String name = "." + folder.getFileName() + ".playbook-";
        return new Destination(
                folder, folder.resolveSibling(name + "staging"), folder.resolveSibling(name + "lock"), label(output));
    }

    static String label(Path output) {
        return OutputPlace.of(output).path();
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    private static boolean isReadOnly(Path folder) throws IOException {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && Files.getFileStore(there).isReadOnly();
    }

    private static boolean isAroundHome(Path folder) {
        try {
            Path home = Path.of(System.getProperty("user.home", ""));
            return home.isAbsolute() && home.toRealPath().startsWith(folder);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /** Follows the links of a path as far as it exists; {@code ..} after a link means what the system takes it for. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        try {
            return absolute.toRealPath();
        } catch (NoSuchFileException e) {
            Path parent = absolute.getParent();
            if (parent == null) {
                throw e;
            }
            if (Files.isSymbolicLink(absolute)) {
                throw Refusal.badFolder(
                        "The target of the link " + absolute + " does not exist.",
                        "Create the target, or remove the link.");
            }
            return real(parent).resolve(absolute.getFileName()).normalize();
        }
    }
}
