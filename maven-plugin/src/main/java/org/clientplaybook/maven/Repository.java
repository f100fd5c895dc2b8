package org.clientplaybook.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder by which a code host names files, wherever Maven was started. */
final class Repository {
    private Repository() {}

    /**
     * Returns the nearest folder around the content that is a Git repository, or that a build service works in; null where
     * there is none.
     *
     * @param workspace the folder that the service names, or null
     */
    static @Nullable Path around(Path content, @Nullable String workspace) {
        for (Path folder = content.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            // In a worktree or a submodule it is a file.
            if (Files.exists(folder.resolve(".git")) || isSame(folder, workspace)) {
                return folder;
            }
        }
        return null;
    }

    private static boolean isSame(Path folder, @Nullable String workspace) {
        try {
            return workspace != null && !workspace.isBlank() && Files.isSameFile(folder, Path.of(workspace));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }
}
