package org.clientplaybook.model;

import org.clientplaybook.problem.Location;

/** A line of words with the place where it was written, for problems found later. Prints as its text. */
public record Line(String text, Location at) {
    @Override
    public String toString() {
        return text;
    }
}
