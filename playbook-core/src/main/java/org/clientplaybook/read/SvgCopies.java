package org.clientplaybook.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the elements that a browser draws where parts of a drawing are drawn again, inside one another: a few lines can mean
 * billions.
 */
final class SvgCopies {
    /** How many elements copies may add: more than a map or a chart has, and less than makes a browser slow. */
    private static final long MOST = 100_000;

    /** What is wrong with a drawing that has too many. */
    static final String TOO_MANY =
            "The drawing repeats its parts inside one another, more than " + MOST + " times or without an end.";

    static final String HINT = "Nest `use`, patterns and masks less deeply, and never in themselves.";

    /** The elements whose address is none of a part that is drawn again. */
    private static final Set<String> OTHERS = Set.of(
            "a",
            "animate",
            "animateMotion",
            "animateTransform",
            "set",
            "mpath",
            "textPath",
            "linearGradient",
            "radialGradient");

    private static final Pattern PART = Pattern.compile("url\\(\\s*[\"']?\\s*#([^\"')\\s]+)");

    private final Map<String, Part> parts = new HashMap<>();
    private final Deque<Part> open = new ArrayDeque<>();
    private final Part whole = new Part();
    private long elements;

    /** An element that has an identifier, or the drawing itself, as far as no other one is inside it. */
    private static final class Part {
        private final List<Part> inside = new ArrayList<>();
        private final List<String> drawn = new ArrayList<>();
        private long own;
        /** How many elements are drawn for it; 0 until it was counted, and -1 while it is. */
        private long all;
    }

    SvgCopies() {
        open.push(whole);
    }

    /**
     * Enters an element.
     *
     * @param id its identifier, or empty
     */
    void start(String id) {
        Part around = open.element();
        Part part = around;
        if (!id.isEmpty()) {
            part = new Part();
            around.inside.add(part);
            // Browsers take the first of those that share one.
            parts.putIfAbsent(id, part);
        }
        part.own++;
        elements++;
        open.push(part);
    }

    /** Takes an attribute of the element that was entered last. */
    void attribute(String element, String name, String value) {
        if (name.equals("href")) {
            if (value.startsWith("#") && !OTHERS.contains(element)) {
                open.element().drawn.add(value.substring(1));
            }
        } else if (value.contains("url(")) {
            for (Matcher part = PART.matcher(value); part.find(); ) {
                open.element().drawn.add(part.group(1));
            }
        }
    }

    void end() {
        open.pop();
    }

    /** Returns whether browsers would draw too much, or never come to an end. */
    boolean areTooMany() {
        Deque<Part> path = new ArrayDeque<>(List.of(whole));
        while (!path.isEmpty()) {
            Part part = path.element();
            if (part.all > 0) {
                path.pop();
            } else if (part.all == 0) {
                part.all = -1;
                for (Part other : drawn(part)) {
                    if (other.all < 0) {
                        return true;
                    } else if (other.all == 0) {
                        path.push(other);
                    }
                }
            } else {
                path.pop();
                long all = part.own;
                for (Part other : drawn(part)) {
                    all += other.all;
                    if (all > elements + MOST) {
                        return true;
                    }
                }
                part.all = Math.max(1, all);
            }
        }
        return false;
    }

    private List<Part> drawn(Part part) {
        List<Part> drawn = new ArrayList<>(part.inside);
        for (String id : part.drawn) {
            Part other = parts.get(id);
            if (other != null) {
                drawn.add(other);
            }
        }
        return drawn;
    }
}
