package org.clientplaybook.problem;

/** How much a problem weighs: an error stops the build, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
