package org.clientplaybook.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A drawing as Mermaid text, which code hosts show as a picture. It is as long as they accept: arrows beyond that are left
 * out, and counted.
 */
final class Mermaid {
    /** Hosts draw no more arrows, and nobody could follow them. */
    private static final int MOST_ARROWS = 400;

    private static final int LONGEST_LABEL = 60;

    private final int longest;
    private final StringBuilder text = new StringBuilder("```mermaid\nflowchart LR\n");
    private final Map<String, String> names = new LinkedHashMap<>();
    private int arrows;
    private int leftOut;

    /** How a thing is drawn. */
    enum Form {
        BOX("[\"", "\"]"),
        ROUND("([\"", "\"])");

        private final String before;
        private final String after;

        Form(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    /** A thing to draw, whose key tells it from the others. */
    record Thing(String key, String label, Form form) {}

    /**
     * Makes a drawing.
     *
     * @param longest how many characters it may have
     */
    Mermaid(int longest) {
        this.longest = longest;
    }

    /** Begins a frame around the things that are added until {@link #endFrame}. */
    void frame(String label) {
        text.append("subgraph f")
                .append(names.size())
                .append("[\"")
                .append(escaped(label))
                .append("\"]\n");
    }

    void endFrame() {
        text.append("end\n");
    }

    /** Draws a thing that may have no arrows. */
    void add(Thing thing) {
        StringBuilder line = new StringBuilder();
        name(thing, line);
        if (text.length() + line.length() <= longest) {
            text.append(line);
        } else {
            names.remove(thing.key());
        }
    }

    /**
     * Draws an arrow between two things.
     *
     * @param label what it says; empty for nothing
     */
    void arrow(Thing from, String label, Thing to) {
        List<String> before = new ArrayList<>(names.keySet());
        StringBuilder lines = new StringBuilder();
        String start = name(from, lines);
        String end = name(to, lines);
        lines.append(start).append(" -->");
        if (!label.isEmpty()) {
            lines.append("|\"").append(escaped(label)).append("\"|");
        }
        lines.append(' ').append(end).append('\n');
        if (arrows < MOST_ARROWS && text.length() + lines.length() <= longest) {
            arrows++;
            text.append(lines);
        } else {
            leftOut++;
            names.keySet().retainAll(before);
        }
    }

    /** Returns how many arrows are missing. */
    int leftOut() {
        return leftOut;
    }

    /** Returns the drawing as a block of Markdown. */
    String block() {
        return text + "```\n";
    }

    private String name(Thing thing, StringBuilder lines) {
        String name = names.get(thing.key());
        if (name == null) {
            name = "n" + names.size();
            names.put(thing.key(), name);
            lines.append(name)
                    .append(thing.form().before)
                    .append(escaped(thing.label()))
                    .append(thing.form().after)
                    .append('\n');
        }
        return name;
    }

    /** Returns words that say nothing to Mermaid, to Markdown or to HTML. */
    private static String escaped(String label) {
        int[] points = label.strip().codePoints().toArray();
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < Math.min(points.length, LONGEST_LABEL); i++) {
            boolean plain = Character.isLetterOrDigit(points[i]) || ",.?!:’“”„…– ".indexOf(points[i]) >= 0;
            if (plain) {
                escaped.appendCodePoint(points[i]);
            } else {
                escaped.append(Character.isISOControl(points[i]) ? " " : "#" + points[i] + ";");
            }
        }
        return points.length > LONGEST_LABEL ? escaped + "…" : escaped.toString();
    }
}
