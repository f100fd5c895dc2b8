package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.markdown.Table.Alignment;
import org.commonmark.node.Block;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads tables as GitHub's specification has them. A backslash stays before the pipe that it escapes, so that what a cell
 * holds has the columns of its line.
 */
final class TableParser extends AbstractBlockParser {
    private final Table table;
    private final SourceLine head;
    private final List<SourceLine> lines = new ArrayList<>();
    private boolean open;

    private TableParser(List<Alignment> columns, SourceLine head) {
        this.table = new Table(columns);
        this.head = head;
    }

    /** Finds the line of hyphens below a head. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            List<SourceLine> paragraph = matched.getParagraphLines().getLines();
            if (paragraph.isEmpty()) {
                return BlockStart.none();
            }
            SourceLine head = paragraph.get(paragraph.size() - 1);
            SourceLine line = state.getLine();
            List<Alignment> columns =
                    columns(line.substring(state.getIndex(), line.getContent().length()));
            return columns.isEmpty() || !hasPipe(head) || cells(head).size() != columns.size()
                    ? BlockStart.none()
                    : BlockStart.of(new TableParser(columns, head))
                            .atIndex(state.getIndex())
                            .replaceParagraphLines(1);
        }
    }

    /** Returns the columns that a line of hyphens declares, or none where the line is another. */
    static List<Alignment> columns(SourceLine line) {
        List<Alignment> columns = new ArrayList<>();
        if (!isOfHyphens(line.getContent())) {
            return columns;
        }
        for (SourceLine cell : cells(line)) {
            String mark = cell.getContent().toString();
            boolean left = mark.startsWith(":");
            boolean right = mark.endsWith(":") && mark.length() > 1;
            String hyphens = mark.substring(left ? 1 : 0, mark.length() - (right ? 1 : 0));
            if (hyphens.isEmpty() || hyphens.chars().anyMatch(c -> c != '-')) {
                return List.of();
            }
            columns.add(right ? left ? Alignment.CENTER : Alignment.RIGHT : Alignment.START);
        }
        return columns;
    }

    /** A line of hyphens alone underlines a heading. */
    private static boolean isOfHyphens(CharSequence line) {
        boolean divided = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '-' && c != '|' && c != ':' && !isSpace(c)) {
                return false;
            }
            divided |= c == '|' || c == ':';
        }
        return divided;
    }

    /** Returns the cells of a line, without the spaces around what they hold. */
    static List<SourceLine> cells(SourceLine line) {
        CharSequence text = line.getContent();
        int to = trimmedEnd(text, 0, text.length());
        int from = trimmedStart(text, 0, to);
        from += from < to && text.charAt(from) == '|' ? 1 : 0;
        List<SourceLine> cells = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '|') {
                cells.add(trimmed(line, from, i));
                from = i + 1;
            }
        }
        if (from < to) {
            cells.add(trimmed(line, from, to));
        }
        return cells;
    }

    private static SourceLine trimmed(SourceLine line, int from, int to) {
        CharSequence text = line.getContent();
        int end = trimmedEnd(text, from, to);
        return line.substring(trimmedStart(text, from, end), end);
    }

    private static int trimmedStart(CharSequence text, int from, int to) {
        int start = from;
        while (start < to && isSpace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int trimmedEnd(CharSequence text, int from, int to) {
        int end = to;
        while (end > from && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean hasPipe(SourceLine line) {
        return line.getContent().chars().anyMatch(c -> c == '|');
    }

    @Override
    public Block getBlock() {
        return table;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        SourceLine line = state.getLine();
        boolean row = !cells(line.substring(state.getIndex(), line.getContent().length()))
                .isEmpty();
        // As code it would show its pipes.
        if (row && state.getIndent() >= 4 && hasPipe(line)) {
            return BlockContinue.atIndex(state.getIndex());
        }
        // Any other block that begins here ends the table; if none does, the line is a row.
        open = row;
        return BlockContinue.none();
    }

    @Override
    public boolean canHaveLazyContinuationLines() {
        return open;
    }

    @Override
    public void addLine(SourceLine line) {
        open = false;
        lines.add(line);
    }

    @Override
    public void parseInlines(InlineParser parser) {
        table.appendChild(row(head, parser));
        // The first is the line of hyphens.
        for (SourceLine line : lines.subList(1, lines.size())) {
            table.appendChild(row(line, parser));
        }
    }

    private static Table.Row row(SourceLine line, InlineParser parser) {
        Table.Row row = new Table.Row();
        row.addSourceSpan(line.getSourceSpan());
        for (SourceLine text : cells(line)) {
            Table.Cell cell = new Table.Cell();
            if (text.getSourceSpan() != null) {
                cell.addSourceSpan(text.getSourceSpan());
            }
            parser.parse(SourceLines.of(text), cell);
            row.appendChild(cell);
        }
        return row;
    }
}
