package org.clientplaybook.gettext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.gettext.PoFile.Entry;
import org.clientplaybook.gettext.PoFile.Text;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.OutputPlace;
import org.clientplaybook.problem.Problem;

/** Reads a PO file; an entry with a fault is left out, and all faults are told. */
final class PoReader {
    private static final Pattern CHARSET = Pattern.compile("(?i).*charset=\\s*([^;\\s]*).*");

    private final SourceText source;
    private final String path;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Text, Integer> lines = new HashMap<>();
    private final Map<String, String> header = new LinkedHashMap<>();
    private final List<String> about = new ArrayList<>();
    private PoDraft draft = new PoDraft();
    private int number;

    PoReader(SourceText source, String path) {
        this.source = source;
        this.path = path;
    }

    PoFile.Parsed read() {
        for (String line : source.text().split("\n", -1)) {
            number++;
            line(line);
        }
        List<String> end = List.of();
        if (draft.isBegun()) {
            finish();
        } else {
            end = draft.own();
        }
        return new PoFile.Parsed(new PoFile(header, about, entries, end), problems);
    }

    private void line(String line) {
        int start = 0;
        while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        if (start == line.length()) {
            return;
        }
        boolean obsolete = line.startsWith("#~", start);
        int behind = obsolete ? start + 2 : start;
        if (line.startsWith("|", behind) && obsolete) {
            tokens(line, behind + 1, true, true);
        } else if (obsolete) {
            tokens(line, behind, true, false);
        } else if (line.startsWith("#|", start)) {
            tokens(line, start + 2, false, true);
        } else if (line.charAt(start) == '#') {
            comment(line.substring(start + 1));
        } else {
            tokens(line, start, false, false);
        }
    }

    private void comment(String text) {
        if (draft.isWhole()) {
            finish();
        }
        draft.comment(text);
    }

    private void tokens(String line, int start, boolean obsolete, boolean previous) {
        try {
            for (PoLine.Token token : PoLine.split(line, start)) {
                boolean begins = token.keyword()
                        && (previous
                                || token.text().equals("msgctxt")
                                || (token.text().equals("msgid") && draft.isBegun() && !draft.awaitsId()));
                if (begins && (draft.isWhole() || (draft.isBegun() && !previous))) {
                    finish();
                }
                draft.add(token, number, obsolete, previous);
            }
        } catch (PoLine.Fault e) {
            problem(number, e.column(), String.valueOf(e.getMessage()), e.hint());
            draft.spoil();
        }
    }

    private void finish() {
        PoDraft done = draft;
        draft = new PoDraft();
        if (done.isSpoilt()) {
            return;
        }
        PoDraft.Missing missing = done.missing();
        if (missing != null) {
            problem(done.line(), 1, missing.message(), missing.hint());
            return;
        }
        Entry entry = done.entry();
        if (entry.text().context() == null && entry.text().id().isEmpty()) {
            header(entry);
            return;
        }
        Text text = new Text(entry.text().context(), entry.text().id(), null);
        Integer first = entry.obsolete() ? null : lines.putIfAbsent(text, entry.line());
        if (first != null) {
            problem(
                    entry.line(),
                    1,
                    "This text has an entry already, in line " + first + ".",
                    "Keep one of the two entries.");
            return;
        }
        entries.add(entry);
    }

    private void header(Entry entry) {
        if (!header.isEmpty()) {
            problem(entry.line(), 1, "The file has two headers.", "Keep one of the two entries with an empty msgid.");
            return;
        }
        about.addAll(entry.comments().own());
        entry.translation().lines().filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                problem(
                        entry.translationLine(),
                        1,
                        "The header has a line that is no field.",
                        "Write each field as `Name: value\\n`.");
            } else {
                header.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        });
        Matcher charset = CHARSET.matcher(header.getOrDefault("Content-Type", ""));
        if (charset.matches() && !charset.group(1).toUpperCase(Locale.ROOT).matches("UTF-?8")) {
            problem(
                    entry.translationLine(),
                    1,
                    "The header says that the file is in the charset `" + charset.group(1) + "`.",
                    "Save the file as UTF-8, and write `charset=UTF-8`.");
        }
    }

    private void problem(int line, int column, String message, String hint) {
        problems.add(Problem.of(Code.PO_SYNTAX, new OutputPlace(path, line, column), message, hint));
    }
}
