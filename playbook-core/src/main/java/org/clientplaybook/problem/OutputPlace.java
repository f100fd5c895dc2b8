package org.clientplaybook.problem;

import java.nio.file.Path;

/**
 * A file or a folder apart from the content: one that a build writes, or one that it is given.
 *
 * @param path as the caller named it, or below the folder that the caller named; with {@code /} between its parts
 */
public record OutputPlace(String path, int line, int column) implements Place {
    /** Makes the place that means a whole file or folder. */
    public OutputPlace(String path) {
        this(path, 0, 0);
    }

    /** Returns the place of a path of this system. */
    public static OutputPlace of(Path path) {
        String text = path.toString().replace(path.getFileSystem().getSeparator(), "/");
        return new OutputPlace(text.isEmpty() ? "." : text);
    }

    /** Returns {@code path:line:column} without the parts that are 0, as compilers and editors write it. */
    @Override
    public String toString() {
        return path + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
    }
}
