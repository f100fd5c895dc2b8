package org.clientplaybook.export;

import java.util.Locale;
import java.util.regex.Pattern;
import org.clientplaybook.content.SignSet;

/** Words as Markdown that means nothing but these words. */
final class MarkdownText {
    /** The characters that {@link #SIGNS} begins with. */
    private static final SignSet MARKS = SignSet.of("\\`*_[]<|~&");

    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<|]|~(?=~)|(?<=~)~|&(?=#?\\w+;)");
    private static final Pattern START = Pattern.compile(
            "^(?=(?:[-+]|#{1,6})(?:\\s|$)|=+\\s*$|-+\\s*$|>|:::)|^(\\d{1,9})(?=[.)](?:\\s|$))", Pattern.MULTILINE);
    private static final Pattern ANCHOR_SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_ -]");

    private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*");

    private MarkdownText() {}

    /** Returns words as they stand within a line. */
    static String within(String words) {
        return MARKS.isIn(words) ? SIGNS.matcher(words).replaceAll("\\\\$0") : words;
    }

    /** Returns Markdown for within a line as lines of their own, none of which begins a block of another kind. */
    static String lines(String inline) {
        int line = 0;
        do {
            if (line < inline.length() && "-+#=>:0123456789".indexOf(inline.charAt(line)) >= 0) {
                return START.matcher(inline).replaceAll("$1\\\\");
            }
            line = inline.indexOf('\n', line) + 1;
        } while (line > 0);
        return inline;
    }

    /** Returns a line of words of its own. */
    static String line(String words) {
        String line = words.indexOf('\n') < 0 ? words : BREAK.matcher(words).replaceAll(" ");
        return lines(within(line.strip()));
    }

    /** Returns a text in a block of code, which ends in a line end. */
    static String fenced(String language, String text) {
        String fence = "`".repeat(Math.max(3, longest(text) + 1));
        return fence + language + "\n" + text + (text.endsWith("\n") || text.isEmpty() ? "" : "\n") + fence + "\n";
    }

    /** Returns a text as code within a line. */
    static String code(String text) {
        String fence = "`".repeat(longest(text) + 1);
        boolean edge = text.startsWith("`") || text.endsWith("`");
        boolean spaced = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        String space = edge || spaced ? " " : "";
        return fence + space + text + space + fence;
    }

    /** Returns the destination of a link with its title, in their brackets. */
    static String target(String address, String title) {
        boolean open = address.isEmpty() || address.chars().anyMatch(c -> "() \n\t".indexOf(c) >= 0);
        String quoted = title.isEmpty() ? "" : " \"" + within(title).replace("\"", "\\\"") + "\"";
        return "(" + (open ? "<" + address + ">" : address) + quoted + ")";
    }

    /** Returns each line but blank ones behind a margin, the first one behind a mark. */
    static String indented(String text, String mark, String margin) {
        StringBuilder lines = new StringBuilder(text.length() + text.length() / 8 + 16).append(mark);
        int from = 0;
        for (int next = text.indexOf('\n') + 1; next > 0; next = text.indexOf('\n', next) + 1) {
            if (next < text.length() && text.charAt(next) != '\n') {
                lines.append(text, from, next).append(margin);
                from = next;
            }
        }
        return lines.append(text, from, text.length()).toString();
    }

    /** Returns the identifier that most programs give a heading, by its words. */
    static String anchor(String words) {
        return ANCHOR_SIGNS
                .matcher(words.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
    }

    private static int longest(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
