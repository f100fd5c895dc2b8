package org.clientplaybook.problem;

import java.util.Comparator;

/**
 * A place in the content folder, or a file of the output.
 *
 * @param file the path below the content folder with {@code /} between its parts; {@code ""} is the folder itself; for a
 *     problem of the output its path as the caller named it
 * @param line the line, counted from 1; 0 for the whole file
 * @param column the column in UTF-16 units, counted from 1; 0 for the whole line
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    /** Returns the place that means the whole file. */
    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code file:line:column} without the parts that are 0, as compilers and editors write it. */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
    }
}
