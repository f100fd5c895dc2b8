package org.clientplaybook.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/**
 * A text file of the content folder.
 *
 * @param path its path below the content folder
 * @param text what it says, with line feeds alone at the ends of lines and without a byte-order mark
 */
record SourceFile(String path, String text) {
    private static final long LARGEST = 2_000_000;

    /** Reads a file, or returns null after a problem. */
    static SourceFile read(Path file, String path, List<Problem> problems) {
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
                    Code.UNREADABLE_FILE, Location.of(path), "The file cannot be read.", "Check that it may be read."));
            return null;
        }
        String text = decode(bytes, path, problems);
        if (text != null && text.isBlank()) {
            problems.add(Problem.of(
                    Code.EMPTY_FILE, Location.of(path), "The file is empty.", "Write its content, or remove it."));
            return null;
        }
        return text == null ? null : new SourceFile(path, text);
    }

    private static String decode(byte[] bytes, String path, List<Problem> problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            int column = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
                column = bytes[i] == '\n' ? 1 : column + 1;
            }
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

    /** Returns a line, counted from 1, without its end; empty beyond the file. */
    String line(int number) {
        int from = 0;
        for (int i = 1; i < number; i++) {
            from = text.indexOf('\n', from) + 1;
            if (from == 0) {
                return "";
            }
        }
        int to = text.indexOf('\n', from);
        return text.substring(from, to < 0 ? text.length() : to);
    }
}
