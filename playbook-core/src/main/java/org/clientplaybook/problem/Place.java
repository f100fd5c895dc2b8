package org.clientplaybook.problem;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where a problem stands: a {@link Location} in the content, or an {@link OutputPlace}. Sorted by path, line, column;
 * in the content a folder's own files come before its folders, and originals before their translations, which may only
 * suffer from what is wrong there.
 */
public interface Place extends Comparable<Place>, Serializable {
    /** Returns the path: below the content root for a place in the content; empty for the content root itself. */
    String path();

    /** Returns the line, counted from 1; 0 for the whole file. */
    int line();

    /** Returns the column in UTF-16 units, counted from 1; 0 for the whole line. */
    int column();

    /** Returns what places are sorted by before their lines: the path, or what puts related files in a better order. */
    default String rank() {
        return path();
    }

    @Override
    default int compareTo(Place other) {
        return Comparator.comparing(Place::rank)
                .thenComparingInt(Place::line)
                .thenComparingInt(Place::column)
                .compare(this, other);
    }
}
