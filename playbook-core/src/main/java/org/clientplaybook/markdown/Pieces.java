package org.clientplaybook.markdown;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Document.Piece;
import org.jspecify.annotations.Nullable;

/** A growing row of pieces. Neighbouring HTML becomes one piece. */
final class Pieces {
    private final StringBuilder html = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    /** Adds HTML as it stands. */
    Pieces html(String markup) {
        html.append(markup);
        return this;
    }

    Pieces html(int number) {
        html.append(number);
        return this;
    }

    /** Adds text, escaped. */
    Pieces text(String text) {
        escape(text, false);
        return this;
    }

    /** Adds the value of an attribute that stands in double quotes, escaped. */
    Pieces attribute(String value) {
        escape(value, true);
        return this;
    }

    Pieces add(Piece piece) {
        flush();
        pieces.add(piece);
        return this;
    }

    /** Adds all pieces of another row, which is at its end then. */
    Pieces addAll(Pieces other) {
        for (Piece piece : other.pieces) {
            if (piece instanceof Document.Html stretch) {
                html.append(stretch.html());
            } else {
                add(piece);
            }
        }
        html.append(other.html);
        return this;
    }

    List<Piece> toList() {
        flush();
        return pieces;
    }

    private void flush() {
        if (html.length() > 0) {
            pieces.add(new Document.Html(html.toString()));
            html.setLength(0);
        }
    }

    private void escape(String text, boolean inAttribute) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Nearly all characters are letters, which lie between the marks below and the controls above.
            if (c > '>' && c < 0x7F) {
                continue;
            }
            String replacement = replacement(text, i, inAttribute);
            if (replacement != null) {
                html.append(text, start, i).append(replacement);
                start = i + 1;
            }
        }
        html.append(text, start, text.length());
    }

    private static @Nullable String replacement(String text, int i, boolean inAttribute) {
        char c = text.charAt(i);
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> inAttribute ? "&quot;" : null;
            case '\n', '\t' -> null;
            default -> isForbidden(text, i, c) ? "\uFFFD" : null;
        };
    }

    /** Whether HTML or XML forbids a character: controls, halves of pairs, and code points that are no characters. */
    static boolean isForbidden(String text, int i, char c) {
        if (c < ' ' || (c >= 0x7F && c <= 0x9F) || (c >= 0xFDD0 && c <= 0xFDEF) || c >= 0xFFFE) {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length()
                    || !Character.isLowSurrogate(text.charAt(i + 1))
                    || (text.codePointAt(i) & 0xFFFE) == 0xFFFE;
        }
        return Character.isLowSurrogate(c)
                && (i == 0
                        || !Character.isHighSurrogate(text.charAt(i - 1))
                        || (text.codePointAt(i - 1) & 0xFFFE) == 0xFFFE);
    }
}
