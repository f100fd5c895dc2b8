package org.clientplaybook.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a document's HTML, which is our own: each tag is closed, each attribute quoted, and there are few entities. */
final class HtmlTree {
    private static final Set<String> EMPTY = Set.of("br", "hr", "img");

    private final String html;
    private int at;

    private HtmlTree(String html) {
        this.html = html;
    }

    /** A stretch of words, or an element. */
    sealed interface Node {}

    /** Words without entities. */
    record Text(String text) implements Node {}

    /** An element with what it holds. */
    record Element(String name, Map<String, String> attributes, List<Node> children) implements Node {
        /** Returns whether it has a class. */
        boolean is(String one) {
            return (" " + attribute("class") + " ").contains(" " + one + " ");
        }

        /** Returns an attribute's value; empty where it has none. */
        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }

        /** Returns the elements that it holds directly. */
        List<Element> elements() {
            return children.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }
    }

    /** Returns what a document consists of. */
    static List<Node> of(String html) {
        return new HtmlTree(html).all();
    }

    private List<Node> all() {
        Element root = new Element("", Map.of(), new ArrayList<>());
        Deque<Element> open = new ArrayDeque<>(List.of(root));
        while (at < html.length()) {
            if (html.charAt(at) != '<') {
                int end = html.indexOf('<', at);
                String text = html.substring(at, end < 0 ? html.length() : end);
                open.peek().children().add(new Text(decoded(text)));
                at += text.length();
            } else if (html.charAt(at + 1) == '/') {
                open.pop();
                at = html.indexOf('>', at) + 1;
            } else {
                Element element = start();
                open.peek().children().add(element);
                if (!EMPTY.contains(element.name())) {
                    open.push(element);
                }
            }
        }
        return root.children();
    }

    private Element start() {
        int end = at + 1;
        while (Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        String name = html.substring(at + 1, end);
        Map<String, String> attributes = new LinkedHashMap<>();
        at = end;
        while (html.charAt(at) != '>') {
            int equals = html.indexOf('=', at);
            int close = html.indexOf('"', equals + 2);
            attributes.put(html.substring(at, equals).strip(), decoded(html.substring(equals + 2, close)));
            at = close + 1;
        }
        at++;
        return new Element(name, attributes, new ArrayList<>());
    }

    private static String decoded(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&");
    }
}
