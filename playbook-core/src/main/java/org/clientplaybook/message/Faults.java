package org.clientplaybook.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clientplaybook.problem.Code;

/** The faults of a template, each at its place. */
final class Faults {
    private static final int LONGEST_QUOTE = 40;

    private final String source;
    private final List<Fault> faults = new ArrayList<>();

    Faults(String source) {
        this.source = source;
    }

    List<Fault> all() {
        return Collections.unmodifiableList(faults);
    }

    /** Adds a fault at an offset of the template. */
    void add(Code code, int offset, String message, String hint) {
        int line = 1;
        int start = 0;
        for (int next = source.indexOf('\n'); next >= 0 && next < offset; next = source.indexOf('\n', start)) {
            line++;
            start = next + 1;
        }
        faults.add(new Fault(code, line, offset - start + 1, message, hint));
    }

    /** Adds a fault of syntax that quotes the tag. */
    void foreign(Tag tag, String hint) {
        add(Code.MESSAGE_SYNTAX, tag.at(), quote(tag.source(source)) + " is not part of the message language.", hint);
    }

    /** Returns where a word stands in a tag outside of quotes, or where the tag begins. */
    int place(Tag tag, String word) {
        char quote = 0;
        for (int i = tag.at() + 2; i < tag.end(); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (source.startsWith(word, i)
                    && !Character.isJavaIdentifierPart(source.charAt(i - 1))
                    && !Character.isJavaIdentifierPart(source.charAt(i + word.length()))) {
                return i;
            }
        }
        return tag.at();
    }

    /** Returns the first line of a text in back quotes, cut where it is long. */
    static String quote(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        if (line.length() <= LONGEST_QUOTE) {
            return "`" + line + "`";
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return "`" + line.substring(0, end) + "…`";
    }
}
