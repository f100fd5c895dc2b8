package org.clientplaybook.format;

/** Ends the parsing of a pattern that is refused; its message says what to write instead. It never leaves the package. */
final class PatternFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    PatternFault(String hint) {
        super(hint);
    }

    String hint() {
        return String.valueOf(getMessage());
    }
}
