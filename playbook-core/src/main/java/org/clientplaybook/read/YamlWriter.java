package org.clientplaybook.read;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes values as YAML, the way people write them: without quotes where none are needed. */
final class YamlWriter {
    /** What reads as it is: it begins with a letter, and has nothing that YAML takes for its own. */
    private static final Pattern PLAIN =
            Pattern.compile("(?!(?i:null|true|false|yes|no|on|off|y|n)$)\\p{L}[^\\p{Cc}\\x{E000}-\\x{F8FF}]*");

    private static final Pattern NOT_PLAIN = Pattern.compile(":(?:\\s|$)|\\s#|^---|\\s$|[\"'\\[\\]{}?`\uFEFF]");
    private static final Pattern SIMPLE_KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]*");

    private YamlWriter() {}

    /** Returns a whole file. */
    static String file(Tree.Twig tree) {
        StringBuilder out = new StringBuilder();
        entries(tree, 0, true, out);
        return out.toString();
    }

    /** Returns an entry of a mapping in lines of its own, the first one without its indentation. */
    static String entry(String key, Tree value, int indent) {
        StringBuilder out = new StringBuilder();
        entry(key, value, indent, out);
        return out.toString();
    }

    /** Returns an item of a list, from its dash on, in lines of its own; the first one without its indentation. */
    static String item(Tree item, int indent) {
        StringBuilder out = new StringBuilder("- ");
        if (item instanceof Tree.Twig twig) {
            entries(twig, indent + 2, false, out);
        } else {
            out.append(value(item, indent)).append('\n');
        }
        return out.toString();
    }

    /**
     * Returns a text.
     *
     * @param indent that of the key or the dash before it
     */
    static String scalar(String text, int indent) {
        if (!text.contains("\n")) {
            return PLAIN.matcher(text).matches() && !NOT_PLAIN.matcher(text).find() ? text : quoted(text);
        }
        StringBuilder out = new StringBuilder(text.startsWith(" ") || text.startsWith("\t") ? "|2" : "|");
        for (String line : text.split("\n", -1)) {
            out.append('\n')
                    .append(line.isEmpty() ? "" : " ".repeat(indent + 2))
                    .append(line);
        }
        return out.toString();
    }

    /** Returns a value in one line. */
    static String flow(Tree value) {
        if (value instanceof Tree.Leaf leaf) {
            return quoted(leaf.text());
        }
        StringBuilder out = new StringBuilder();
        if (value instanceof Tree.Branch branch) {
            branch.items().forEach(item -> out.append(out.isEmpty() ? "" : ", ").append(flow(item)));
            return "[" + out + "]";
        }
        ((Tree.Twig) value)
                .entries()
                .forEach((key, one) -> out.append(out.isEmpty() ? "" : ", ")
                        .append(key(key))
                        .append(": ")
                        .append(flow(one)));
        return "{" + out + "}";
    }

    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    private static void entries(Tree.Twig twig, int indent, boolean indented, StringBuilder out) {
        boolean first = true;
        for (Map.Entry<String, Tree> entry : twig.entries().entrySet()) {
            out.append(first && !indented ? "" : " ".repeat(indent));
            entry(entry.getKey(), entry.getValue(), indent, out);
            first = false;
        }
    }

    private static void entry(String key, Tree value, int indent, StringBuilder out) {
        out.append(key(key)).append(':');
        if (value instanceof Tree.Twig twig) {
            out.append('\n');
            entries(twig, indent + 2, true, out);
        } else if (value instanceof Tree.Branch branch) {
            out.append('\n');
            branch.items().forEach(item -> out.append(" ".repeat(indent + 2)).append(item(item, indent + 2)));
        } else {
            out.append(' ').append(value(value, indent)).append('\n');
        }
    }

    private static String value(Tree value, int indent) {
        return value instanceof Tree.Leaf leaf ? scalar(leaf.text(), indent) : flow(value);
    }

    private static String key(String key) {
        return SIMPLE_KEY.matcher(key).matches() ? key : quoted(key);
    }

    /** Returns the items of a list of texts, each from its dash on, with an indentation between them. */
    static String items(List<Tree> items, int indent) {
        StringBuilder out = new StringBuilder();
        for (Tree item : items) {
            out.append(out.isEmpty() ? "" : " ".repeat(indent)).append(item(item, indent));
        }
        return out.toString().stripTrailing();
    }
}
