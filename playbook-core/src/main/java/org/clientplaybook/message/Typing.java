package org.clientplaybook.message;

import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBigDecimalExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBooleanExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.TernaryExpression;
import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.locale.Plural;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Call;
import org.clientplaybook.model.Program.Function;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Compiles what Pebble parsed, finds the type of each expression, and tells what does not fit. */
final class Typing {
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

    private final Map<String, Field> fields;
    private final Refusals refusals;
    private final Conversions conversions;
    private final Filters filters;
    private final Operators operators;
    private final Map<String, String> variables = new HashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private Set<String> inPrint = new LinkedHashSet<>();
    private Set<String> filled = Set.of();
    /** Whether what is compiled writes nothing where it is blank, as a condition. */
    private boolean guarded;

    Typing(Map<String, Field> fields, @Nullable Plural plural, Faults faults) {
        this.fields = fields;
        this.refusals = new Refusals(faults);
        this.conversions = new Conversions(refusals);
        this.filters = new Filters(refusals, conversions, plural);
        this.operators = new Operators(fields, refusals, conversions);
    }

    Set<String> used() {
        return used;
    }

    /** Opens a loop over a field, and returns the field's name, or null where it is no list. */
    @Nullable
    String enter(Tag loop, String variable, String list) {
        refusals.begin(loop);
        if (fields.containsKey(variable) || variables.containsKey(variable)) {
            refusals.refused(
                    variable,
                    "`" + variable + "` is already the name of something else here.",
                    "Choose another name for the item.");
        }
        Field field = fields.get(list);
        variables.put(variable, field == null ? "" : list);
        if (field == null) {
            unknown(list);
            return null;
        }
        used.add(list);
        if (field.type() != Field.Type.LIST) {
            refusals.refused(
                    list,
                    "A loop needs a list, but `" + list + "` is not one.",
                    "Print it, or declare it with `type: list`.");
            return null;
        }
        return list;
    }

    void leave(String variable) {
        variables.remove(variable);
    }

    /** Compiles what a condition says; a field that is no yes or no counts as true where it is filled in. */
    Typed condition(Tag statement, Expression<?> expression, Set<String> known) {
        refusals.begin(statement);
        filled = known;
        return condition(expression);
    }

    private Typed condition(Expression<?> expression) {
        boolean outside = guarded;
        guarded = true;
        Typed condition = conversions.truth(compile(expression));
        guarded = outside;
        return condition;
    }

    /** Compiles what is printed. */
    Program.Print print(Tag print, Expression<?> expression, Set<String> known) {
        refusals.begin(print);
        filled = known;
        inPrint = new LinkedHashSet<>();
        Typed typed = compile(expression);
        return new Program.Print(conversions.text(typed).expression(), List.copyOf(inPrint));
    }

    private Typed compile(Expression<?> expression) {
        if (expression instanceof ContextVariableExpression variable) {
            return variable(variable.getName());
        } else if (expression instanceof LiteralStringExpression text) {
            return Typed.of(new Program.TextLiteral(text.getValue()), ValueType.TEXT);
        } else if (expression instanceof LiteralBigDecimalExpression number) {
            return number(number.getValue());
        } else if (expression instanceof LiteralBooleanExpression truth) {
            return Typed.of(new Program.Truth(truth.getValue()), ValueType.TRUTH);
        } else if (expression instanceof FilterExpression filter) {
            return filter(filter);
        } else if (expression instanceof TernaryExpression choice) {
            return choice(choice);
        } else if (expression instanceof UnaryExpression unary) {
            return unary(unary);
        } else if (expression instanceof BinaryExpression<?> binary) {
            return binary(binary);
        }
        return refusals.foreign(expression);
    }

    private Typed unary(UnaryExpression unary) {
        return Operators.isKnown(unary)
                ? operators.unary(unary, compile(unary.getChildExpression()))
                : refusals.foreign(unary);
    }

    private Typed binary(BinaryExpression<?> binary) {
        if (!Operators.isKnown(binary)) {
            return refusals.foreign(binary);
        }
        Typed left = compile(binary.getLeftExpression());
        return operators.binary(binary, left, compile(binary.getRightExpression()));
    }

