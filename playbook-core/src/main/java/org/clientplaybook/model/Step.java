package org.clientplaybook.model;

import org.clientplaybook.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param title what to do, as an instruction
 * @param text how and why, or null
 */
public record Step(String title, @Nullable Document text, Location at) {}
