package org.clientplaybook.search;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes what a script holds as data. */
final class Json {
    private Json() {}

    static String quote(String text) {
        if (text == null) {
            return "\"\"";
        }
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20 || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c) && isLone(text, i)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** Half a character cannot be written as UTF-8. */
    private static boolean isLone(String text, int i) {
        boolean high = Character.isHighSurrogate(text.charAt(i));
        int other = high ? i + 1 : i - 1;
        boolean there = other >= 0 && other < text.length();
        return !there
                || (high
                        ? !Character.isLowSurrogate(text.charAt(other))
                        : !Character.isHighSurrogate(text.charAt(other)));
    }

    static <T> String list(Collection<T> items, Function<T, String> json) {
        return items.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }

    static String strings(Collection<String> items) {
        return list(items, Json::quote);
    }
}
