package org.clientplaybook.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** Finds the file that is being edited: the one that was saved last. */
final class LastSaved extends SimpleFileVisitor<Path> {
    private final Path root;
    private @Nullable Path latest;
    private @Nullable FileTime time;

    private LastSaved(Path root) {
        this.root = root;
    }

    /** Returns the path of the file below a folder that was changed last, with {@code /}; null where there is none. */
    static @Nullable String in(Path folder) {
        LastSaved visitor = new LastSaved(folder);
        try {
            // The folder itself may be a link.
            Path real = folder.toRealPath();
            Files.walkFileTree(real, visitor);
            return visitor.latest == null
                    ? null
                    : real.relativize(visitor.latest).toString().replace('\\', '/');
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        // What the content folder itself is called is no matter.
        return isHidden(folder) && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        boolean later = time == null || attributes.lastModifiedTime().compareTo(time) > 0;
        if (attributes.isRegularFile() && !isHidden(file) && later) {
            latest = file;
            time = attributes.lastModifiedTime();
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }
}
