package org.clientplaybook.problem;

import static org.clientplaybook.problem.Severity.ERROR;
import static org.clientplaybook.problem.Severity.WARNING;

import java.util.Locale;

/** The kinds of problem, each with the severity it has where a playbook says nothing else. */
public enum Code {
    // files and folders
    MISSING_FOLDER(ERROR),
    MISSING_FILE(ERROR),
    EMPTY_FILE(ERROR),
    UNREADABLE_FILE(ERROR),
    NOT_UTF8(ERROR),
    BAD_CHARACTER(ERROR),
    UNUSED_FILE(WARNING),
    BAD_SLUG(ERROR),
    OUTSIDE_CONTENT(ERROR),
    // YAML
    YAML_SYNTAX(ERROR),
    YAML_LIMIT(ERROR),
    DUPLICATE_KEY(ERROR),
    // the format
    UNKNOWN_KEY(ERROR),
    MISSING_KEY(ERROR),
    WRONG_TYPE(ERROR),
    BAD_VALUE(ERROR),
    DUPLICATE(ERROR),
    DANGLING_REFERENCE(ERROR),
    TRANSLATION_MISMATCH(ERROR),
    UNTRANSLATED(WARNING),
    // Markdown
    RAW_HTML(ERROR),
    BAD_LINK(ERROR),
    PICTURE_WITHOUT_ALT(ERROR),
    BAD_PICTURE(ERROR),
    DEAD_ANCHOR(ERROR),
    BAD_CALLOUT(ERROR),
    BAD_FOOTNOTE(ERROR),
    MARKDOWN_LIMIT(ERROR),
    // messages
    MESSAGE_SYNTAX(ERROR),
    MESSAGE_TYPE(ERROR),
    UNGUARDED_FIELD(WARNING),
    UNKNOWN_FIELD(ERROR),
    UNUSED_FIELD(WARNING),
    // theme
    THEME_TEMPLATE(ERROR),
    THEME_WORDS(ERROR),
    // output
    BAD_OUTPUT_FOLDER(ERROR),
    OUTPUT_IN_USE(ERROR),
    FOREIGN_FILE(ERROR);

    private final Severity severity;

    Code(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    public boolean isError() {
        return severity == ERROR;
    }

    /** Returns the code as it is printed and as it is written in {@code allow}: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
