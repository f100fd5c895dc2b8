package org.clientplaybook.model;

import org.clientplaybook.problem.Location;

/**
 * One thing to do.
 *
 * @param title what to do, as an instruction
 * @param text how and why, or null
 */
public record Step(String title, Document text, Location at) {}
