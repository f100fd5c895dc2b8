package org.clientplaybook.read;

import org.clientplaybook.problem.Location;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Finds where the text of a scalar begins, behind a quote or below a {@code |}. */
final class TextStart {
    private TextStart() {}

    /**
     * Returns the place of a scalar's first character; without a column, and then of its first line, where the lines of
     * the text are not those of the file: folded texts, and those with escapes.
     */
    static Location of(ScalarNode node, YamlText source) {
        Location at = source.at(node.getStartMark());
        if (node.getScalarStyle() == ScalarStyle.LITERAL) {
            return block(at, source);
        }
        boolean oneLine = node.getEndMark().getLine() == node.getStartMark().getLine();
        int quote = node.isPlain() ? 0 : 1;
        String written = oneLine && quote == 1 ? source.between(node.getStartMark(), node.getEndMark()) : "";
        boolean asWritten = written.indexOf('\\') < 0 && !written.contains("''");
        return new Location(at.file(), at.line(), oneLine && asWritten ? at.column() + quote : 0);
    }

    private static boolean isDigit(String mark, int i) {
        return i < mark.length() && Character.isDigit(mark.charAt(i)) && (i == 1 || "-+".indexOf(mark.charAt(1)) >= 0);
    }

    /** A block's first lines may be blank, and its header may say how far it is indented. */
    private static Location block(Location header, YamlText source) {
        String mark = source.line(header.line()).substring(header.column() - 1);
        boolean indented = isDigit(mark, 1) || isDigit(mark, 2);
        int line = header.line() + 1;
        while (source.line(line).isBlank() && line < header.line() + 10) {
            line++;
        }
        String text = source.line(line);
        int column = text.length() - text.stripLeading().length() + 1;
        return indented || text.isBlank()
                ? new Location(header.file(), header.line(), 0)
                : new Location(header.file(), header.line() + 1, column);
    }
}
