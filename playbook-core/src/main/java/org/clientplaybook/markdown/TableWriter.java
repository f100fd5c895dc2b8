package org.clientplaybook.markdown;

import org.clientplaybook.model.Document.Word;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

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

    void write(Node table) {
        int columns = 0;
        boolean headed = false;
        for (Node cell = table.getFirstChild().getFirstChild().getFirstChild(); cell != null; cell = cell.getNext()) {
            columns++;
            headed |= !InlineWriter.plain(cell).isEmpty();
        }
        boolean scrolls = columns > MOST_COLUMNS_THAT_FIT;
        if (scrolls) {
            draft.out.html("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
            draft.out.add(new Word("table.scroll")).html("\">\n");
        }
        draft.out.html("<table>\n");
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            boolean head = part instanceof TableHead;
            if (!head || headed) {
                draft.out.html(head ? "<thead>\n" : "<tbody>\n");
                writeRows(part);
                draft.out.html(head ? "</thead>\n" : "</tbody>\n");
            }
        }
        draft.out.html(scrolls ? "</table>\n</div>\n" : "</table>\n");
    }

    private void writeRows(Node part) {
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            draft.out.html("<tr>");
            for (Node child = row.getFirstChild(); child != null; child = child.getNext()) {
                writeCell((TableCell) child);
            }
            draft.out.html("</tr>\n");
        }
    }

    private void writeCell(TableCell cell) {
        // A header without words heads nothing.
        boolean header = cell.isHeader() && !InlineWriter.plain(cell).isEmpty();
        draft.out.html(header ? "<th scope=\"col\"" : "<td");
        if (cell.getAlignment() == TableCell.Alignment.CENTER) {
            draft.out.html(" class=\"align-center\"");
        } else if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
            draft.out.html(" class=\"align-right\"");
        }
        draft.out.html(">");
        inlines.write(cell);
        draft.out.html(header ? "</th>" : "</td>");
    }
}
