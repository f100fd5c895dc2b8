package org.clientplaybook.model;

import org.clientplaybook.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * What may come of it.
 *
 * @param when what happens
 * @param go the slug of the scenario that goes on from there, or null
 * @param end how it ends, or null; one of the two is there
 */
public record Outcome(
        String when, @Nullable Line go, @Nullable String end, Location at) {}
