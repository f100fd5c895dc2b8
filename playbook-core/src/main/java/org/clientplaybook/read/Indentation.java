package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the line whose indentation, or whose missing dash, made a file no YAML. */
final class Indentation {
    private static final Pattern LINE = Pattern.compile("^( *)((?:- +)*)(-$|[\\w.\"'-]+ *:(?: .*|$))?.*");
    private static final Pattern KEY = Pattern.compile(" *[\\w.-]+ *:(?: .*|$)");
    private static final Pattern BLOCK = Pattern.compile("[:-] +[|>][+-]?\\d*[+-]? *(?:#.*)?$");

    private final YamlText source;
    private final List<Level> levels = new ArrayList<>();

    /**
     * Where keys or dashes stand at the place that is looked at.
     *
     * @param column counted from 0
     * @param line the last one that has one there, counted from 1
     */
    private record Level(int column, boolean dash, int line) {}

    private Indentation(YamlText source) {
        this.source = source;
    }

    /**
     * Returns the slip, or null where the line stands as others do.
     *
     * @param failed the line at whose beginning the parser failed, counted from 1
     */
    static YamlSlips.@Nullable Slip of(YamlText source, int failed) {
        Indentation indentation = new Indentation(source);
        indentation.read(failed - 1);
        return indentation.slip(failed);
    }

    /** Takes the levels that are open after a line. */
    private void read(int last) {
        int text = -1;
        for (int number = 1; number <= last; number++) {
            String line = source.line(number);
            int indent = indent(line);
            if (line.isBlank() || line.startsWith("#", indent) || (text >= 0 && indent > text)) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            boolean block = BLOCK.matcher(line).find();
            text = block ? indent : -1;
            if (parts.matches() && (!parts.group(2).isEmpty() || parts.group(3) != null)) {
                open(parts, number);
            }
        }
    }

    private void open(Matcher parts, int number) {
        int column = parts.group(1).length();
        String dashes = parts.group(2);
        for (int at = dashes.indexOf('-'); at >= 0; at = dashes.indexOf('-', at + 1)) {
            put(new Level(column + at, true, number));
        }
        if (parts.group(3) != null) {
            put(new Level(column + dashes.length(), parts.group(3).equals("-"), number));
        }
    }

    private void put(Level level) {
        // Dashes may stand below their key without being indented.
        levels.removeIf(old -> old.column > level.column || (old.column == level.column && (old.dash || !level.dash)));
        levels.add(level);
    }

    private YamlSlips.@Nullable Slip slip(int failed) {
        String line = source.line(failed);
        int indent = indent(line);
        boolean dash = line.startsWith("- ", indent) || line.substring(indent).equals("-");
        Level parent = null;
        Level child = null;
        for (Level level : levels) {
            parent = level.column < indent || (level.column == indent && dash && !level.dash) ? level : parent;
            child = child == null && level.column > indent ? level : child;
        }
        if (dash && parent != null && !parent.dash && child != null && !child.dash) {
            return new YamlSlips.Slip(
                    parent.line + 1,
                    indent(source.line(parent.line + 1)) + 1,
                    "the items below begin with a dash, and this one does not",
                    "Put `- ` before it, in the column of the other dashes.");
        }
        List<Level> same = levels.stream()
                .filter(level -> level.dash == dash)
                .sorted(Comparator.comparingInt((Level level) -> Math.abs(level.column - indent))
                        .thenComparing(Comparator.comparingInt(Level::column).reversed()))
                .toList();
        boolean aligned = levels.stream().anyMatch(level -> level.column == indent && level.dash);
        if (!dash && aligned && !KEY.matcher(line).matches()) {
            return new YamlSlips.Slip(
                    failed,
                    indent + 1,
                    "its neighbours begin with a dash, and this line does not",
                    "Put `- ` before it.");
        }
        return same.isEmpty() || same.get(0).column == indent
                ? null
                : new YamlSlips.Slip(
                        failed,
                        indent + 1,
                        "this line is " + words(indent) + ", its neighbours "
                                + (same.get(0).column == 0 ? "are not" : "by " + same.get(0).column),
                        same.get(0).column == 0
                                ? "Remove the spaces before it."
                                : "Indent it by " + spaces(same.get(0).column) + ".");
    }

    private static String words(int indent) {
        return indent == 0 ? "not indented" : "indented by " + spaces(indent);
    }

    private static String spaces(int number) {
        return number == 1 ? "1 space" : number + " spaces";
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
