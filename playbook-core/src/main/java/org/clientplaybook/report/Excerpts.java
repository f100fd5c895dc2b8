package org.clientplaybook.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.problem.Location;

/** Shows the line in which a problem stands, with a caret below its column. */
final class Excerpts {
    private static final int WIDTH = 100;
    private static final int BEFORE = 40;

    private final Path content;
    private final Map<String, List<String>> files = new HashMap<>();

    Excerpts(Path content) {
        this.content = content;
    }

    /** Returns the line and the caret, or nothing where no line is meant or it cannot be read. */
    List<String> of(Location at) {
        List<String> lines = at.line() == 0 ? List.of() : files.computeIfAbsent(at.file(), this::read);
        if (at.line() == 0 || at.line() > lines.size()) {
            return List.of();
        }
        String line = lines.get(at.line() - 1);
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

    private static String cut(String line, int from) {
        int to = Math.min(line.length(), from + WIDTH);
        return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    }

    private List<String> read(String file) {
        Path path = content.resolve(file);
        if (!Files.isRegularFile(path)) {
            return List.of();
        }
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .map(line -> line.replaceAll("\\p{Cc}", " "))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // Not UTF-8, or gone: the problem says so itself.
            return List.of();
        }
    }
}
