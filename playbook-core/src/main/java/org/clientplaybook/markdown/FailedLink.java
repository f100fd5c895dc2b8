package org.clientplaybook.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.commonmark.node.Text;

/** Brackets that were meant as a link or a picture and that CommonMark takes for text: readers would see them. */
final class FailedLink {
    /** A longer address is no part of a hint. */
    private static final int LONGEST = 200;

    private static final String SCHEMES = "(?:https?:|mailto:|tel:|scenario:|page:|#)";
    private static final Pattern SIZED = Pattern.compile("\\S+ +=\\d*%?(?:x\\d*%?)?");
    private static final Pattern SPACED = Pattern.compile("\\s*([^<>\"']*?[^\\s\"'])(\\s+(?:\"[^\"]*\"|'[^']*'))?\\s*");
    private static final Pattern REVERSED = Pattern.compile("\\)\\[" + SCHEMES);
    private static final Pattern APART = Pattern.compile("\\] +\\((?:scenario:|page:|#\\w)");
    private static final Pattern DEFINITION = Pattern.compile(
            "\\[[^\\[\\]^][^\\[\\]]{0,99}\\]: *(?=\\S* \\S)(?:" + SCHEMES + ".*|.*\\.(?i:png|jpe?g|gif|svg))");

    private final Text text;
    private final String literal;
    private final Draft draft;

    private FailedLink(Text text, Draft draft) {
        this.text = text;
        this.literal = text.getLiteral();
        this.draft = draft;
    }

    /** Reports what in a text was meant as a link. */
    static void report(Text text, Draft draft) {
        FailedLink failed = new FailedLink(text, draft);
        if (failed.literal.indexOf(']') < 0) {
            return;
        }
        if (failed.literal.contains("](")) {
            failed.brackets();
        }
        failed.slip(REVERSED, 1, "The brackets of the link are in the wrong order.");
        failed.slip(APART, 0, "There is a space between the text of the link and its address.");
        if (Lines.isStart(text) && DEFINITION.matcher(failed.literal).matches()) {
            failed.definition();
        }
    }

    private void brackets() {
        Places.Walk walk = draft.places.walk(text);
        Deque<Integer> open = new ArrayDeque<>();
        Deque<Location> places = new ArrayDeque<>();
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            boolean picture = c == '!' && literal.startsWith("![", i) && walk.isPlain(i);
            if ((picture || c == '[') && walk.isPlain(i)) {
                open.push(i);
                places.push(walk.of(i));
                i += picture ? 1 : 0;
            } else if (c == ']' && walk.isPlain(i)) {
                Location here = walk.of(i);
                Location at = open.isEmpty() ? here : places.pop();
                int from = open.isEmpty() ? i : open.pop();
                if (literal.startsWith("(", i + 1) && walk.isPlain(i + 1)) {
                    problem(from, i, at);
                }
            }
        }
    }

    /** Reports the link that begins at a bracket, or at the exclamation mark before it, and whose words end at another. */
    private void problem(int from, int end, Location at) {
        boolean picture = literal.charAt(from) == '!';
        String rest = literal.substring(end + 2, Math.min(literal.length(), end + 2 + LONGEST));
        String address = rest.substring(0, Math.max(0, rest.indexOf(')')));
        if (address.startsWith("{{") || address.startsWith("{%")) {
            // The tag itself is told.
            return;
        }
        Matcher spaced = SPACED.matcher(address);
        if (SIZED.matcher(address).matches()) {
            draft.problem(
                    Code.BAD_PICTURE,
                    at,
                    "A size behind the address of a picture is not part of the format.",
                    "Remove it: a picture is shown in its own size, or as wide as the text.");
        } else if (spaced.matches() && spaced.group(1).indexOf(' ') > 0) {
            String title = spaced.group(2) == null ? "" : spaced.group(2);
            draft.problem(
                    picture ? Code.BAD_PICTURE : Code.BAD_LINK,
                    at,
                    "The address " + Quote.of(spaced.group(1)) + " contains a space.",
                    "Put it in angle brackets: "
                            + Quote.of((picture ? "![…]" : "[…]") + "(<" + spaced.group(1) + ">" + title + ")") + ".");
        } else {
            draft.problem(
                    picture ? Code.BAD_PICTURE : Code.BAD_LINK,
                    at,
                    "This is not a complete " + (picture ? "picture" : "link")
                            + ", so its brackets appear on the page.",
                    "Write "
                            + (picture
                                    ? "`![What it shows](plan.png)`"
                                    : "`[text](address)`, without another link in the text")
                            + "; for a literal bracket, write `\\]`.");
        }
    }

    private void slip(Pattern pattern, int offset, String message) {
        Matcher found = pattern.matcher(literal);
        Places.Walk walk = draft.places.walk(text);
        while (found.find()) {
            if (walk.isPlain(found.start() + offset)) {
                draft.problem(
                        Code.BAD_LINK,
                        walk.of(found.start() + offset),
                        message,
                        "Write `[text](address)`; for a literal bracket, write `\\"
                                + literal.charAt(found.start() + offset) + "`.");
            }
        }
    }

    private void definition() {
        Places.Walk walk = draft.places.walk(text);
        if (walk.isPlain(0)) {
            draft.problem(
                    Code.BAD_LINK,
                    walk.of(0),
                    "The address contains a space.",
                    "Put it in angle brackets: `[name]: <address>`.");
        }
    }
}
