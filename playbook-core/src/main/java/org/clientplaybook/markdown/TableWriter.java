package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.markdown.Table.Alignment;
import org.clientplaybook.model.Document.Word;
import org.clientplaybook.problem.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Writes tables. */
final class TableWriter {
    /** Words break within up to this many columns on the narrowest screen; a wider table scrolls. */
    private static final int MOST_COLUMNS_THAT_FIT = 3;

    private final Draft draft;
    private final InlineWriter inlines;

    TableWriter(Draft draft, InlineWriter inlines) {
        this.draft = draft;
        this.inlines = inlines;
    }

    void write(Table table) {
        boolean scrolls = table.columns().size() > MOST_COLUMNS_THAT_FIT;
        if (scrolls) {
            draft.out.html("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
            draft.out.add(new Word("table.scroll")).html("\">\n");
        }
        draft.out.html("<table>\n");
        Node head = table.getFirstChild();
        if (!NodeText.of(head).isEmpty()) {
            draft.out.html("<thead>\n");
            writeRow(head, true, table.columns());
            draft.out.html("</thead>\n");
        }
        if (head.getNext() != null) {
            draft.out.html("<tbody>\n");
            for (Node row = head.getNext(); row != null; row = row.getNext()) {
                writeRow(row, false, table.columns());
            }
            draft.out.html("</tbody>\n");
        }
        draft.out.html(scrolls ? "</table>\n</div>\n" : "</table>\n");
    }

    private void writeRow(Node row, boolean head, List<Alignment> columns) {
        draft.out.html("<tr>");
        Node cell = row.getFirstChild();
        for (Alignment alignment : columns) {
            writeCell(cell, head, alignment);
            cell = cell == null ? null : cell.getNext();
        }
        draft.out.html("</tr>\n");
        while (cell != null && cell.getFirstChild() == null) {
            cell = cell.getNext();
        }
        if (cell != null) {
            draft.problem(
                    Code.BAD_TABLE,
                    draft.places.of(cell),
                    "The row has more cells than the table has columns, which is " + columns.size() + ".",
                    "Add a column to the head and to the line of hyphens; for a literal `|`, write `\\|`.");
        }
    }

    /** Writes a cell, which is null where a row has fewer than the table. */
    private void writeCell(@Nullable Node cell, boolean head, Alignment alignment) {
        // A header without words heads nothing.
        boolean header = head && cell != null && !NodeText.of(cell).isEmpty();
        draft.out.html(header ? "<th scope=\"col\"" : "<td");
        draft.out.html(
                switch (alignment) {
                    case START -> ">";
                    case CENTER -> " class=\"align-center\">";
                    case RIGHT -> " class=\"align-right\">";
                });
        if (cell != null) {
            inlines.startCell();
            writeLines(lines(cell));
            inlines.endCell();
        }
        draft.out.html(header ? "</th>" : "</td>");
    }

    private static List<List<Node>> lines(Node cell) {
        List<List<Node>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (Node node = cell.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInline html && RawHtml.isBreak(html.getLiteral())) {
                lines.add(new ArrayList<>());
            } else {
                lines.get(lines.size() - 1).add(node);
            }
        }
        return lines;
    }

    private void writeLines(List<List<Node>> lines) {
        boolean inList = false;
        boolean first = true;
        for (List<Node> line : lines) {
            boolean item = takeMark(line);
            if (item) {
                draft.out.html(inList ? "\n<li>" : first ? "<ul>\n<li>" : "\n<ul>\n<li>");
            } else {
                draft.out.html(inList ? "\n</ul>\n" : first ? "" : "<br>\n");
            }
            line.forEach(node -> node.accept(inlines));
            draft.out.html(item ? "</li>" : "");
            inList = item;
            first = false;
        }
        draft.out.html(inList ? "\n</ul>" : "");
    }

    /** Whether a line is an item of a list; the hyphen that says so is taken away. */
    private boolean takeMark(List<Node> line) {
        if (line.isEmpty() || !(line.get(0) instanceof Text text)) {
            return false;
        }
        String literal = text.getLiteral();
        int mark = 0;
        while (mark < literal.length() && literal.charAt(mark) == ' ') {
            mark++;
        }
        boolean item = (literal.startsWith("- ", mark) || literal.startsWith("* ", mark))
                && (line.size() > 1 || !literal.substring(mark + 1).isBlank())
                && draft.places.walk(text).isPlain(mark);
        if (item) {
            draft.places.cut(text, mark + 2);
        }
        return item;
    }
}
