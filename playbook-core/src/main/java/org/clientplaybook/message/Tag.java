package org.clientplaybook.message;

/**
 * A stretch of a template.
 *
 * @param at the offset where it begins
 * @param end the offset behind it
 * @param text what a text writes, and what stands between the delimiters of a tag without the white space around it
 */
record Tag(Kind kind, int at, int end, String text) {
    enum Kind {
        /** The author's words. */
        TEXT,
        /** {@code {{ … }}}. */
        PRINT,
        /** {@code {% … %}}, which writes nothing itself. */
        STATEMENT
    }

    boolean isBlank() {
        return kind == Kind.TEXT && text.chars().allMatch(c -> c == ' ' || c == '\t');
    }

    Tag withText(String other) {
        return new Tag(kind, at, end, other);
    }

    String source(String template) {
        return template.substring(at, Math.min(end, template.length()));
    }

    /** Returns the first word of a statement; empty where it has none. */
    String keyword() {
        int length = 0;
        while (length < text.length() && Character.isLetter(text.charAt(length))) {
            length++;
        }
        return text.substring(0, length);
    }

    /** Returns what follows the first word of a statement. */
    String argument() {
        return text.substring(keyword().length()).strip();
    }
}
