package org.clientplaybook.problem;

import java.nio.file.Path;

/**
 * A file or a folder apart from the content: one that a build writes, or a report of an earlier one.
 *
 * @param path as the caller named it, or below the folder that the caller named; with {@code /} between its parts
 */
public record OutputPlace(String path) implements Place {
    /** Returns the place of a path of this system. */
    public static OutputPlace of(Path path) {
        String text = path.toString().replace(path.getFileSystem().getSeparator(), "/");
        return new OutputPlace(text.isEmpty() ? "." : text);
    }

    @Override
    public int line() {
        return 0;
    }

    @Override
    public int column() {
        return 0;
    }

    /** Returns the path itself. */
    @Override
    public String toString() {
        return path;
    }
}
