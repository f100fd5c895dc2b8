package org.clientplaybook.problem;

/** How serious a problem is: an error stops the build, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
