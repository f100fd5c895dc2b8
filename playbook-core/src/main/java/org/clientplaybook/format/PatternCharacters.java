package org.clientplaybook.format;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what describes one character of a pattern: itself, an escape, or a class. */
final class PatternCharacters {
    private static final String SYNTAX = "^$\\.*+?()[]{}|/";

    /** What has to be escaped in a class with the flag v. */
    private static final String CLASS_SYNTAX = "()[]{}/|";

    /** Two of them have a meaning in a class with the flag v. */
    private static final String DOUBLE = "&!#$%*+,.:;<=>?@^`~";

    private static final Pattern ESCAPE =
            Pattern.compile("\\\\([dDwWsSt]|x[0-9A-Fa-f]{2}|u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4}|[pP]\\{([A-Za-z=]+)\\})");
    private static final Set<String> CATEGORIES = Set.of(
            "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps",
            "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp");

    private final String text;

    PatternCharacters(String text) {
        this.text = text;
    }

    /** Returns where what describes the character at a place ends. */
    int end(int at) {
        char c = text.charAt(at);
        if (c == '\\') {
            return escape(at, SYNTAX);
        } else if (c == '[') {
            return classEnd(at);
        } else if (c == '*' || c == '+' || c == '?' || c == '{') {
            throw new PatternFault("There is nothing to repeat: write `\\" + c + "` for the character itself.");
        } else if (c == '^' || c == '$') {
            throw new PatternFault(
                    "Leave out `" + c + "`: the whole value is matched. Write `\\" + c + "` for the character itself.");
        } else if (c == ']' || c == '}') {
            throw new PatternFault("Write `\\" + c + "` for a bracket.");
        }
        return at + Character.charCount(text.codePointAt(at));
    }

    private int escape(int at, String own) {
        Matcher escape = ESCAPE.matcher(text).region(at, text.length());
        if (escape.lookingAt()) {
            if (escape.group(2) != null && !CATEGORIES.contains(escape.group(2))) {
                throw new PatternFault("Write a category of characters such as `\\p{L}`, `\\p{Lu}` or `\\p{Nd}`.");
            }
            return escape.end();
        }
        if (at + 1 == text.length()) {
            throw new PatternFault("Write `\\\\` for a backslash.");
        }
        int next = text.codePointAt(at + 1);
        if (own.indexOf(next) >= 0) {
            return at + 2;
        }
        String character = Character.toString(next);
        throw new PatternFault(
                next < 128 && Character.isLetterOrDigit(next)
                        ? "Not every browser knows `\\" + character + "`, or it means something else there."
                        : "Write `" + character + "` without a backslash.");
    }

    private int classEnd(int from) {
        int at = from + (text.startsWith("[^", from) ? 2 : 1);
        if (text.startsWith("]", at)) {
            throw new PatternFault("Write characters between the square brackets, or `\\]` for a bracket.");
        }
        while (at < text.length() && text.charAt(at) != ']') {
            int end = classCharacter(at);
            if (text.startsWith("-", end)) {
                int last = end + 1;
                if (last >= text.length() || text.charAt(last) == ']') {
                    throw hyphen();
                }
                int lastEnd = classCharacter(last);
                inOrder(text.substring(at, end), text.substring(last, lastEnd));
                end = lastEnd;
            }
            at = end;
        }
        if (at >= text.length()) {
            throw new PatternFault("A square bracket is not closed.");
        }
        return at + 1;
    }

    private int classCharacter(int at) {
        int c = text.codePointAt(at);
        if (c == '\\') {
            return escape(at, SYNTAX + "-");
        } else if (c == '-') {
            throw hyphen();
        } else if (CLASS_SYNTAX.indexOf(c) >= 0) {
            throw new PatternFault("Write `\\" + Character.toString(c) + "` between square brackets.");
        } else if (DOUBLE.indexOf(c) >= 0 && text.startsWith(Character.toString(c), at + 1)) {
            throw new PatternFault("Write `" + Character.toString(c) + "` once between square brackets.");
        }
        return at + Character.charCount(c);
    }

    private static PatternFault hyphen() {
        return new PatternFault("Write `\\-` for a hyphen between square brackets.");
    }

    private static void inOrder(String first, String last) {
        int from = codePoint(first);
        int to = codePoint(last);
        if (from < 0 || to < 0) {
            throw hyphen();
        }
        if (from > to) {
            throw new PatternFault("Write the smaller character first, as in `a-z`.");
        }
    }

    /** Returns the one character that is meant, or -1 where several are. */
    private static int codePoint(String expression) {
        if (!expression.startsWith("\\")) {
            return expression.codePointAt(0);
        }
        char kind = expression.charAt(1);
        return switch (kind) {
            case 'x', 'u' -> Integer.parseInt(expression.substring(2), 16);
            case 't' -> '\t';
            default -> Character.isLetter(kind) ? -1 : kind;
        };
    }
}
