package org.clientplaybook.message;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.ExtensionRegistry;
import io.pebbletemplates.pebble.extension.core.CoreExtension;
import io.pebbletemplates.pebble.lexer.LexerImpl;
import io.pebbletemplates.pebble.lexer.Syntax;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.parser.ParserImpl;
import io.pebbletemplates.pebble.parser.ParserOptions;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Speech;
import org.clientplaybook.problem.Code;

/**
 * Compiles message templates. They have Pebble's syntax and are parsed by Pebble itself; what is outside the message
 * language ({@code docs/message-language.md}) is refused. One compiler serves many threads.
 */
public final class Compiler {
    private final ExtensionRegistry registry = new ExtensionRegistry(List.of(new CoreExtension()));
    // Pebble's own delimiters, with newline trimming off: a message's line breaks are the author's.
    private final Syntax syntax = new Syntax("{#", "#}", "{%", "%}", "{{", "}}", "#{", "}", "-", false);
    private final ParserOptions options = new ParserOptions().setLiteralNumbersAsBigDecimals(true);

    /**
     * A compiled template.
     *
     * @param program what it does; empty where there are errors
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
     * @param known the fields that it may use
     * @param currency the ISO 4217 code of amounts whose field names none, or null
     * @param plural the plural rule of the template's language
     */
    public Compiled compile(String source, Collection<Field> known, String currency, Speech.Plural plural) {
        Tags tags = new Tags(source);
        List<Fault> faults = new ArrayList<>(tags.faults());
        Map<String, Field> fields = new LinkedHashMap<>();
        known.forEach(field -> fields.put(field.name(), field));
        Typing typing = new Typing(source, fields, currency, plural, faults);
        List<Program.Statement> body = List.of();
        if (faults.isEmpty()) {
            try {
                body = new Statements(tags, typing).compile(parse(source));
            } catch (PebbleException e) {
                faults.add(syntaxFault(source, e));
            }
        }
        boolean broken = faults.stream().anyMatch(fault -> fault.code().isError());
        return new Compiled(new Program(source, broken ? List.of() : body), typing.used(), faults);
    }

    private BodyNode parse(String source) {
        LexerImpl lexer = new LexerImpl(
                syntax,
                registry.getUnaryOperators().values(),
                registry.getBinaryOperators().values());
        return new ParserImpl(
                        registry.getUnaryOperators(),
                        registry.getBinaryOperators(),
                        registry.getTokenParsers(),
                        options)
                .parse(lexer.tokenize(new StringReader(source), "message"))
                .getBody();
    }

    private static Fault syntaxFault(String source, PebbleException e) {
        int line = e.getLineNumber() == null ? 1 : e.getLineNumber();
        int start = 0;
        for (int i = 1; i < line && start >= 0; i++) {
            start = source.indexOf('\n', start) + 1;
        }
        int end = source.indexOf('\n', start);
        int tag = source.indexOf('{', start);
        int at = tag >= start && (end < 0 || tag < end) ? tag : start;
        String said = e.getPebbleMessage() == null ? "it cannot be parsed" : e.getPebbleMessage();
        return Tags.fault(
                Code.MESSAGE_SYNTAX,
                source,
                at,
                "This is not a message template: "
                        + said.lines().findFirst().orElse("").replaceAll("\\.$", "") + ".",
                "Check brackets, quotes and `endif` here and before.");
    }
}
