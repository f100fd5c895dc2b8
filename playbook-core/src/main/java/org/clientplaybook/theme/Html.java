package org.clientplaybook.theme;

import org.jspecify.annotations.Nullable;

/** Makes text safe to stand in HTML, between tags or in an attribute with quotes. */
final class Html {
    private Html() {}

    static void escape(StringBuilder html, String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Nearly all characters are letters, which lie behind the marks.
            String entity = c > '>' ? null : entity(c);
            if (entity != null) {
                html.append(text, from, i).append(entity);
                from = i + 1;
            }
        }
        html.append(text, from, text.length());
    }

    /** Returns a text escaped; the same one where nothing is to be escaped. */
    static String escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= '>' && entity(text.charAt(i)) != null) {
                StringBuilder html = new StringBuilder(text.length() + text.length() / 8 + 16);
                escape(html, text);
                return html.toString();
            }
        }
        return text;
    }

    /** Returns JSON as it may stand in an attribute between single quotes, in which its own quotes need no escape. */
    static String json(String json) {
        return json.replace("&", "&amp;").replace("'", "&#39;").replace("<", "&lt;");
    }

    private static @Nullable String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
