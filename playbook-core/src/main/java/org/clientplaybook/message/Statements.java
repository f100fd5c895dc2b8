package org.clientplaybook.message;

import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.utils.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Statement;
import org.clientplaybook.problem.Code;

/**
 * Compiles the parser's statements. It goes over them twice in the same order: first for the lines that hold only tags,
 * then for the statements, whose tags it counts so that each fault has the place of its tag.
 */
final class Statements {
    private static final String ALLOWED =
            "A message has text, fields as `{{ field_name }}`, and `{% if … %}`, `{% elseif … %}`, `{% else %}`, "
                    + "`{% endif %}`, `{% for … in … %}`, `{% endfor %}`.";

    private final Tags tags;
    private final Typing typing;
    private final Lines lines = new Lines();
    private int tag;
    private int part;

    Statements(Tags tags, Typing typing) {
        this.tags = tags;
        this.typing = typing;
    }

    List<Statement> compile(BodyNode body) {
        outline(body);
        lines.close();
        return statements(body, Set.of());
    }

    private void outline(BodyNode body) {
        for (RenderableNode node : body.getChildren()) {
            if (node instanceof TextNode text) {
                lines.text(new String(text.getData()));
            } else if (node instanceof PrintNode) {
                lines.print();
            } else if (node instanceof IfNode choice) {
                choice.getConditionsWithBodies().forEach(branch -> {
                    lines.tag();
                    outline(branch.getRight());
                });
                if (choice.getElseBody() != null) {
                    lines.tag();
                    outline(choice.getElseBody());
                }
                lines.tag();
            } else if (node instanceof ForNode loop) {
                lines.tag();
                outline(loop.getBody());
                if (loop.getElseBody() != null) {
                    lines.tag();
                    outline(loop.getElseBody());
                }
                lines.tag();
            } else {
                lines.tag();
            }
        }
    }

    private List<Statement> statements(BodyNode body, Set<String> filled) {
        List<Statement> statements = new ArrayList<>();
        for (RenderableNode node : body.getChildren()) {
            if (node instanceof TextNode) {
                String text = lines.text(part++);
                if (!text.isEmpty()) {
                    statements.add(new Program.Text(text));
                }
            } else if (node instanceof PrintNode print) {
                next();
                statements.add(typing.print(print.getExpression(), filled));
            } else if (node instanceof IfNode choice) {
                statements.add(choice(choice, filled));
            } else if (node instanceof ForNode loop) {
                Statement each = loop(loop, filled);
                if (each != null) {
                    statements.add(each);
                }
            } else {
                next();
                typing.fault(Code.MESSAGE_SYNTAX, "This tag is not part of the message language.", ALLOWED);
                return statements;
            }
        }
        return statements;
    }

    private void next() {
        typing.at(tags.start(tag++));
        part++;
    }

    private Statement choice(IfNode choice, Set<String> filled) {
        List<Program.Branch> branches = new ArrayList<>();
        Set<String> known = filled;
        for (Pair<Expression<?>, BodyNode> branch : choice.getConditionsWithBodies()) {
            next();
            Typed condition = typing.condition(branch.getLeft(), known);
            List<Statement> body = statements(branch.getRight(), Typed.union(known, condition.implied()));
            branches.add(new Program.Branch(condition.expression(), body));
            known = Typed.union(known, condition.denied());
        }
        List<Statement> otherwise = List.of();
        if (choice.getElseBody() != null) {
            next();
            otherwise = statements(choice.getElseBody(), known);
        }
        next();
        return new Program.If(branches, otherwise);
    }

    private Statement loop(ForNode loop, Set<String> filled) {
        next();
        if (loop.getElseBody() != null) {
            typing.fault(Code.MESSAGE_SYNTAX, "A loop has no `{% else %}`.", "Put an `{% if %}` around the loop.");
        }
        String variable = loop.getIterationVariable();
        String field = loop.getIterable() instanceof ContextVariableExpression list ? list.getName() : null;
        if (field == null || !typing.isList(field)) {
            typing.fault(
                    Code.MESSAGE_TYPE,
                    "A loop goes over a field of the type `list`.",
                    "Write `{% for item in list_field %}`.");
        }
        typing.enter(variable, field);
        List<Statement> body = statements(loop.getBody(), filled);
        typing.leave(variable);
        if (loop.getElseBody() != null) {
            next();
            statements(loop.getElseBody(), filled);
        }
        next();
        return field == null ? null : new Program.For(variable, field, body);
    }
}
