package org.clientplaybook.read;

import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceLines;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.problem.Location;
import org.yaml.snakeyaml.error.Mark;

/** The text of a YAML file, with the places that the parser's marks mean. */
final class YamlText {
    private final SourceText source;
    private final SourceLines lines;

    YamlText(SourceText source) {
        this.source = source;
        this.lines = source.lines();
    }

    ContentPath path() {
        return source.path();
    }

    String text() {
        return source.text();
    }

    /** Returns a line, counted from 1, without its end; empty beyond the file. */
    String line(int number) {
        return lines.line(number);
    }

    /** Returns what stands from one mark to another. */
    String between(Mark start, Mark end) {
        return source.text().substring(lines.offset(start.getIndex()), lines.offset(end.getIndex()));
    }

    /** Returns the place of a mark, which counts code points. */
    Location at(Mark mark) {
        int offset = lines.offset(mark.getIndex());
        return new Location(source.path(), lines.lineAt(offset), lines.columnAt(offset));
    }
}
