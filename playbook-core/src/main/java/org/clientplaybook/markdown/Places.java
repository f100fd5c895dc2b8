package org.clientplaybook.markdown;

import java.util.List;
import org.clientplaybook.problem.Location;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.SourceLine;
import org.jspecify.annotations.Nullable;

/** Where in its file a node of the syntax tree was written. */
final class Places {
    /** The second characters of the entities that stand for two, such as <code>&amp;nGt;</code>. */
    private static final String SECOND_OF_ENTITY = "\u0338\u20D2\u20E5\uFE00\u0333\u200A\u0331j";

    private final String source;
    private final Location start;

    /** See {@link Markdown#parse} for what {@code start} means. */
    Places(String source, Location start) {
        this.source = source;
        this.start = start;
    }

    /**
     * Returns the place of a character of a text.
     *
     * @param line the character's, counted from 0
     * @param column the character's in its line, counted from 0
     */
    static Location at(Location start, int line, int column) {
        return start.column() == 0 ? start : new Location(start.file(), start.line() + line, start.column() + column);
    }

    /** Returns the place of a node's first character that is no space. */
    Location of(Node node) {
        SourceSpan span = span(node);
        if (span == null || start.column() == 0) {
            return start;
        }
        int index = span.getInputIndex();
        int spaces = 0;
        while (index + spaces < source.length() && " \t".indexOf(source.charAt(index + spaces)) >= 0) {
            spaces++;
        }
        return location(span, spaces);
    }

    /** Returns the place of a line's first character. */
    Location of(SourceLine line) {
        return location(line.getSourceSpan(), 0);
    }

    /** Returns the lines of a block as they were written, without what its containers have before them. */
    List<SourceLine> lines(Block block) {
        return block.getSourceSpans().stream()
                .map(span -> SourceLine.of(
                        source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()), span))
                .toList();
    }

    /** Returns a way through the characters of a text, from left to right. */
    Walk walk(Text text) {
        return new Walk(text);
    }

    /** Takes the first characters away from a text. */
    void cut(Text text, int characters) {
        text.setSourceSpans(walk(text).spans(characters));
        text.setLiteral(text.getLiteral().substring(characters));
    }

    private Location location(SourceSpan span, int right) {
        return at(start, span.getLineIndex(), span.getColumnIndex() + right);
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

    /** A text's characters beside what was written: a backslash or an entity makes the two differ in length. */
    final class Walk {
        private final String literal;
        private final @Nullable SourceSpan span;
        private int at;
        private int written;

        private Walk(Text text) {
            literal = text.getLiteral();
            span = Places.span(text);
        }

        /** Whether the character is there as it is, without a backslash or an entity; goes no way back. */
        boolean isPlain(int offset) {
            return span == null || width(span, advance(span, offset), offset) == 1;
        }

        /** Returns the place of a character; goes no way back. */
        Location of(int offset) {
            return span == null ? start : location(span, advance(span, offset));
        }

        /** Returns what was written from a character on, as the syntax tree has it; goes no way back. */
        List<SourceSpan> spans(int offset) {
            return span == null ? List.of() : List.of(span.subSpan(Math.min(advance(span, offset), span.getLength())));
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
                    && !source.startsWith(String.valueOf(c), span.getInputIndex() + written);
        }

        private int width(SourceSpan span, int offsetInSource, int offset) {
            int i = span.getInputIndex() + offsetInSource;
            char c = literal.charAt(offset);
            if (source.startsWith("\\", i) && i + 1 < source.length() && source.charAt(i + 1) == c) {
                return 2;
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
