package org.clientplaybook.problem;

import org.clientplaybook.content.ContentPath;

/**
 * A place in the content.
 *
 * @param file a file or a folder; the content root itself too
 * @param line the line, counted from 1; 0 for the whole file
 * @param column the column in UTF-16 units, counted from 1; 0 for the whole line
 */
public record Location(ContentPath file, int line, int column) implements Place {
    /** Makes a place of a path with {@code /} between its parts. */
    public Location(String file, int line, int column) {
        this(new ContentPath(file), line, column);
    }

    /** Returns the place that means the whole file. */
    public static Location of(ContentPath file) {
        return new Location(file, 0, 0);
    }

    /** Returns the place that means the whole file; {@code ""} is the content root. */
    public static Location of(String file) {
        return of(new ContentPath(file));
    }

    @Override
    public String path() {
        return file.path();
    }

    /** Returns what sorts a folder's files without a language first, those with one next, and what is in its folders last. */
    @Override
    public String rank() {
        String language = file.language();
        String folder = file.folder().path();
        return (folder.isEmpty() ? "" : folder + "/")
                + (language == null ? "\u0001" : "\u0002" + language)
                + file.name();
    }

    /** Returns {@code file:line:column} without the parts that are 0, as compilers and editors write it. */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
    }
}
