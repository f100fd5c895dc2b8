package org.clientplaybook.theme;

import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A file of the site after it was made.
 *
 * @param bytes null where it could not be made
 * @param problem why it could not; null where it was made
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, and never compared.
public record Made(byte @Nullable [] bytes, @Nullable Problem problem) {
    /** Returns a file that was made. */
    public static Made of(byte[] bytes) {
        return new Made(bytes, null);
    }

    /** Returns one that could not be. */
    public static Made failed(Problem problem) {
        return new Made(null, problem);
    }
}
