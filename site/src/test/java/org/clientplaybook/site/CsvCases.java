package org.clientplaybook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables as people have them, in {@code src/test/csv/cases.txt}, whose head says how they are written. */
final class CsvCases {
    private static final Path FILE = Path.of(System.getProperty("basedir", "."), "src/test/csv/cases.txt");

    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private CsvCases() {}

    /** Returns the name of each case, its text, and the lines as they are read. */
    static Stream<String[]> read() throws IOException {
        return Arrays.stream(
                        Files.readString(FILE).replace("\r\n", "\n").strip().split("\n\n+"))
                .skip(1)
                .map(CsvCases::of);
    }

    private static String[] of(String block) {
        String[] lines = block.split("\n", 3);
        String text = lines[1].substring(Math.min(lines[1].length(), "in: ".length()));
        return new String[] {lines[0], unescaped(text), lines.length > 2 ? unescaped(lines[2]) : ""};
    }

    private static String unescaped(String text) {
        return UNICODE.matcher(text)
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)))
                .translateEscapes();
    }
}
