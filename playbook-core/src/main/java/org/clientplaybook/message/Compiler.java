package org.clientplaybook.message;

import io.pebbletemplates.pebble.extension.ExtensionRegistry;
import io.pebbletemplates.pebble.extension.core.CoreExtension;
import io.pebbletemplates.pebble.lexer.LexerImpl;
import io.pebbletemplates.pebble.lexer.Syntax;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.parser.ParserImpl;
import io.pebbletemplates.pebble.parser.ParserOptions;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.model.Program;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Suggestion;

/**
 * Compiles message templates. They have Pebble's syntax and are parsed by Pebble itself; what is outside the message
 * language is refused. One compiler serves many threads.
 */
public final class Compiler {
    private static final String ALLOWED = "A message has text and fields, written as `{{ field_name }}`.";

    // What Pebble's lexer takes for a name alone between its delimiters.
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([a-z][a-z0-9_]*)\\s*}}");

    private final ExtensionRegistry registry = new ExtensionRegistry(List.of(new CoreExtension()));
    // Pebble's own delimiters, with newline trimming off: a message's line breaks are the author's.
    private final Syntax syntax = new Syntax("{#", "#}", "{%", "%}", "{{", "}}", "#{", "}", "-", false);
    private final Map<String, Boolean> fieldNames = new ConcurrentHashMap<>();

    /**
     * A compiled template.
     *
     * @param program what it does; without the parts that are at fault
     * @param fields the fields that it uses, in order of first use
     */
    public record Compiled(Program program, Set<String> fields, List<Fault> faults) {}

    /**
     * Something wrong in a template.
     *
     * @param line the line in the template, counted from 1
     * @param column the column in that line in UTF-16 units, counted from 1
     */
    public record Fault(Code code, int line, int column, String message, String hint) {}

    /**
     * Compiles a template.
     *
     * @param source the template
     * @param known the names of the fields that it may use
     */
    public Compiled compile(String source, Collection<String> known) {
        List<Program.Operation> operations = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        if (!isPlain(source, known, operations)) {
            operations.clear();
            parsed(source, known, operations, faults);
        }
        Set<String> used = new LinkedHashSet<>();
        for (Program.Operation operation : operations) {
            if (operation instanceof Program.Print print) {
                used.add(print.field());
            }
        }
        return new Compiled(new Program(source, operations), used, faults);
    }

    /**
     * Says whether a template has known fields alone, and then adds its operations. Nearly all are like that, and
     * Pebble's lexer, which builds its regular expressions anew for each template, takes a hundred times as long.
     */
    private boolean isPlain(String source, Collection<String> known, List<Program.Operation> operations) {
        Matcher field = FIELD.matcher(source);
        int from = 0;
        for (int tag = nextDelimiter(source, 0); tag < source.length(); tag = nextDelimiter(source, from)) {
            if (!field.region(tag, source.length()).lookingAt()) {
                return false;
            }
            String name = field.group(1);
            if (!known.contains(name) || !fieldNames.computeIfAbsent(name, this::isFieldName)) {
                return false;
            }
            String before = source.substring(from, tag);
            if (isStray(before)) {
                return false;
            }
            text(before, operations);
            operations.add(new Program.Print(name));
            from = field.end();
        }
        String rest = source.substring(from);
        text(rest, operations);
        return !isStray(rest);
    }

    /** Says whether a text has the end of a tag that has no beginning. */
    private static boolean isStray(String text) {
        return text.contains("}}") || text.contains("%}");
    }

    /** Returns where the next of Pebble's opening delimiters is, or the template's length. */
    private static int nextDelimiter(String source, int from) {
        int brace = source.indexOf('{', from);
        while (brace >= 0 && brace + 1 < source.length() && "{%#".indexOf(source.charAt(brace + 1)) < 0) {
            brace = source.indexOf('{', brace + 1);
        }
        return brace < 0 || brace + 1 == source.length() ? source.length() : brace;
    }

    /** Says whether a name is no word of Pebble's own, such as {@code not}. */
    private boolean isFieldName(String name) {
        List<RenderableNode> nodes = parse("{{ " + name + " }}");
        return nodes != null
                && nodes.get(nodes.size() - 1) instanceof PrintNode print
                && print.getExpression() instanceof ContextVariableExpression;
    }

    private static void text(String text, List<Program.Operation> operations) {
        if (!text.isEmpty()) {
            operations.add(new Program.Text(text));
        }
    }

    private void parsed(
            String source, Collection<String> known, List<Program.Operation> operations, List<Fault> faults) {
        int comment = source.indexOf("{#");
        int statement = source.indexOf("{%");
        if (comment >= 0) {
            faults.add(fault(Code.MESSAGE_SYNTAX, source, comment, "A message has no comments.", "Remove {# … #}."));
        } else if (statement >= 0) {
            faults.add(foreign(source, statement, "%}"));
        } else {
            List<RenderableNode> nodes = parse(source);
            if (nodes == null) {
                faults.add(culprit(source));
            } else {
                stray(source, faults);
                operations(nodes, source, known, operations, faults);
            }
        }
    }

    /** Returns a template's nodes, or null where Pebble cannot parse it, or might never end. */
    private List<RenderableNode> parse(String source) {
        if (!isBounded(source)) {
            return null;
        }
        LexerImpl lexer = new LexerImpl(
                syntax,
                registry.getUnaryOperators().values(),
                registry.getBinaryOperators().values());
        ParserImpl parser = new ParserImpl(
                registry.getUnaryOperators(),
                registry.getBinaryOperators(),
                registry.getTokenParsers(),
                new ParserOptions());
        try {
            return parser.parse(lexer.tokenize(new StringReader(source), "message"))
                    .getBody()
                    .getChildren();
        } catch (RuntimeException | StackOverflowError e) {
            // Besides its own exceptions: numbers of any length and parentheses of any depth fail in their own ways.
            return null;
        }
    }

    /**
     * Returns whether each tag ends where it seems to. Pebble's lexer loops for ever in a string with a backslash and no
     * end, and does not see the end of a tag with a bracket open; a message has neither strings nor brackets.
     */
    private static boolean isBounded(String source) {
        for (int tag = source.indexOf("{{"); tag >= 0; ) {
            int end = source.indexOf("}}", tag);
            String inside = source.substring(tag + 2, end < 0 ? source.length() : end);
            if (inside.chars().anyMatch(c -> "\"'([{".indexOf(c) >= 0)) {
                return false;
            }
            tag = end < 0 ? -1 : source.indexOf("{{", end);
        }
        return true;
    }

    private static void operations(
            List<RenderableNode> nodes,
            String source,
            Collection<String> known,
            List<Program.Operation> operations,
            List<Fault> faults) {
        int from = 0;
        for (RenderableNode node : nodes) {
            if (node instanceof TextNode text) {
                operations.add(new Program.Text(new String(text.getData())));
            } else {
                from = nextTag(source, from);
                operation(node, source, from, known, operations, faults);
                from = Math.max(source.indexOf("}}", from), from) + 2;
            }
        }
    }

    private static void operation(
            RenderableNode node,
            String source,
            int tag,
            Collection<String> known,
            List<Program.Operation> operations,
            List<Fault> faults) {
        if (node instanceof PrintNode print && print.getExpression() instanceof ContextVariableExpression field) {
            if (!known.contains(field.getName())) {
                int at = Math.max(source.indexOf(field.getName(), tag), 0);
                faults.add(fault(
                        Code.UNKNOWN_FIELD,
                        source,
                        at,
                        "There is no field `" + field.getName() + "`.",
                        Suggestion.hint(field.getName(), known, "Declare it under `fields`.")));
            }
            operations.add(new Program.Print(field.getName()));
            return;
        }
        faults.add(foreign(source, tag, "}}"));
    }

    /** Finds what keeps a template from being parsed: the first tag that cannot be parsed alone. */
    private Fault culprit(String source) {
        int tag = source.indexOf("{{");
        while (tag >= 0) {
            int end = source.indexOf("}}", tag);
            if (end < 0) {
                return fault(Code.MESSAGE_SYNTAX, source, tag, "This `{{` has no `}}` behind it.", ALLOWED);
            }
            if (parse(source.substring(tag, end + 2)) == null) {
                return foreign(source, tag, "}}");
            }
            tag = source.indexOf("{{", end);
        }
        return foreign(source, nextTag(source, 0), "}}");
    }

    private static void stray(String source, List<Fault> faults) {
        int from = 0;
        int end = source.indexOf("}}");
        while (end >= 0) {
            int tag = source.indexOf("{{", from);
            if (tag < 0 || tag > end) {
                faults.add(fault(Code.MESSAGE_SYNTAX, source, end, "This `}}` has no `{{` before it.", ALLOWED));
            }
            from = end + 2;
            end = source.indexOf("}}", from);
        }
    }

    private static Fault foreign(String source, int tag, String close) {
        int end = source.indexOf(close, tag);
        String text = source.substring(tag, end < 0 ? source.length() : end + 2)
                .lines()
                .findFirst()
                .orElse("");
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return fault(Code.MESSAGE_SYNTAX, source, tag, "`" + shown + "` is not part of the message language.", ALLOWED);
    }

    private static int nextTag(String source, int from) {
        return Math.max(source.indexOf("{{", from), 0);
    }

    private static Fault fault(Code code, String source, int offset, String message, String hint) {
        int line = 1;
        int start = 0;
        for (int next = source.indexOf('\n'); next >= 0 && next < offset; next = source.indexOf('\n', start)) {
            line++;
            start = next + 1;
        }
        return new Fault(code, line, offset - start + 1, message, hint);
    }
}
