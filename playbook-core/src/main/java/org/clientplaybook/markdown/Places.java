package org.clientplaybook.markdown;

import java.util.List;
import org.clientplaybook.problem.Location;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Where in its file a node of the syntax tree was written. */
final class Places {
    /** The second characters of the entities that stand for two, such as <code>&amp;nGt;</code>. */
    private static final String SECOND_OF_ENTITY = "\u0338\u20D2\u20E5\uFE00\u0333\u200A\u0331j";

    private final String source;
    private final Location start;
    private final boolean escapedPipes;

    private int cellStart = -1;
    private int cellOffset;
    private int cellPipes;

    /** See {@link Markdown#parse} for what {@code start} means. */
    Places(String source, Location start) {
        this.source = source;
        this.start = start;
        this.escapedPipes = source.contains("\\|");
    }

    /** Returns the place of a node's first character that is no space. */
    Location of(Node node) {
        SourceSpan span = span(node);
        if (span == null || start.column() == 0) {
            return start;
        }
        int pipes = pipesBefore(node, span);
        int index = span.getInputIndex() + pipes;
        int spaces = 0;
        while (index + spaces < source.length() && " \t".indexOf(source.charAt(index + spaces)) >= 0) {
            spaces++;
        }
        return location(span, pipes + spaces);
    }

    /** Returns a way through the characters of a text, from left to right. */
    Walk walk(Text text) {
        return new Walk(text);
    }

    /** Takes the first characters away from a text. */
    void cut(Text text, int characters) {
        SourceSpan span = span(text);
        if (span != null) {
            text.setSourceSpans(List.of(span.subSpan(walk(text).advance(span, characters))));
        }
        text.setLiteral(text.getLiteral().substring(characters));
    }

    private Location location(SourceSpan span, int right) {
        return new Location(
                start.file(), start.line() + span.getLineIndex(), start.column() + span.getColumnIndex() + right);
    }

    private static @Nullable SourceSpan span(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty() && spans.get(0) != null) {
                return spans.get(0);
            }
        }
        return null;
    }

    /**
     * Returns how many backslashes before pipes stand before a node in its table cell: the parser takes them away
     * before it counts the columns of what the cell holds.
     */
    private int pipesBefore(Node node, SourceSpan span) {
        SourceSpan cell = escapedPipes ? cell(node) : null;
        if (cell == null) {
            return 0;
        }
        int offset = span.getInputIndex() - cell.getInputIndex();
        if (cell.getInputIndex() != cellStart || offset < cellOffset) {
            cellStart = cell.getInputIndex();
            cellOffset = 0;
            cellPipes = 0;
        }
        for (; cellOffset < offset; cellOffset++) {
            if (source.startsWith("\\|", cellStart + cellOffset + cellPipes)) {
                cellPipes++;
            }
        }
        return cellPipes;
    }

    private static @Nullable SourceSpan cell(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof TableCell) {
                return at.getSourceSpans().isEmpty()
                        ? null
                        : at.getSourceSpans().get(0);
            }
        }
        return null;
    }

    /** A text's characters beside what was written: a backslash or an entity makes the two differ in length. */
    final class Walk {
        private final String literal;
        private final @Nullable SourceSpan span;
        private final int pipes;
        private int at;
        private int written;

        private Walk(Text text) {
            literal = text.getLiteral();
            span = span(text);
            pipes = span == null ? 0 : pipesBefore(text, span);
        }

        /** Whether the character is there as it is, without a backslash or an entity; goes no way back. */
        boolean isPlain(int offset) {
            return span == null || width(span, advance(span, offset), offset) == 1;
        }

        /** Returns the place of a character; goes no way back. */
        Location of(int offset) {
            return span == null || start.column() == 0 ? start : location(span, pipes + advance(span, offset));
        }

        private int advance(SourceSpan span, int offset) {
            while (at < offset) {
                int width = width(span, written, at);
                written += width;
                at++;
                if (width > 2 && at < offset && isSecondOfEntity(span, literal.charAt(at))) {
                    at++;
                }
            }
            return written;
        }

        private boolean isSecondOfEntity(SourceSpan span, char c) {
            return (Character.isLowSurrogate(c) || SECOND_OF_ENTITY.indexOf(c) >= 0)
                    && !source.startsWith(String.valueOf(c), span.getInputIndex() + pipes + written);
        }

        private int width(SourceSpan span, int offsetInSource, int offset) {
            int i = span.getInputIndex() + pipes + offsetInSource;
            char c = literal.charAt(offset);
            if (source.startsWith("\\", i) && i + 1 < source.length() && source.charAt(i + 1) == c) {
                return 2;
            }
            // In a table the first backslash is taken for the pipe's cell, and what is left escapes the pipe.
            if (c == '|' && source.startsWith("\\\\|", i)) {
                return 3;
            }
            if (source.startsWith("&", i) && (c != '&' || isAmpersand(i))) {
                return Math.max(1, source.indexOf(';', i) + 1 - i);
            }
            return 1;
        }

        private boolean isAmpersand(int i) {
            return source.startsWith("&amp;", i)
                    || source.startsWith("&AMP;", i)
                    || source.startsWith("&#38;", i)
                    || source.regionMatches(true, i, "&#x26;", 0, 6);
        }
    }
}
