package org.clientplaybook.search;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes what a script holds as data. */
final class Json {
    private Json() {}

    /** Returns a text as a string; {@code null} is empty. */
    static String quote(String text) {
        char[] quoted = JsonStringEncoder.getInstance().quoteAsString(text == null ? "" : text);
        return '"' + String.valueOf(quoted) + '"';
    }

    static <T> String list(Collection<T> items, Function<T, String> json) {
        return items.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }

    static String strings(Collection<String> items) {
        return list(items, Json::quote);
    }
}
