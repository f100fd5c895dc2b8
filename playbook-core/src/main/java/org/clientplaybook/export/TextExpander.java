package org.clientplaybook.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.export.Snippet.Blank;
import org.clientplaybook.export.Snippet.Part;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Field;

/** Messages as TextExpander imports them; blanks are fill-ins. */
final class TextExpander {
    private TextExpander() {}

    /**
     * Returns rows of abbreviation, text and label, after RFC 4180, without a header. What is said of a pack is a snippet, too,
     * since the format has no other place for it.
     */
    static byte[] csv(List<Snippet> snippets, List<Attribution> attributions, Words words) {
        StringBuilder csv = new StringBuilder();
        for (Snippet snippet : snippets) {
            String abbreviation =
                    ";" + snippet.scenario().slug() + "." + snippet.message().id() + "." + snippet.variant();
            row(csv, abbreviation + ";", fillIns(snippet.body()), snippet.label(words));
            if (snippet.subject() != null) {
                row(csv, abbreviation + ".subject;", fillIns(snippet.subject()), snippet.label(words));
            }
        }
        for (Attribution attribution : attributions) {
            row(
                    csv,
                    ";" + attribution.pack().id() + ".origin;",
                    escaped(attribution.plain()),
                    words.word("origin.title"));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String fillIns(List<Part> parts) {
        return Snippet.text(parts, TextExpander::escaped, TextExpander::fillIn);
    }

    private static String escaped(String words) {
        return words.replace("%", "%%");
    }

    private static String fillIn(Blank blank) {
        String name = plain(blank.label());
        return switch (blank.isComputed() ? Field.Type.TEXT : blank.field().type()) {
            case PARAGRAPH, LIST -> "%fillarea:name=" + name + "%";
            case CHOICE ->
                "%fillpopup:name=" + name + ":"
                        + String.join(
                                ":",
                                blank.field().options().stream()
                                        .map(option -> plain(option.label()))
                                        .toList())
                        + "%";
            default -> "%filltext:name=" + name + "%";
        };
    }

    private static String plain(String words) {
        return words.replaceAll("[%:]", " ").strip();
    }

    /** Keeps a spreadsheet from taking a text for a formula, by a character that nobody sees. */
    private static String disarmed(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) >= 0
                ? "\u2060" + cell
                : cell;
    }

    private static void row(StringBuilder csv, String... cells) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            quoted.add('"' + disarmed(cell).replace("\"", "\"\"") + '"');
        }
        csv.append(String.join(",", quoted)).append("\r\n");
    }
}
