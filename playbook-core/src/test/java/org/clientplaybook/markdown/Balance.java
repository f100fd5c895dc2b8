package org.clientplaybook.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Reads HTML tag by tag, as strictly as XML but for the elements that have no end. */
final class Balance {
    private static final Set<String> VOID = Set.of("br", "hr", "img");

    private Balance() {}

    /** Returns the first place at which HTML is not well-formed, or nothing. */
    static String fault(String html) {
        Deque<String> open = new ArrayDeque<>();
        int at = html.indexOf('<');
        while (at >= 0) {
            int end = html.indexOf('>', at);
            int next = html.indexOf('<', at + 1);
            if (end < 0 || (next >= 0 && next < end)) {
                return "A tag without end: " + around(html, at);
            }
            String tag = html.substring(at + 1, end);
            if (tag.startsWith("/")) {
                if (open.isEmpty() || !open.pop().equals(tag.substring(1))) {
                    return "An end tag that fits no start tag: " + around(html, at);
                }
            } else if (tag.chars().filter(c -> c == '"').count() % 2 != 0) {
                return "An attribute without end: " + around(html, at);
            } else if (!VOID.contains(tag.split(" ", 2)[0])) {
                open.push(tag.split(" ", 2)[0]);
            }
            at = next;
        }
        return open.isEmpty() ? "" : "Not closed: " + open;
    }

    private static String around(String html, int at) {
        return html.substring(Math.max(0, at - 40), Math.min(html.length(), at + 40));
    }
}
