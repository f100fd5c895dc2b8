package org.clientplaybook.read;

import java.util.List;
import java.util.regex.Pattern;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Parses YAML 1.2 to nodes with their places; shapes are looked at later. */
final class YamlReader {
    private static final int DEEPEST = 40;
    /** How often a file is parsed again, with what the parser does not know replaced. */
    private static final int MOST_PARSES = 100;

    /** What a line has before a quote that begins. */
    private static final Pattern BEGINNING = Pattern.compile("(?:^|: |- |[\\[{,] ?) *$");

    /** A line's key, as far as its colon. */
    private static final Pattern KEY = Pattern.compile(" *(?:- +)?[\\w.-]+ *");

    /** What the parser says at the end of a text in the column of keys, which it began to take for one. */
    private static final String NO_COLON = "could not find expected ':'";

    private static final String TABS = "Indent with spaces, not with tabs.";
    static final String BRACES = "Put quotes around a value that begins with {{.";

    /** Finds no type in a scalar's characters: what a value may be is known from its key. */
    private static final Resolver NO_TYPES = new Resolver() {
        @Override
        protected void addImplicitResolvers() {}
    };

    private YamlReader() {}

    /** Returns the root node, or null after a problem. */
    static @Nullable Node parse(YamlText source, List<Problem> problems) {
        List<Problem> conflicts = YamlConflicts.of(source);
        if (!conflicts.isEmpty()) {
            problems.addAll(conflicts);
            return null;
        }
        HiddenSigns signs = HiddenSigns.of(source.text());
        // YAML 1.1 breaks a line at these two and YAML 1.2 does not; word processors leave them behind.
        String text = signs.hidden().replace('\u2028', ' ').replace('\u2029', ' ');
        return parse(source, text, signs, MOST_PARSES, problems);
    }

