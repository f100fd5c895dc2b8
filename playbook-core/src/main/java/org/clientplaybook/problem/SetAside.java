package org.clientplaybook.problem;

/**
 * A problem that the content allows.
 *
 * @param because the reason that is given for it
 */
public record SetAside(Problem problem, String because) {}
