package org.clientplaybook.model;

import java.util.Set;

/**
 * The words of a document's HTML. It is HTML of our own: no attribute has a bracket in it, and of the entities there are
 * but a few.
 */
record PlainText(CharSequence html) {
    private static final Set<String> INLINE = Set.of("a", "br", "code", "del", "em", "img", "span", "strong", "sup");

    /** What is beside the text: the number that leads to a footnote, and the arrow that leads back. */
    private static final String REFERENCE = "<sup class=\"footnote-ref\"";

    private static final String BACK = "<a class=\"footnote-back\"";

    @Override
    public String toString() {
        String source = html.toString();
        StringBuilder text = new StringBuilder(source.length());
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '<') {
                if (!isInline(source, at)) {
                    endBlock(text);
                }
                at = end(source, at);
            } else if (c == '&') {
                int end = source.indexOf(';', at);
                text.append(character(source.substring(at + 1, end)));
                at = end + 1;
            } else {
                append(c, text);
                at++;
            }
        }
        return text.toString().stripTrailing();
    }

    private static void append(char c, StringBuilder text) {
        if (!Character.isWhitespace(c)) {
            text.append(c);
        } else if (text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    private static void endBlock(StringBuilder text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        text.append(end == 0 ? "" : "\n\n");
    }

    private static boolean isInline(String html, int tag) {
        int from = html.charAt(tag + 1) == '/' ? tag + 2 : tag + 1;
        int to = from;
        while (Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        return INLINE.contains(html.substring(from, to));
    }

    /** Returns where it goes on behind a tag, or behind the element that it begins where that is beside the text. */
    private static int end(String html, int tag) {
        if (html.startsWith(REFERENCE, tag)) {
            return html.indexOf("</sup>", tag) + "</sup>".length();
        } else if (html.startsWith(BACK, tag)) {
            return html.indexOf("</a>", tag) + "</a>".length();
        }
        return html.indexOf('>', tag) + 1;
    }

    private static char character(String entity) {
        return switch (entity) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            default -> throw new IllegalStateException(entity);
        };
    }
}
