package org.clientplaybook.gettext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientplaybook.gettext.PoFile.Comments;
import org.clientplaybook.gettext.PoFile.Entry;
import org.clientplaybook.gettext.PoFile.Text;
import org.jspecify.annotations.Nullable;

/** An entry of a PO file as far as it is read. */
final class PoDraft {
    private static final String CONTEXT = "msgctxt";
    private static final String ID = "msgid";
    private static final String PLURAL = "msgid_plural";
    private static final String TRANSLATION = "msgstr";

    private static final String NO_TEXT = "Write \"\" behind a keyword for an empty text.";

    private final List<String> own = new ArrayList<>();
    private final List<String> extracted = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final List<String> flags = new ArrayList<>();
    private final Map<String, StringBuilder> now = new HashMap<>();
    private final Map<String, StringBuilder> before = new HashMap<>();
    private final List<StringBuilder> translations = new ArrayList<>();
    private @Nullable StringBuilder open;
    private boolean bare;
    private boolean indexed;
    private boolean obsolete;
    private boolean spoilt;
    private int line;
    private int translationLine;

    /** What an entry lacks. */
    record Missing(String message, String hint) {}

    /** Takes a comment, without its sign. */
    void comment(String text) {
        char kind = text.isEmpty() ? ' ' : text.charAt(0);
        switch (kind) {
            case '.' -> extracted.add(text.substring(1));
            case ':' -> references.add(text.substring(1));
            case ',' ->
                Arrays.stream(text.substring(1).split(",", -1))
                        .map(String::strip)
                        .filter(flag -> !flag.isEmpty() && !flags.contains(flag))
                        .forEach(flags::add);
            default -> own.add(text);
        }
    }

    /** Takes a keyword or a text. */
    void add(PoLine.Token token, int number, boolean old, boolean previous) throws PoLine.Fault {
        if (!token.keyword()) {
            if (open == null && !spoilt) {
                throw new PoLine.Fault(
                        token.column(), "No keyword stands before this text.", "Write `msgid` or `msgstr` before it.");
            }
            bare = false;
            if (open != null) {
                open.append(token.text());
            }
            return;
        }
        if (bare) {
            throw new PoLine.Fault(token.column(), "A text is missing before this keyword.", NO_TEXT);
        }
        bare = true;
        open = new StringBuilder();
        if (previous) {
            before.put(token.text(), open);
            return;
        }
        obsolete = obsolete || old;
        line = line == 0 ? number : line;
        if (token.text().equals(TRANSLATION)) {
            translation(token, number);
        } else if (now.putIfAbsent(token.text(), open) != null || !translations.isEmpty()) {
            throw new PoLine.Fault(
                    token.column(),
                    "`" + token.text() + "` is out of place.",
                    "An entry has msgctxt, msgid, msgid_plural and msgstr, in this order, each at most once.");
        }
    }

    private void translation(PoLine.Token token, int number) throws PoLine.Fault {
        boolean next = token.index() < 0 ? translations.isEmpty() : token.index() == translations.size();
        if (!next || (!translations.isEmpty() && indexed != token.index() >= 0)) {
            throw new PoLine.Fault(
                    token.column(),
                    "This `msgstr` is out of place.",
                    "Write one `msgstr`, or with `msgid_plural` msgstr[0], msgstr[1] and so on.");
        }
        indexed = token.index() >= 0;
        translationLine = translationLine == 0 ? number : translationLine;
        translations.add(Objects.requireNonNull(open));
    }

    /** Leaves the entry out: a fault of it was told. */
    void spoil() {
        spoilt = true;
        bare = false;
        open = null;
    }

    boolean isSpoilt() {
        return spoilt;
    }

    List<String> own() {
        return own;
    }

    int line() {
        return line;
    }

    /** Returns whether anything but comments was there. */
    boolean isBegun() {
        return !now.isEmpty() || !translations.isEmpty() || spoilt;
    }

    /** Returns whether it may be at its end, so that a comment is of the next one. */
    boolean isWhole() {
        return !translations.isEmpty() || spoilt;
    }

    /** Returns whether the next {@code msgid} is its own. */
    boolean awaitsId() {
        return !now.containsKey(ID) && translations.isEmpty();
    }

    /** Returns what is missing of an entry that is at its end, or null. */
    @Nullable
    Missing missing() {
        if (bare) {
            return new Missing("This entry ends with a keyword.", NO_TEXT);
        } else if (!now.containsKey(ID)) {
            return new Missing("This entry has no `msgid`.", "Write the original text behind `msgid`.");
        } else if (translations.isEmpty()) {
            return new Missing("This entry has no `msgstr`.", "Write `msgstr \"\"` for what is not translated yet.");
        } else if (now.containsKey(PLURAL) != indexed) {
            return new Missing(
                    indexed
                            ? "This entry has plural forms, but no `msgid_plural`."
                            : "This entry has `msgid_plural`, but no plural forms.",
                    "Write `msgid_plural` with msgstr[0], msgstr[1] and so on, or neither of them.");
        }
        return null;
    }

    Entry entry() {
        boolean blank = translations.stream().allMatch(StringBuilder::isEmpty) && !indexed;
        return new Entry(
                new Comments(own, extracted, references, flags),
                before.containsKey(ID) ? text(before) : null,
                text(now),
                blank
                        ? List.of()
                        : translations.stream().map(StringBuilder::toString).toList(),
                obsolete,
                line,
                translationLine);
    }

    private static Text text(Map<String, StringBuilder> parts) {
        StringBuilder context = parts.get(CONTEXT);
        StringBuilder plural = parts.get(PLURAL);
        return new Text(
                context == null ? null : context.toString(),
                String.valueOf(parts.get(ID)),
                plural == null ? null : plural.toString());
    }
}
