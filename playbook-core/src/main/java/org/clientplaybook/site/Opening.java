package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Print;
import org.clientplaybook.model.Program.Statement;
import org.clientplaybook.model.Program.Text;

/**
 * The words with which a message comes to the point: its first sentence behind the greeting, the address and stage
 * directions. A sentence that stands only under a condition is left out.
 */
final class Opening {
    /** What says no more than this, with more behind it, is a greeting or an address. */
    private static final int GREETING_WORDS = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}’']+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!…][\"”’)»]*(?=\\s)");
    private static final Pattern STAGE_DIRECTION = Pattern.compile("\\s*\\(.*\\)\\s*");

    private Opening() {}

    /** Returns the first sentence of a message's body; the whole first line where signs for bold words or links are in it. */
    static Program of(Program body) {
        List<List<Statement>> lines = lines(body);
        List<Statement> first = lines.stream()
                .limit(Math.max(0, lines.size() - 1))
                .filter(Opening::comesToThePoint)
                .findFirst()
                .orElse(lines.get(lines.size() - 1));
        boolean marked = first.stream()
                .anyMatch(part -> text(part).contains("**") || text(part).contains("]("));
        return new Program(body.source(), marked ? first : sentence(first));
    }

    /** Returns the lines that are not blank, at least one. */
    private static List<List<Statement>> lines(Program body) {
        List<List<Statement>> lines = new ArrayList<>();
        List<Statement> line = new ArrayList<>();
        for (Statement statement : body.body()) {
            if (statement instanceof Print) {
                line.add(statement);
            } else if (statement instanceof Text text) {
                String[] parts = text.text().split("\n", -1);
                for (int i = 0; i < parts.length; i++) {
                    if (i > 0 && !line.isEmpty()) {
                        lines.add(line);
                        line = new ArrayList<>();
                    }
                    if (!parts[i].isBlank() || !line.isEmpty()) {
                        line.add(new Text(parts[i]));
                    }
                }
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static boolean comesToThePoint(List<Statement> line) {
        StringBuilder words = new StringBuilder();
        line.forEach(part -> words.append(part instanceof Text text ? text.text() : " "));
        return !STAGE_DIRECTION.matcher(words).matches() && words(words) > GREETING_WORDS;
    }

    /** Returns a line up to the end of the first sentence that is more than a greeting. */
    private static List<Statement> sentence(List<Statement> line) {
        List<Statement> sentence = new ArrayList<>();
        long words = 0;
        for (Statement part : line) {
            String text = text(part);
            Matcher end = SENTENCE_END.matcher(text);
            while (end.find()) {
                if (words + words(text.substring(0, end.end())) > GREETING_WORDS) {
                    sentence.add(new Text(text.substring(0, end.end())));
                    return sentence;
                }
            }
            words += words(text);
            sentence.add(part);
        }
        return sentence;
    }

    private static long words(CharSequence text) {
        return WORD.matcher(text).results().count();
    }

    private static String text(Statement part) {
        return part instanceof Text text ? text.text() : "";
    }
}
