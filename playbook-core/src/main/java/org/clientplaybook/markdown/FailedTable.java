package org.clientplaybook.markdown;

import org.clientplaybook.problem.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.SourceLine;

/** A paragraph that was meant as a table: readers would see its pipes. */
final class FailedTable {
    private static final String EXAMPLE = "`| one | two |`, then `| --- | --- |`, then the rows";

    private FailedTable() {}

    /** Reports the first line that gives a paragraph away. */
    static void report(Paragraph paragraph, Draft draft) {
        SourceLine before = null;
        for (SourceLine line : draft.places.lines(paragraph)) {
            int columns = TableParser.columns(line).size();
            boolean row = isRow(line.getContent().toString().strip());
            if ((columns > 1 || (row && columns == 1)) && startsText(paragraph, line)) {
                problem(
                        draft,
                        line,
                        columns,
                        before == null ? 0 : TableParser.cells(before).size());
                return;
            }
            before = line;
        }
        for (SourceLine line : draft.places.lines(paragraph)) {
            if (isRow(line.getContent().toString().strip()) && startsText(paragraph, line)) {
                draft.problem(
                        Code.BAD_TABLE,
                        draft.places.of(line),
                        "The table has no line of hyphens below its head.",
                        "Write " + EXAMPLE + "; for a literal `|`, write `\\|`.");
                return;
            }
        }
    }

    private static void problem(Draft draft, SourceLine line, int columns, int cells) {
        draft.problem(
                Code.BAD_TABLE,
                draft.places.of(line),
                cells == 0
                        ? "The table has no head above the line of hyphens."
                        : "The head of the table has " + cells + (cells == 1 ? " cell" : " cells")
                                + ", the line of hyphens " + columns + ".",
                cells == 0
                        ? "Write a head; its cells may be empty: " + EXAMPLE + "."
                        : "Give both the same number of cells: " + EXAMPLE + ".");
    }

    private static boolean isRow(String line) {
        return line.length() > 1 && line.startsWith("|") && line.endsWith("|") && !line.endsWith("\\|");
    }

    /** Whether a line begins with words, and not within code or HTML. */
    private static boolean startsText(Paragraph paragraph, SourceLine line) {
        int number = line.getSourceSpan().getLineIndex();
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text
                    && Lines.isStart(node)
                    && !node.getSourceSpans().isEmpty()
                    && node.getSourceSpans().get(0).getLineIndex() == number) {
                return true;
            }
        }
        return false;
    }
}
