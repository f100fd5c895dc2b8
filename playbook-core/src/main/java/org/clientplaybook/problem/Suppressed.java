package org.clientplaybook.problem;

import java.io.Serializable;

/**
 * A problem that the content suppresses.
 *
 * @param reason why, as the content says it
 */
public record Suppressed(Problem problem, String reason) implements Serializable {}
