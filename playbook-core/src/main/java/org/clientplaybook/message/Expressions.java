package org.clientplaybook.message;

import io.pebbletemplates.pebble.extension.ExtensionRegistry;
import io.pebbletemplates.pebble.extension.core.CoreExtension;
import io.pebbletemplates.pebble.lexer.LexerImpl;
import io.pebbletemplates.pebble.lexer.Syntax;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.parser.ParserImpl;
import io.pebbletemplates.pebble.parser.ParserOptions;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Parses expressions with Pebble's own lexer and parser. Each expression is parsed once: templates repeat themselves, and
 * Pebble's lexer builds its regular expressions anew for each text that it is given. Serves many threads.
 */
final class Expressions {
    private static final int MOST_KEPT = 20_000;

    private final ExtensionRegistry registry = new ExtensionRegistry(List.of(new CoreExtension()));
    // Pebble's own delimiters.
    private final Syntax syntax = new Syntax("{#", "#}", "{%", "%}", "{{", "}}", "#{", "}", "-", false);
    private final ParserOptions options = new ParserOptions().setLiteralNumbersAsBigDecimals(true);
    private final Map<String, Optional<Expression<?>>> parsed = new ConcurrentHashMap<>();

    /**
     * Returns what Pebble makes of an expression.
     *
     * @param text the expression, whose quotes and brackets end
     * @return empty where Pebble cannot parse it
     */
    Optional<Expression<?>> parse(String text) {
        Optional<Expression<?>> known = parsed.get(text);
        if (known == null) {
            known = expression(text);
            if (parsed.size() < MOST_KEPT) {
                parsed.put(text, known);
            }
        }
        return known;
    }

    private Optional<Expression<?>> expression(String text) {
        // In quotes this would be a template within the template.
        if (text.isEmpty() || text.contains("#{")) {
            return Optional.empty();
        }
        Expression<?> expression = null;
        try {
            for (RenderableNode node : nodes("{{ " + text + " }}")) {
                if (node instanceof PrintNode print && expression == null) {
                    expression = print.getExpression();
                } else if (!(node instanceof TextNode data) || data.getData().length > 0) {
                    return Optional.empty();
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            // Besides its own exceptions: long numbers and long chains of operators fail in their own ways.
            return Optional.empty();
        }
        return Optional.ofNullable(expression);
    }

    private List<RenderableNode> nodes(String template) {
        LexerImpl lexer = new LexerImpl(
                syntax,
                registry.getUnaryOperators().values(),
                registry.getBinaryOperators().values());
        return new ParserImpl(
                        registry.getUnaryOperators(),
                        registry.getBinaryOperators(),
                        registry.getTokenParsers(),
                        options)
                .parse(lexer.tokenize(new StringReader(template), "message"))
                .getBody()
                .getChildren();
    }
}
