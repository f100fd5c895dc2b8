package org.clientplaybook.markdown;

import java.util.List;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;

/** A table of the syntax tree. Its first {@link Row} is the head. */
final class Table extends CustomBlock {
    private final List<Alignment> columns;

    /** How a column's cells are set. */
    enum Alignment {
        START,
        CENTER,
        RIGHT
    }

    /** A row, whose children are its {@link Cell}s: as many as were written, and not as the table has columns. */
    static final class Row extends CustomNode {}

    /** A cell; its children are what it says. */
    static final class Cell extends CustomNode {}

    Table(List<Alignment> columns) {
        this.columns = List.copyOf(columns);
    }

    List<Alignment> columns() {
        return columns;
    }
}
