package org.clientplaybook.message;

import org.clientplaybook.problem.Code;

/**
 * Something wrong in a template.
 *
 * @param line the line in the template, counted from 1
 * @param column the column in that line in UTF-16 units, counted from 1
 */
public record Fault(Code code, int line, int column, String message, String hint) {}
