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

    /** Returns how many lines there are. */
    int lines() {
        return lines.count();
    }

    /** Returns a line, counted from 1, without its end; empty beyond the file. */
    String line(int number) {
        return lines.line(number);
    }

    /** Returns what stands from one mark to another. */
    String between(Mark start, Mark end) {
        return source.text().substring(offset(start), offset(end));
    }

    /** Returns the offset of a mark, which counts code points, in UTF-16 units. */
    int offset(Mark mark) {
        return lines.offset(mark.getIndex());
    }

    /** Returns the place of a mark. */
    Location at(Mark mark) {
        int offset = offset(mark);
        return new Location(source.path(), lines.lineAt(offset), lines.columnAt(offset));
    }
}
