package org.clientplaybook.gettext;

import java.util.List;
import java.util.Map;
import org.clientplaybook.gettext.PoFile.Comments;
import org.clientplaybook.gettext.PoFile.Entry;
import org.clientplaybook.gettext.PoFile.Text;
import org.jspecify.annotations.Nullable;

/** Writes a PO file: a line of it for each line of a text, however long, so that a change shows where it is. */
final class PoWriter {
    private final StringBuilder out = new StringBuilder();

    private PoWriter() {}

    static String write(PoFile file) {
        PoWriter writer = new PoWriter();
        writer.header(file);
        file.entries().forEach(writer::entry);
        if (!file.end().isEmpty()) {
            writer.blank();
            writer.comments("#", file.end());
        }
        return writer.out.toString();
    }

    private void header(PoFile file) {
        comments("#", file.about());
        if (!file.header().isEmpty() || !file.about().isEmpty()) {
            StringBuilder fields = new StringBuilder();
            for (Map.Entry<String, String> field : file.header().entrySet()) {
                fields.append(field.getKey())
                        .append(": ")
                        .append(field.getValue())
                        .append('\n');
            }
            string("", "msgid", "");
            string("", "msgstr", fields.toString());
        }
    }

    private void entry(Entry entry) {
        blank();
        Comments comments = entry.comments();
        comments("#", comments.own());
        comments("#.", comments.extracted());
        comments("#:", comments.references());
        if (!comments.flags().isEmpty()) {
            out.append("#, ").append(String.join(", ", comments.flags())).append('\n');
        }
        String before = entry.obsolete() ? "#~ " : "";
        text(entry.obsolete() ? "#~| " : "#| ", entry.previous());
        text(before, entry.text());
        if (entry.text().plural() == null) {
            string(before, "msgstr", entry.translation());
        } else {
            for (int i = 0; i < entry.translations().size(); i++) {
                string(before, "msgstr[" + i + "]", entry.translations().get(i));
            }
        }
    }

    private void text(String before, @Nullable Text text) {
        if (text != null) {
            if (text.context() != null) {
                string(before, "msgctxt", text.context());
            }
            string(before, "msgid", text.id());
            if (text.plural() != null) {
                string(before, "msgid_plural", text.plural());
            }
        }
    }

    private void blank() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    private void comments(String sign, List<String> lines) {
        for (String line : lines) {
            out.append(sign).append(line).append('\n');
        }
    }

    private void string(String before, String keyword, String text) {
        out.append(before).append(keyword);
        int end = text.indexOf('\n') + 1;
        if (end == 0 || end == text.length()) {
            out.append(" \"").append(escaped(text)).append("\"\n");
            return;
        }
        out.append(" \"\"\n");
        for (int start = 0; start < text.length(); start = end) {
            int next = text.indexOf('\n', start) + 1;
            end = next == 0 ? text.length() : next;
            out.append(before)
                    .append('"')
                    .append(escaped(text.substring(start, end)))
                    .append("\"\n");
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                case '\r' -> escaped.append("\\r");
                default -> {
                    if (c < ' ' || c == 0x7F) {
                        // Three digits, so that a digit of the text behind it is none of the number.
                        escaped.append('\\').append(octal(c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    private static String octal(char c) {
        String digits = Integer.toOctalString(c);
        return "0".repeat(3 - digits.length()) + digits;
    }
}
