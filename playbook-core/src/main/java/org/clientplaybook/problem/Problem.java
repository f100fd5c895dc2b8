package org.clientplaybook.problem;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Something wrong in the content, or in the way of what is written.
 *
 * @param severity whether the build may go on
 * @param code the kind of problem
 * @param location where it stands
 * @param message what is wrong, one sentence that names the thing
 * @param hint how to fix it, one sentence in the imperative; empty where the message says it already
 */
public record Problem(Severity severity, Code code, Place location, String message, String hint)
        implements Comparable<Problem>, Serializable {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::location)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::code)
            .thenComparing(Problem::message)
            .thenComparing(Problem::hint);

    /** Returns a problem with the severity that its code has by default. */
    public static Problem of(Code code, Place location, String message, String hint) {
        return new Problem(code.severity(), code, location, message, hint);
    }

    /** Returns the same problem with another severity. */
    public Problem as(Severity other) {
        return new Problem(other, code, location, message, hint);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** Returns the message and the hint, without the place and the code. */
    public String sentence() {
        return hint.isEmpty() ? message : message + " " + hint;
    }

    /** Returns the problem in one line: place, message, hint, code; with U+FFFD for each control character. */
    @Override
    public String toString() {
        String line = location + ": " + sentence() + " [" + code.id() + "]";
        return line.replaceAll("\\p{Cc}", "\uFFFD");
    }
}