    /**
     * @param text the source as SnakeYAML reads it
     * @param again how often it may still be parsed again
     */
    private static @Nullable Node parse(
            YamlText source, String text, HiddenSigns signs, int again, List<Problem> problems) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        // An alias is not followed: where it stands, the format is broken, and the place can be told.
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        ParserImpl parser = new ParserImpl(new StreamReader(text), options);
        try {
            Node root = signs.composer(parser, NO_TYPES, options).getSingleNode();
            if (root == null) {
                problems.add(FileProblems.empty(source.path()));
            }
            return root;
        } catch (MarkedYAMLException e) {
            String taken = again == 0 ? null : taken(source, text, signs, e);
            if (taken != null) {
                return parse(source, taken, signs, again - 1, problems);
            }
            Location quote = openQuote(source, e, new ParserImpl(new StreamReader(text), options));
            problems.add(quote == null ? syntax(source, e) : open(source, quote));
        } catch (YAMLException e) {
            Mark mark = parser.peekEvent().getStartMark();
            problems.add(Problem.of(
                    Code.YAML_LIMIT,
                    source.at(mark),
                    "Values are nested more than " + DEEPEST + " levels deep.",
                    "Look for brackets that are opened but not closed."));
        }
        return null;
    }

    /** Returns a text in which YAML 1.1 takes what YAML 1.2 takes at the place where the parser stopped; null where neither does. */
    private static @Nullable String taken(YamlText source, String text, HiddenSigns signs, MarkedYAMLException e) {
        Mark mark = e.getProblemMark();
        return mark != null && e.getProblem() != null && e.getProblem().contains("escape character /(")
                ? signs.withoutEscapes(text, source.offset(mark))
                : spaced(source, text, mark);
    }

    /**
     * Returns a text with a space in the place of the tab at which the parser stopped, since YAML 1.2 parts a key and its
     * value by tabs too and SnakeYAML does not; null where there is none, or where it indents a line.
     */
    private static @Nullable String spaced(YamlText source, String text, @Nullable Mark mark) {
        int at = mark == null ? text.length() : source.offset(mark);
        boolean tab = at < text.length() && text.charAt(at) == '\t';
        return tab && !text.substring(text.lastIndexOf('\n', at) + 1, at).isBlank()
                ? text.substring(0, at) + ' ' + text.substring(at + 1)
                : null;
    }

    private static Problem open(YamlText source, Location quote) {
        char sign = source.line(quote.line()).charAt(quote.column() - 1);
        return Problem.of(
                Code.YAML_SYNTAX,
                quote,
                "This is not valid YAML: the quote that begins here is not closed.",
                "Add " + sign + " at the end of this text.");
    }

    /**
     * Returns where a text in quotes begins that took the lines after it for its own, so that the parser failed where
     * nothing is wrong; null where the fault is another.
     *
     * @param again a parser at the beginning of the same text
     */
    private static @Nullable Location openQuote(YamlText source, MarkedYAMLException e, ParserImpl again) {
        if (e.getContext() != null && e.getContext().contains("quoted scalar") && e.getContextMark() != null) {
            Location start = source.at(e.getContextMark());
            Location end = source.at(e.getProblemMark());
            return e.getProblem().contains("end of stream") || takesKeys(source, start, end.line()) ? start : null;
        }
        Event last = null;
        try {
            for (Event event = again.getEvent(); event != null; event = again.getEvent()) {
                last = event instanceof CollectionEndEvent ? last : event;
            }
            return null;
        } catch (YAMLException same) {
            return last instanceof ScalarEvent text && isQuotedOverLines(text) ? openQuote(source, text) : null;
        }
    }

    private static boolean isQuotedOverLines(ScalarEvent text) {
        return (text.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                        || text.getScalarStyle() == ScalarStyle.SINGLE_QUOTED)
                // A tag or an anchor is part of the scalar, and stands before the quote.
                && text.getTag() == null
                && text.getAnchor() == null
                && text.getStartMark().getLine() < text.getEndMark().getLine();
    }

    private static @Nullable Location openQuote(YamlText source, ScalarEvent text) {
        Location start = source.at(text.getStartMark());
        Location end = source.at(text.getEndMark());
        return takesKeys(source, start, end.line()) || isOpening(source, end) ? start : null;
    }

    /** Returns whether one of the lines that a text goes on in is not indented beyond the key or the item that it is of. */
    private static boolean takesKeys(YamlText source, Location start, int lastLine) {
        String first = source.line(start.line()).substring(0, start.column() - 1);
        // The keys of an item stand behind its dash; an item that is a text stands where its dash does.
        int own = 0;
        while (own < first.length() && (first.charAt(own) == ' ' || first.startsWith("- ", own))) {
            own++;
        }
        own = own == first.length() && first.contains("-") ? first.lastIndexOf('-') : own;
        for (int line = start.line() + 1; line <= lastLine; line++) {
            String text = source.line(line);
            if (!text.isBlank() && text.length() - text.stripLeading().length() <= own) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the quote that ends before a place stands where quotes begin. */
    private static boolean isOpening(YamlText source, Location end) {
        String line = source.line(end.line());
        return BEGINNING.matcher(line.substring(0, end.column() - 2)).find()
                && end.column() - 1 < line.length()
                && !Character.isWhitespace(line.charAt(end.column() - 1));
    }

    private static Problem syntax(YamlText source, MarkedYAMLException e) {
        String what = e.getProblem() == null ? "it cannot be parsed" : oneLine(e.getProblem());
        // What is open at the end of the file is to be closed where it was opened.
        boolean open = what.contains("end of stream") || what.contains("<stream end>");
        boolean late = open || what.equals(NO_COLON);
        Mark mark = e.getProblemMark() == null || (late && e.getContextMark() != null)
                ? e.getContextMark()
                : e.getProblemMark();
        Location at = mark == null ? Location.of(source.path()) : source.at(mark);
        Problem quotes = mark == null ? null : quotes(source, at, what);
        if (quotes != null) {
            return quotes;
        }
        YamlSlips.Slip slip =
                mark == null || what.contains("another document") ? null : YamlSlips.before(source, at.line());
        slip = slip == null && mark != null && isAtBeginning(source, at, what)
                ? Indentation.of(source, at.line())
                : slip;
        if (slip != null) {
            return Problem.of(
                    Code.YAML_SYNTAX,
                    new Location(source.path(), slip.line(), slip.column()),
                    "This is not valid YAML: " + slip.what() + ".",
                    slip.hint());
        }
        String hint = hint(source, at, what);
        return Problem.of(Code.YAML_SYNTAX, at, "This is not valid YAML: " + what + ".", hint);
    }

    /** Returns the problem with a text that needs other quotes, or null. */
    private static @Nullable Problem quotes(YamlText source, Location at, String what) {
        if (what.contains("escape")) {
            return QuotedText.escape(source, at);
        }
        return what.startsWith("expected") || what.contains("mapping values") ? QuotedText.goesOn(source, at) : null;
    }

    /** Returns whether the parser failed at the first word of a line, where its indentation decides what it is. */
    private static boolean isAtBeginning(YamlText source, Location at, String what) {
        String before = source.line(at.line()).substring(0, at.column() - 1);
        return what.contains("mapping values")
                ? KEY.matcher(before).matches()
                : (what.contains("<block end>") || what.equals(NO_COLON)) && before.isBlank();
    }

    private static String hint(YamlText source, Location at, String what) {
        if (what.contains("another document")) {
            return "Remove `---`: a file is one document.";
        }
        for (int l : new int[] {at.line(), at.line() - 1}) {
            String text = source.line(l);
            if (beginsWithBraces(text)) {
                return BRACES;
            }
            if (text.substring(0, text.length() - text.stripLeading().length()).indexOf('\t') >= 0) {
                return TABS;
            }
        }
        if (what.contains("TAB") || what.contains("\\t")) {
            return TABS;
        }
        if (what.contains("end of stream")) {
            return "Close the quotation mark, bracket or brace that opens here.";
        }
        if (what.contains("mapping values are not allowed")) {
            String curly = QuotedText.curly(source.line(at.line()));
            if (curly != null) {
                return curly;
            }
            boolean first =
                    !source.line(at.line()).substring(0, at.column() - 1).contains(": ");
            return (first ? "Indent this line like the one above, or put" : "Put")
                    + " quotes around a text that contains a colon and a space.";
        }
        if (what.contains("alias")
                || what.contains("unexpected character")
                || what.contains("cannot start any token")) {
            return "Put quotes around a text that begins with *, &, @, % or `.";
        }
        if (what.contains("sequence entries are not allowed")) {
            return "Put quotes around a text that begins with -, or begin the list on a line of its own.";
        }
        if (what.contains("a comment or a line break")) {
            return "Put quotes around a text that begins with > or |.";
        }
        return "Check quotes, brackets and indentation here and in the line above.";
    }

    /** Returns whether the value of a line's key, or the line's item, begins with two braces. */
    private static boolean beginsWithBraces(String line) {
        int braces = line.indexOf("{{");
        String before = braces < 0 ? "" : line.substring(0, braces).stripTrailing();
        return braces >= 0 && (before.isEmpty() || before.endsWith(":") || before.endsWith("-"));
    }

    private static String oneLine(String text) {
        return text.lines()
                .findFirst()
                .orElse(text)
                .replaceAll("^but |\\.? \\(Do not use . for indentation\\)|\\.$", "");
    }
}
