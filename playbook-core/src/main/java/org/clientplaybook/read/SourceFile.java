package org.clientplaybook.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** A text file of the content folder. */
final class SourceFile {
    private static final long LARGEST = 2_000_000;

    private final String path;
    private final String text;
    private final int[] starts;
    private final int[] offsets;

    /**
     * @param path its path below the content folder
     * @param text what it says, with line feeds alone at the ends of lines and without a byte-order mark
     */
    SourceFile(String path, String text) {
        this.path = path;
        this.text = text;
        this.starts = starts(text);
        this.offsets = offsets(text);
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    /** Reads a file that must have something in it, or returns null after a problem. */
    static SourceFile read(Path file, String path, List<Problem> problems) {
        SourceFile source = readAny(file, path, problems);
        if (source != null && source.text.isBlank()) {
            problems.add(empty(path));
            return null;
        }
        return source;
    }

    /** Reads a file that may be empty, or returns null after a problem. */
    static SourceFile readAny(Path file, String path, List<Problem> problems) {
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST) {
                problems.add(Problem.of(
                        Code.UNREADABLE_FILE,
                        Location.of(path),
                        "The file is larger than 2 MB.",
                        "Split it, or remove what does not belong in it."));
                return null;
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            problems.add(Problem.of(
                    Code.UNREADABLE_FILE, Location.of(path), "The file cannot be read.", "Check its permissions."));
            return null;
        }
        String text = decode(bytes, path, problems);
        SourceFile source = text == null ? null : new SourceFile(path, text);
        return source == null || source.isPlain(problems) ? source : null;
    }

    static Problem empty(String path) {
        return Problem.of(Code.EMPTY_FILE, Location.of(path), "The file is empty.", "Add its content, or remove it.");
    }

    private static String decode(byte[] bytes, String path, List<Problem> problems) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // The sign that stands for what could not be decoded may also have been written; only then is a decoder asked.
        int fault = text.indexOf('\uFFFD') < 0 ? -1 : fault(bytes);
        if (fault >= 0) {
            int line = 1;
            int start = 0;
            for (int i = 0; i < fault; i++) {
                if (bytes[i] == '\n') {
                    line++;
                    start = i + 1;
                }
            }
            int column = new String(bytes, start, fault - start, StandardCharsets.UTF_8).length() + 1;
            problems.add(Problem.of(
                    Code.NOT_UTF8,
                    new Location(path, line, column),
                    "The file is not UTF-8 text.",
                    "Save it again with the encoding UTF-8."));
            return null;
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Returns the index of the first byte that is not UTF-8, or -1. */
    private static int fault(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(in);
            return -1;
        } catch (CharacterCodingException e) {
            return in.position();
        }
    }

    /** Control characters have no place in HTML or XML; a file that has one was damaged, or is no text. */
    private boolean isPlain(List<Problem> problems) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0) || c >= 0xFFFE;
            if (control) {
                int line = 1;
                while (line < starts.length && starts[line] <= i) {
                    line++;
                }
                problems.add(Problem.of(
                        Code.BAD_CHARACTER,
                        new Location(path, line, i - starts[line - 1] + 1),
                        String.format(Locale.ROOT, "The file has the control character U+%04X.", (int) c),
                        "Remove it."));
                return false;
            }
        }
        return true;
    }

    private static int[] starts(String text) {
        int lines = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        int[] starts = new int[lines];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[line++] = i + 1;
        }
        return starts;
    }

    /** Returns the place of each code point, or null where each has one unit. */
    private static int[] offsets(String text) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            return null;
        }
        int[] offsets = new int[points + 1];
        for (int point = 0; point < points; point++) {
            offsets[point + 1] = offsets[point] + Character.charCount(text.codePointAt(offsets[point]));
        }
        return offsets;
    }

    /**
     * Returns the place of a mark of the YAML parser, which counts code points.
     *
     * @param line counted from 0
     * @param index of the code point in the file, counted from 0
     */
    Location at(int line, int index) {
        int offset = offsets == null ? index : offsets[Math.min(index, offsets.length - 1)];
        return new Location(path, line + 1, offset - starts[Math.min(line, starts.length - 1)] + 1);
    }

    /** Returns a line, counted from 1, without its end; empty beyond the file. */
    String line(int number) {
        if (number < 1 || number > starts.length) {
            return "";
        }
        int to = number == starts.length ? text.length() : starts[number] - 1;
        return text.substring(starts[number - 1], to);
    }
}
