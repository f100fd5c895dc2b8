package org.clientplaybook.site;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at the octets of a calendar file as RFC 5545 wants them, line by line, and more strictly than any program. */
final class CalendarLines {
    private static final int LONGEST = 75;
    private static final Pattern LINE = Pattern.compile("([A-Z-]+)((?:;[A-Z-]+=[^\":;,]+)*):(.*)", Pattern.DOTALL);
    private static final Set<String> TEXTS = Set.of("SUMMARY", "DESCRIPTION", "UID", "PRODID");
    private static final Pattern TEXT = Pattern.compile("(?:[^\\\\;,]|\\\\[\\\\;,n])*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

    private CalendarLines() {}

    /** Returns what is wrong with a file. */
    static List<String> faults(byte[] file) {
        List<String> faults = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int from = 0;
        while (from < file.length) {
            int end = from;
            while (end < file.length && file[end] != '\r' && file[end] != '\n') {
                end++;
            }
            if (end + 1 >= file.length || file[end] != '\r' || file[end + 1] != '\n') {
                faults.add("a line does not end with CRLF at octet " + end);
            }
            if (end - from > LONGEST) {
                faults.add("a line has " + (end - from) + " octets");
            }
            boolean goesOn = end > from && (file[from] == ' ' || file[from] == '\t');
            if (!goesOn) {
                whole(line.toString(), faults);
                line.setLength(0);
            }
            line.append(text(file, goesOn ? from + 1 : from, end, faults));
            from = end + 2;
        }
        whole(line.toString(), faults);
        return faults;
    }

    /** Each line is UTF-8 by itself: a character that is cut in two would not be. */
    private static String text(byte[] file, int from, int end, List<String> faults) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file, from, end - from))
                    .toString();
        } catch (CharacterCodingException e) {
            faults.add("a character is cut at octet " + from);
            return "";
        }
    }

    private static void whole(String line, List<String> faults) {
        if (line.isEmpty()) {
            return;
        }
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            faults.add("not a line: " + line);
        } else if (CONTROL.matcher(line).find()) {
            faults.add("a control: " + line);
        } else if (TEXTS.contains(parts.group(1))
                && !TEXT.matcher(parts.group(3)).matches()) {
            faults.add("not escaped: " + line);
        }
    }
}
