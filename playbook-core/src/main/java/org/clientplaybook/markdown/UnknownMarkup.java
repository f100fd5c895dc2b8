package org.clientplaybook.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.content.SignSet;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Markup that other programs know and that is just text in Markdown: readers would see it. */
final class UnknownMarkup {
    private static final String CALLOUT =
            "Write `> [!NOTE]`, `> [!TIP]` or `> [!WARNING]`, and begin each further line with `> `.";
    private static final String DETAILS =
            "Write `> [!DETAILS] What it is about`, and begin each further line with `> `.";
    private static final String FIELD = "Fields work in messages only: write words here, or put backticks around it.";
    private static final String REMOVE = "Remove it, or put backticks around it.";
    private static final String LINK =
            "Write `[words](scenario:its-slug)`, `[words](page:its-name)` or `[words](#a-heading)`.";
    private static final String NOTE = "Write a footnote: `[^1]` here, and `[^1]: its text` on a line of its own.";
    private static final String COMMENT = "Write `<!-- a note -->`.";
    private static final String STRONG = "Write `**words**`.";

    /**
     * @param trigger what a text has that has the sign, so that most texts need no look at the pattern
     */
    private record Sign(String trigger, Pattern pattern, String hint) {
        static Sign of(String trigger, String pattern, String hint) {
            return new Sign(trigger, Pattern.compile(pattern), hint);
        }
    }

    private static final List<Sign> IN_LINE = List.of(
            Sign.of("{{", "\\{\\{[^{}]{0,80}(?:\\}\\})?", FIELD),
            Sign.of("${", "\\$\\{[\\w.-]{1,80}\\}", FIELD),
            Sign.of("{%", "(?<!\\{)\\{%[^%]{0,80}(?:%\\})?", REMOVE),
            Sign.of("<%", "<%[^%]{0,80}%>", REMOVE),
            Sign.of("{#", "\\{# [^#]{0,80}#\\}", COMMENT),
            Sign.of(
                    "#",
                    "(?<!\\{)\\{:? ?#[^\\s{}#][^{}]{0,80}\\}",
                    "Only a heading can have an identifier, at its end: `## Title {#its-identifier}`."),
            Sign.of("{", "\\{(?::? ?\\.[\\w-]|: ?[\\w]|:? ?[A-Za-z-]{2,30}=)[^{}]{0,80}\\}", REMOVE),
            Sign.of("{", "\\{(\\+\\+|--|>>)[^{}]{1,80}(?:\\1|<<)\\}", REMOVE),
            Sign.of("[[", "\\[\\[(?:[^\\[\\]^][^\\[\\]]{0,80}\\]\\]|$)", LINK),
            Sign.of("^[", "\\^\\[(?=[^\\]^])", NOTE),
            Sign.of("==", "(?<![\\w=])==(?=[^\\s=])[^=]{1,80}(?<=\\S)==(?![\\w=])", STRONG),
            Sign.of("%%", "(?<![\\w%])%%(?=[^\\s%])[^%]{1,80}%%", COMMENT),
            Sign.of(
                    ":",
                    "(?<![\\p{L}\\p{N}:/]):(?:[a-z][a-z0-9_+-]{1,30}|[+-]1):(?![\\p{L}\\p{N}:/])",
                    "Write the emoji itself."));

    /** Each trigger has one of these. */
    private static final SignSet TRIGGERS = SignSet.of("{<#[^=%:");

    private static final List<Sign> AT_START = List.of(
            Sign.of("!!!", "!!! ?[\\p{L}\"].{0,80}", CALLOUT),
            Sign.of("???", "\\?\\?\\?\\+? ?[\\p{L}\"].{0,80}", DETAILS),
            Sign.of(":::", ":{3,} ?[\\p{L}{].{0,80}", CALLOUT),
            Sign.of("===", "={3}[!+]? ?[\"“].{1,80}", "Write a heading for each part."),
            Sign.of("8<", "-{2,}8<-{2,}.{0,80}", "Remove it."),
            Sign.of("..", "\\.\\. [\\p{L}-]{1,30}::", CALLOUT),
            Sign.of("[", "\\[(?:TOC|toc|\\[_?(?:TOC|toc)_?\\])\\]$", "Remove it."),
            Sign.of("[", "\\[\\](?= )", "Write `- [ ] ` before a task."));
    private static final Sign FENCE = Sign.of(":::", ":{3,} *$", CALLOUT);
    private static final Sign DEFINITION = Sign.of(":", ": +(?=\\S)", "Write a list: `- **word**: what it means`.");
    private static final Pattern CALLOUT_MARK =
            Pattern.compile("\\[!(?i:note|tip|important|warning|caution|details|include)\\b.?");

    private final Draft draft;
    private boolean fenced;

    UnknownMarkup(Draft draft) {
        this.draft = draft;
    }

    /** Reports what a text has of it. */
    void report(Text text) {
        String literal = text.getLiteral();
        boolean starts = Lines.isStart(text) && !literal.isEmpty() && "!?:.[=-".indexOf(literal.charAt(0)) >= 0;
        int from = starts ? reportStart(text) : 0;
        if (!TRIGGERS.isIn(literal)) {
            return;
        }
        for (Sign sign : IN_LINE) {
            if (literal.contains(sign.trigger())) {
                Places.Walk walk = draft.places.walk(text);
                for (Matcher found = sign.pattern().matcher(literal).region(from, literal.length()); found.find(); ) {
                    if (walk.isPlain(found.start())) {
                        report(found, walk.of(found.start()), sign.hint());
                    }
                }
            }
        }
    }

    /** Reports what a line begins with, and returns where that ends. */
    private int reportStart(Text text) {
        if (!draft.places.walk(text).isPlain(0)) {
            return 0;
        }
        int end = 0;
        Location at = draft.places.walk(text).of(0);
        for (Sign sign : AT_START) {
            Matcher found = sign.pattern().matcher(text.getLiteral());
            if (found.lookingAt()) {
                fenced |= sign.trigger().equals(":::");
                report(found, at, sign.hint());
                end = found.end();
            }
        }
        Matcher fence = FENCE.pattern().matcher(text.getLiteral());
        // The line that closes is reported with the one that opens.
        if (!fenced && fence.lookingAt()) {
            fenced = true;
            report(fence, at, FENCE.hint());
        }
        Matcher definition = DEFINITION.pattern().matcher(text.getLiteral());
        if (text.getPrevious() != null && definition.lookingAt()) {
            report(definition, at, DEFINITION.hint());
        }
        Matcher mark = CALLOUT_MARK.matcher(text.getLiteral());
        if (mark.lookingAt() && !startsQuote(text)) {
            draft.problem(
                    Code.BAD_CALLOUT,
                    at,
                    Quote.of(mark.group()) + " is not at the start of a quote.",
                    "Begin the line with `> `, and each further line of the call-out too.");
        }
        return end;
    }

    /** Whether a text is where a call-out would say what it is. */
    private static boolean startsQuote(Text text) {
        Node paragraph = text.getParent();
        return text.getPrevious() == null
                && paragraph.getPrevious() == null
                && paragraph.getParent() instanceof BlockQuote;
    }

    private void report(Matcher found, Location at, String hint) {
        draft.problem(
                Code.UNKNOWN_MARKUP,
                at,
                Quote.of(found.group()) + " is not part of the format, and would appear on the page as it is.",
                hint);
    }
}
