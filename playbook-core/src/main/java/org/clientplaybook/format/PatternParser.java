package org.clientplaybook.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.format.PatternParts.Maker;
import org.clientplaybook.format.PatternParts.Part;
import org.clientplaybook.model.FieldPattern;
import org.jspecify.annotations.Nullable;

/** Parses the regular expressions that mean the same everywhere: what engines differ in is refused. */
final class PatternParser {
    private static final int DEEPEST = 20;
    private static final Pattern QUANTIFIER = Pattern.compile("(?:[*+?]|\\{(\\d{1,4})(,(\\d{1,4})?)?\\})\\??");

    private final String text;
    private final PatternCharacters characters;
    private final PatternParts parts = new PatternParts();
    private int at;
    private int depth;

    private PatternParser(String text) {
        this.text = text;
        characters = new PatternCharacters(text);
    }

    /**
     * Returns a pattern of the dialect that {@code docs/format.md} describes.
     *
     * @throws IllegalArgumentException where it has a {@link #fault}
     */
    static FieldPattern parse(String text) {
        try {
            return new PatternParser(text).parse();
        } catch (PatternFault e) {
            throw new IllegalArgumentException(e.hint(), e);
        }
    }

    /** Returns what keeps a text from being a pattern, as a sentence that says what to write instead, or null. */
    static @Nullable String fault(String text) {
        try {
            new PatternParser(text).parse();
            return null;
        } catch (PatternFault e) {
            return e.hint();
        }
    }

    private FieldPattern parse() {
        Maker whole = choice();
        if (at < text.length()) {
            throw new PatternFault("Write `\\)` for a bracket.");
        }
        return parts.whole(whole.get());
    }

    private boolean comes(String wanted) {
        return text.startsWith(wanted, at);
    }

    private Maker choice() {
        Maker choice = sequence();
        while (comes("|")) {
            at++;
            Maker one = choice;
            Maker other = sequence();
            choice = () -> PatternParts.choice(one.get(), other.get());
        }
        return choice;
    }

    private Maker sequence() {
        Maker sequence = () -> Part.NOTHING;
        if (depth == 0 && comes("^")) {
            at++;
        }
        while (at < text.length() && !comes("|") && !comes(")")) {
            if (depth == 0 && comes("$") && (at + 1 == text.length() || text.charAt(at + 1) == '|')) {
                at++;
                break;
            }
            Maker one = sequence;
            Maker other = quantified(one());
            sequence = () -> parts.sequence(one.get(), other.get());
        }
        return sequence;
    }

    private Maker quantified(Maker part) {
        Matcher quantifier = QUANTIFIER.matcher(text).region(at, text.length());
        if (!quantifier.lookingAt()) {
            return part;
        }
        char kind = text.charAt(at);
        at = quantifier.end();
        if (QUANTIFIER.matcher(text).region(at, text.length()).lookingAt()) {
            throw new PatternFault("Repeat a part once: `a+`, not `a++`.");
        }
        if (kind != '{') {
            return () -> parts.repeat(part, kind == '+' ? 1 : 0, kind == '?' ? 1 : -1);
        }
        int least = Integer.parseInt(quantifier.group(1));
        int most = quantifier.group(2) == null ? least : number(quantifier.group(3));
        if (most >= 0 && most < least) {
            throw new PatternFault("Write the smaller number first, as in `{2,5}`.");
        }
        return () -> parts.repeat(part, least, most);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? -1 : Integer.parseInt(digits);
    }

    private Maker one() {
        if (comes("(")) {
            return group();
        }
        int from = at;
        at = characters.end(from);
        String expression = text.substring(from, at);
        return () -> parts.character(expression);
    }

    private Maker group() {
        if (comes("(?") && !comes("(?:")) {
            throw new PatternFault(
                    comes("(?i")
                            ? "Write both cases, as in `[A-Za-z]`: there are no flags."
                            : "Write `(…)`: there are no flags, names or looks ahead and behind.");
        }
        at += comes("(?:") ? 3 : 1;
        if (++depth > DEEPEST) {
            throw new PatternFault("It is nested too deeply.");
        }
        Maker inner = choice();
        if (!comes(")")) {
            throw new PatternFault("A bracket is not closed.");
        }
        at++;
        depth--;
        return inner;
    }
}
