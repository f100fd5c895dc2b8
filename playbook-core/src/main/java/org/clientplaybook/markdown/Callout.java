package org.clientplaybook.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.problem.Code;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a quote is whose first line says so.
 *
 * @param kind {@code note}, {@code tip}, {@code warning}, or {@code details}: a part to open
 * @param titled whether it has a title of its own, as {@code details} always has
 * @param title what its first line has after the mark
 */
record Callout(String kind, boolean titled, Node title) {
    private static final Pattern MARK = Pattern.compile("\\[!([^\\[\\]]+)\\]([ \\t]*)");
    private static final Set<String> KINDS = Set.of("note", "tip", "warning", "details");
    private static final String KNOWN =
            "Write `[!NOTE]`, `[!TIP]`, `[!WARNING]` or `[!DETAILS]` at the start of the quote,"
                    + " and a space before a title of your own.";
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("important", "note"),
            Map.entry("info", "note"),
            Map.entry("abstract", "note"),
            Map.entry("example", "note"),
            Map.entry("hint", "tip"),
            Map.entry("success", "tip"),
            Map.entry("caution", "warning"),
            Map.entry("danger", "warning"),
            Map.entry("attention", "warning"),
            Map.entry("bug", "warning"),
            Map.entry("collapse", "details"),
            Map.entry("spoiler", "details"),
            Map.entry("question", "details"),
            Map.entry("faq", "details"));

    /** Takes the line that says what it is out of a quote; returns null where it is a plain one. */
    static @Nullable Callout take(BlockQuote quote, Draft draft) {
        if (!(quote.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof Text mark)) {
            return null;
        }
        String literal = mark.getLiteral();
        Matcher found = MARK.matcher(literal);
        if (!found.lookingAt() || !draft.places.walk(mark).isPlain(0)) {
            return null;
        }
        String kind = found.group(1).toLowerCase(Locale.ROOT);
        Node next = found.end() == literal.length() ? mark.getNext() : mark;
        boolean titled = isTitle(next);
        if (!KINDS.contains(kind) || (titled && found.group(2).isEmpty()) || (!titled && kind.equals("details"))) {
            report(mark, kind, titled, draft);
            return null;
        }
        draft.places.cut(mark, found.end());
        Node title = takeLine(paragraph);
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        }
        return new Callout(kind, titled, title);
    }

    /** Whether a line has more than comments. */
    private static boolean isTitle(@Nullable Node rest) {
        Node node = rest;
        while (node instanceof HtmlInline html && RawHtml.isComment(html.getLiteral())) {
            node = node.getNext();
        }
        return node != null && !Lines.isBreak(node);
    }

    private static Node takeLine(Paragraph paragraph) {
        Node line = new Paragraph();
        Node node = paragraph.getFirstChild();
        while (node != null && !Lines.isBreak(node)) {
            Node next = node.getNext();
            line.appendChild(node);
            node = next;
        }
        if (node != null) {
            node.unlink();
        }
        return line;
    }

    private static void report(Text mark, String kind, boolean titled, Draft draft) {
        String literal = mark.getLiteral();
        int end = literal.indexOf(']') + 1;
        boolean untitled = kind.equals("details") && !titled;
        String other = ELSEWHERE.get(kind);
        boolean folds = literal.startsWith("-", end) || literal.startsWith("+", end);
        draft.problem(
                Code.BAD_CALLOUT,
                draft.places.of(mark),
                Quote.of(literal.substring(0, end)) + (untitled ? " has no title." : " is not a type of call-out."),
                untitled || (folds && KINDS.contains(kind))
                        ? "Write `[!DETAILS] What it is about`; the rest is hidden until the reader opens it."
                        : other == null ? KNOWN : "Write `[!" + other.toUpperCase(Locale.ROOT) + "]`.");
    }
}
