package org.clientplaybook.message;

/** The types of values. */
enum ValueType {
    TEXT("a text"),
    NUMBER("a number"),
    MONEY("an amount"),
    DATE("a date"),
    TRUTH("a yes/no value"),
    LIST("a list"),
    /** Compared by its value, printed by its label. */
    CHOICE("a choice"),
    /** What a fault left: fits everywhere, so that one fault is told once. */
    UNKNOWN("unknown");

    private final String words;

    ValueType(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean isWords() {
        return this == TEXT || this == CHOICE;
    }

    boolean isNumeric() {
        return this == NUMBER || this == MONEY;
    }
}