    private Typed filter(FilterExpression filter) {
        FilterInvocationExpression invocation = (FilterInvocationExpression) filter.getRightExpression();
        String name = invocation.getFilterName();
        Typed value =
                name.equals("default") ? replaced(filter.getLeftExpression()) : compile(filter.getLeftExpression());
        return Filters.isKnown(name)
                ? filters.apply(name, value, arguments(name, invocation.getArgs()))
                : filters.unknown(name);
    }

    /** Compiles what has another value in its place where it is blank. */
    private Typed replaced(Expression<?> expression) {
        boolean outside = guarded;
        guarded = true;
        Typed value = compile(expression);
        guarded = outside;
        return value;
    }

    private List<Typed> arguments(String name, @Nullable ArgumentsNode arguments) {
        if (arguments == null) {
            return List.of();
        }
        if (arguments.getNamedArgs() != null && !arguments.getNamedArgs().isEmpty()) {
            return List.of(
                    refusals.refused(name, "Filters do not take named arguments.", "Write the value without a name."));
        }
        return arguments.getPositionalArgs() == null
                ? List.of()
                : arguments.getPositionalArgs().stream()
                        .map(argument -> compile(argument.getValueExpression()))
                        .toList();
    }

    private Typed variable(String name) {
        if (variables.containsKey(name)) {
            inPrint.add(variables.get(name));
            return Typed.of(new Program.Item(name, variables.get(name)), ValueType.TEXT);
        }
        Field field = fields.get(name);
        if (field == null) {
            return unknown(name);
        }
        used.add(name);
        inPrint.add(name);
        boolean optional = !field.required() && field.value() == null && field.type() != Field.Type.YESNO;
        if (optional && !guarded && !filled.contains(name)) {
            refusals.fault(
                    Code.UNGUARDED_FIELD,
                    name,
                    "The field `" + name + "` is optional, and leaves a hole if it is blank.",
                    "Put `{% if " + name + " %}` around it, or add `| default(\"…\")`.");
        }
        Program.Get get = new Program.Get(name);
        return switch (field.type()) {
            case NUMBER -> Typed.of(get, ValueType.NUMBER);
            case MONEY -> Typed.of(get, ValueType.MONEY);
            case DATE -> Typed.of(get, ValueType.DATE);
            case YESNO -> Typed.of(get, ValueType.TRUTH).implying(Set.of(name), Set.of());
            case LIST -> Typed.of(get, ValueType.LIST);
            case CHOICE -> Typed.of(get, ValueType.CHOICE);
            default -> Typed.of(get, ValueType.TEXT);
        };
    }

    private Typed unknown(String name) {
        return refusals.fault(
                Code.UNKNOWN_FIELD,
                name,
                "Unknown field `" + name + "`.",
                Suggestion.hint(name, fields.keySet(), "Declare it under `fields`."));
    }

    private Typed number(BigDecimal number) {
        if (number.abs().compareTo(LARGEST) >= 0 || number.stripTrailingZeros().scale() > Program.DECIMALS) {
            return refusals.refused("", "The number has more than 15 digits or 10 decimals.", "Use fewer digits.");
        }
        return Typed.of(new Program.NumberLiteral(number.stripTrailingZeros()), ValueType.NUMBER);
    }

    private Typed choice(TernaryExpression choice) {
        Typed condition = condition(choice.getExpression1());
        Set<String> outside = filled;
        filled = Typed.union(outside, condition.implied());
        Typed yes = compile(choice.getExpression2());
        filled = Typed.union(outside, condition.denied());
        Typed no = compile(choice.getExpression3());
        filled = outside;
        boolean known = !yes.isUnknown() && !no.isUnknown();
        // The labels of a choice belong to its field, which is lost behind a condition.
        if (known && (yes.type() != no.type() || yes.type() == ValueType.CHOICE)) {
            yes = conversions.text(yes);
            no = conversions.text(no);
        }
        return new Typed(
                new Call(Function.CHOOSE, List.of(condition.expression(), yes.expression(), no.expression())),
                known ? yes.type() : ValueType.UNKNOWN,
                Set.of(),
                Set.of());
    }
}
