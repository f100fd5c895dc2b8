package org.clientplaybook.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.SourceLines;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;

/** Shows the line in which a problem stands, with a caret below its column. */
final class Excerpts {
    private static final int WIDTH = 100;
    private static final int BEFORE = 40;

    private final Map<ContentPath, SourceText> sources;
    private final Map<ContentPath, SourceLines> lines = new HashMap<>();

    /**
     * @param sources the texts that problems stand in
     */
    Excerpts(Map<ContentPath, SourceText> sources) {
        this.sources = sources;
    }

    /** Returns the line and the caret, or nothing where no line is meant or it cannot be read. */
    List<String> of(Place at) {
        SourceText source = at instanceof Location place && at.line() > 0 ? sources.get(place.file()) : null;
        if (source == null) {
            return List.of();
        }
        SourceLines text = lines.computeIfAbsent(source.path(), path -> source.lines());
        if (at.line() > text.count()) {
            return List.of();
        }
        String line = text.line(at.line());
        String number = String.valueOf(at.line());
        if (at.column() == 0 || at.column() > line.length() + 1) {
            return List.of("  " + number + " | " + cut(line, 0));
        }
        int from = at.column() > WIDTH - BEFORE ? at.column() - 1 - BEFORE : 0;
        String shown = cut(line, from);
        int caret = at.column() - 1 - from + (from > 0 ? 1 : 0);
        return List.of(
                "  " + number + " | " + shown, "  " + " ".repeat(number.length()) + " | " + " ".repeat(caret) + "^");
    }

    /**
     * Returns a problem as lines of text: place, message, hint and code; then its excerpt.
     *
     * @param shown the path of its file as the one who reads it would write it
     */
    List<String> lines(Problem problem, String shown) {
        String place = problem.location().path();
        List<String> text = new ArrayList<>();
        text.add(plain(shown) + problem.toString().substring(plain(place).length()));
        text.addAll(of(problem.location()));
        return text;
    }

    private static String plain(String path) {
        return path.replaceAll("\\p{Cc}", "\uFFFD");
    }

    private static String cut(String line, int from) {
        int to = Math.min(line.length(), from + WIDTH);
        return (from > 0 ? "…" : "")
                + line.substring(from, to).replaceAll("\\p{Cc}", " ")
                + (to < line.length() ? "…" : "");
    }
}
