package org.clientplaybook.model;

import org.clientplaybook.problem.Location;

/**
 * What may come of it.
 *
 * @param when what happens
 * @param go the slug of the scenario that goes on from there, or null
 * @param end how it ends, or null; one of the two is there
 */
public record Outcome(String when, Line go, String end, Location at) {}
