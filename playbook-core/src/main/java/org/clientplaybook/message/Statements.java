package org.clientplaybook.message;

import io.pebbletemplates.pebble.node.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Statement;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Makes statements of a template's tags. */
final class Statements {
    private static final int DEEPEST = 20;
    private static final String EXPRESSION =
            "Write a field as `{{ field_name }}`, and filters as `{{ field_name | filter }}`.";
    private static final String ALLOWED = "Use `{% if … %}`, `{% elseif … %}`, `{% else %}`, `{% endif %}`, "
            + "`{% for … in … %}` and `{% endfor %}`.";
    private static final List<String> KEYWORDS = List.of("if", "elseif", "else", "endif", "for", "endfor");
    private static final Pattern LOOP =
            Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_]*)\\s+in\\s+([\\p{L}_][\\p{L}\\p{N}_]*)");

    private final List<Tag> tags;
    private final Expressions expressions;
    private final Typing typing;
    private final Faults faults;
    private int next;
    private int depth;

    Statements(List<Tag> tags, Expressions expressions, Typing typing, Faults faults) {
        this.tags = tags;
        this.expressions = expressions;
        this.typing = typing;
        this.faults = faults;
    }

    List<Statement> compile() {
        List<Statement> body = statements(Set.of());
        while (next < tags.size()) {
            Tag stray = tags.get(next++);
            String opening = stray.keyword().equals("endfor") ? "for" : "if";
            syntax(stray, "This `" + stray.keyword() + "` has no `{% " + opening + " … %}` before it.", "Remove it.");
            body.addAll(statements(Set.of()));
        }
        return body;
    }

    /** Returns the statements up to one that ends a body or begins another, which stays for the caller. */
    private List<Statement> statements(Set<String> filled) {
        List<Statement> statements = new ArrayList<>();
        while (next < tags.size()) {
            Tag tag = tags.get(next);
            String keyword = tag.kind() == Tag.Kind.STATEMENT ? tag.keyword() : "";
            if (List.of("elseif", "else", "endif", "endfor").contains(keyword)) {
                return statements;
            }
            next++;
            if (tag.kind() == Tag.Kind.TEXT) {
                if (!tag.text().isEmpty()) {
                    statements.add(new Program.Text(tag.text()));
                }
            } else if (tag.kind() == Tag.Kind.PRINT) {
                expression(tag, tag.text()).ifPresent(value -> statements.add(typing.print(tag, value, filled)));
            } else {
                block(tag, keyword, filled, statements);
            }
        }
        return statements;
    }

    private void block(Tag tag, String keyword, Set<String> filled, List<Statement> statements) {
        if (!keyword.equals("if") && !keyword.equals("for")) {
            String near = Suggestion.nearest(keyword, KEYWORDS)
                    .map(other -> "Did you mean `" + other + "`? ")
                    .orElse("");
            faults.foreign(tag, near + ALLOWED);
        } else if (depth == DEEPEST) {
            syntax(tag, "Tags are nested more than " + DEEPEST + " levels deep.", "Simplify the message.");
            next = tags.size();
        } else {
            depth++;
            Statement statement = keyword.equals("if") ? choice(tag, filled) : loop(tag, filled);
            depth--;
            if (statement != null) {
                statements.add(statement);
            }
        }
    }

    private Optional<Expression<?>> expression(Tag tag, String text) {
        Optional<Expression<?>> expression = expressions.parse(text);
        if (expression.isEmpty()) {
            faults.foreign(tag, tag.kind() == Tag.Kind.PRINT ? EXPRESSION : ALLOWED);
        }
        return expression;
    }

    private Statement choice(Tag first, Set<String> filled) {
        List<Program.Branch> branches = new ArrayList<>();
        Set<String> known = filled;
        Tag tag = first;
        while (true) {
            Typed condition = condition(tag, known);
            List<Statement> body = statements(Typed.union(known, condition.implied()));
            branches.add(new Program.Branch(condition.expression(), body));
            known = Typed.union(known, condition.denied());
            if (!isNext("elseif")) {
                break;
            }
            tag = tags.get(next++);
        }
        List<Statement> otherwise = List.of();
        if (isNext("else")) {
            alone(tags.get(next++), "Write `{% else %}`, or `{% elseif … %}` with a condition.");
            otherwise = statements(known);
        }
        if (isNext("else") || isNext("elseif")) {
            Tag late = tags.get(next);
            syntax(late, "This `" + late.keyword() + "` comes after `{% else %}`.", "Move it before.");
            skip("endif");
        }
        end(first, "endif");
        return new Program.If(branches, otherwise);
    }

    private Typed condition(Tag tag, Set<String> known) {
        if (tag.argument().isEmpty()) {
            syntax(
                    tag,
                    "This `" + tag.keyword() + "` has no condition.",
                    "Write `{% " + tag.keyword() + " field_name %}`.");
            return Typed.of(new Program.Truth(false), ValueType.TRUTH);
        }
        return expression(tag, tag.argument())
                .map(value -> typing.condition(tag, value, known))
                .orElse(Typed.of(new Program.Truth(false), ValueType.TRUTH));
    }

    private @Nullable Statement loop(Tag tag, Set<String> filled) {
        Matcher names = LOOP.matcher(tag.argument());
        boolean reads = names.matches() && expressions.parse(names.group(1)).isPresent();
        if (!reads) {
            faults.foreign(tag, "Write a loop as `{% for item in list_field %}`.");
        }
        String variable = reads ? names.group(1) : "";
        String field = reads ? typing.enter(tag, variable, names.group(2)) : null;
        List<Statement> body = statements(field == null ? filled : Typed.union(filled, Set.of(field)));
        typing.leave(variable);
        if (isNext("else") || isNext("elseif")) {
            syntax(tags.get(next), "A loop cannot have an `else`.", "Put an `{% if … %}` around the loop.");
            skip("endfor");
        }
        end(tag, "endfor");
        return field == null ? null : new Program.For(variable, field, body);
    }

    private boolean isNext(String keyword) {
        return next < tags.size()
                && tags.get(next).kind() == Tag.Kind.STATEMENT
                && tags.get(next).keyword().equals(keyword);
    }

    /** Goes over what cannot be there, to the end of the block. */
    private void skip(String end) {
        while (next < tags.size() && !isNext(end)) {
            next++;
            statements(Set.of());
        }
    }

    private void end(Tag opening, String keyword) {
        if (isNext(keyword)) {
            alone(tags.get(next++), "Write `{% " + keyword + " %}`.");
            return;
        }
        syntax(
                opening,
                "This `" + opening.keyword() + "` has no `{% " + keyword + " %}` after it.",
                "Add `{% " + keyword + " %}` where it ends.");
    }

    private void alone(Tag tag, String hint) {
        if (!tag.argument().isEmpty()) {
            faults.foreign(tag, hint);
        }
    }

    private void syntax(Tag tag, String message, String hint) {
        faults.add(Code.MESSAGE_SYNTAX, tag.at(), message, hint);
    }
}
