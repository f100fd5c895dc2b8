package org.clientplaybook.message;

import io.pebbletemplates.pebble.node.expression.AddExpression;
import io.pebbletemplates.pebble.node.expression.AndExpression;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.ConcatenateExpression;
import io.pebbletemplates.pebble.node.expression.DivideExpression;
import io.pebbletemplates.pebble.node.expression.EqualsExpression;
import io.pebbletemplates.pebble.node.expression.GreaterThanEqualsExpression;
import io.pebbletemplates.pebble.node.expression.GreaterThanExpression;
import io.pebbletemplates.pebble.node.expression.LessThanEqualsExpression;
import io.pebbletemplates.pebble.node.expression.LessThanExpression;
import io.pebbletemplates.pebble.node.expression.MultiplyExpression;
import io.pebbletemplates.pebble.node.expression.NotEqualsExpression;
import io.pebbletemplates.pebble.node.expression.OrExpression;
import io.pebbletemplates.pebble.node.expression.SubtractExpression;
import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import io.pebbletemplates.pebble.node.expression.UnaryMinusExpression;
import io.pebbletemplates.pebble.node.expression.UnaryNotExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Call;
import org.clientplaybook.model.Program.Expression;
import org.clientplaybook.model.Program.Function;
import org.clientplaybook.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Compiles operators: which there are, and what each takes. */
final class Operators {
    private static final Map<Class<?>, Function> ARITHMETIC = Map.of(
            AddExpression.class, Function.ADD,
            SubtractExpression.class, Function.SUBTRACT,
            MultiplyExpression.class, Function.MULTIPLY,
            DivideExpression.class, Function.DIVIDE);
    private static final Map<Class<?>, Function> COMPARISON = Map.of(
            EqualsExpression.class, Function.EQUAL,
            NotEqualsExpression.class, Function.NOT_EQUAL,
            LessThanExpression.class, Function.LESS,
            LessThanEqualsExpression.class, Function.LESS_OR_EQUAL,
            GreaterThanExpression.class, Function.GREATER,
            GreaterThanEqualsExpression.class, Function.GREATER_OR_EQUAL);

    private final Map<String, Field> fields;
    private final Refusals refusals;
    private final Conversions conversions;
    /** What the numbers and calculations that no field is part of come to. */
    private final IdentityHashMap<Expression, BigDecimal> constants = new IdentityHashMap<>();

    Operators(Map<String, Field> fields, Refusals refusals, Conversions conversions) {
        this.fields = fields;
        this.refusals = refusals;
        this.conversions = conversions;
    }

    static boolean isKnown(UnaryExpression unary) {
        return unary instanceof UnaryNotExpression || unary instanceof UnaryMinusExpression;
    }

    static boolean isKnown(BinaryExpression<?> binary) {
        return binary instanceof AndExpression
                || binary instanceof OrExpression
                || binary instanceof ConcatenateExpression
                || ARITHMETIC.containsKey(binary.getClass())
                || COMPARISON.containsKey(binary.getClass());
    }

    /** Applies an operator that is known to its operand. */
    Typed unary(UnaryExpression unary, Typed operand) {
        if (unary instanceof UnaryNotExpression) {
            Typed value = conversions.truth(operand);
            return Typed.call(ValueType.TRUTH, Function.NOT, value).implying(value.denied(), value.implied());
        }
        return negated(operand);
    }

    private Typed negated(Typed value) {
        if (value.isUnknown()) {
            return value;
        }
        return value.type().isNumeric()
                ? noted(new Typed(
                        new Call(Function.NEGATE, List.of(value.expression())), value.type(), Set.of(), Set.of()))
                : refusals.refused(
                        "", "`-` needs a number, but this is " + value.type().words() + ".", "Remove it.");
    }

    /** Applies an operator that is known to its operands. */
    Typed binary(BinaryExpression<?> binary, Typed left, Typed right) {
        if (binary instanceof AndExpression || binary instanceof OrExpression) {
            return logic(binary instanceof AndExpression, conversions.truth(left), conversions.truth(right));
        } else if (left.isUnknown() || right.isUnknown()) {
            return left.isUnknown() ? left : right;
        } else if (binary instanceof ConcatenateExpression) {
            return Typed.call(ValueType.TEXT, Function.CONCATENATE, conversions.text(left), conversions.text(right));
        }
        Function arithmetic = ARITHMETIC.get(binary.getClass());
        Function comparison = COMPARISON.get(binary.getClass());
        return arithmetic != null
                ? arithmetic(arithmetic, left, right)
                : comparison == null ? refusals.foreign(binary) : comparison(comparison, left, right);
    }

    private static Typed logic(boolean and, Typed left, Typed right) {
        Set<String> implied =
                and ? Typed.union(left.implied(), right.implied()) : common(left.implied(), right.implied());
        Set<String> denied = and ? common(left.denied(), right.denied()) : Typed.union(left.denied(), right.denied());
        return Typed.call(ValueType.TRUTH, and ? Function.AND : Function.OR, left, right)
                .implying(implied, denied);
    }

    private static Set<String> common(Set<String> a, Set<String> b) {
        Set<String> common = new TreeSet<>(a);
        common.retainAll(b);
        return common;
    }

    private Typed arithmetic(Function function, Typed left, Typed right) {
        if (!left.type().isNumeric() || !right.type().isNumeric()) {
            ValueType wrong = left.type().isNumeric() ? right.type() : left.type();
            String hint = function == Function.ADD && (wrong == ValueType.DATE || wrong.isWords())
                    ? "Write `~` to join texts, or `| plus(2, \"weeks\")` to add to a date."
                    : "Use fields of the type `number` or `money`.";
            return refusals.refused("", "Arithmetic needs numbers, but this is " + wrong.words() + ".", hint);
        }
        boolean money = left.type() == ValueType.MONEY || right.type() == ValueType.MONEY;
        boolean ratio =
                function == Function.DIVIDE && left.type() == ValueType.MONEY && right.type() == ValueType.MONEY;
        Call call = new Call(function, List.of(left.expression(), right.expression()));
        return noted(Typed.of(call, money && !ratio ? ValueType.MONEY : ValueType.NUMBER));
    }

    /** Notes what a calculation comes to, and refuses one that can never have a result. */
    private Typed noted(Typed typed) {
        Call call = (Call) typed.expression();
        BigDecimal last = constant(call.arguments().get(call.arguments().size() - 1));
        if (call.function() == Function.DIVIDE && last != null && last.signum() == 0) {
            return refusals.refused("", "This divides by zero.", "Divide by another number, or by a field.");
        }
        List<Object> operands = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            BigDecimal operand = constant(argument);
            if (operand == null) {
                return typed;
            }
            operands.add(operand);
        }
        BigDecimal result = Values.arithmetic(call.function(), operands);
        if (result == null) {
            return refusals.refused("", "The result has too many digits.", "Use smaller numbers.");
        }
        constants.put(call, result);
        return typed;
    }

    private @Nullable BigDecimal constant(Expression expression) {
        return expression instanceof Program.NumberLiteral literal ? literal.number() : constants.get(expression);
    }

    private Typed comparison(Function function, Typed left, Typed right) {
        boolean equality = function == Function.EQUAL || function == Function.NOT_EQUAL;
        boolean same = left.type() == right.type()
                || (left.type().isNumeric() && right.type().isNumeric())
                || (left.type().isWords() && right.type().isWords());
        boolean ordered = left.type().isNumeric() || left.type() == ValueType.DATE;
        if (!same || left.type() == ValueType.LIST || (!equality && !ordered)) {
            return refusals.refused(
                    "",
                    "This comparison does not work for " + left.type().words() + " and "
                            + right.type().words() + ".",
                    "Compare two values of the same type; use `<` and `>` for numbers and dates only.");
        }
        boolean known = isOption(left, right) && isOption(right, left);
        Set<String> implied = Typed.union(left.filled(), right.filled());
        return known
                ? Typed.call(ValueType.TRUTH, function, left, right).implying(implied, Set.of())
                : Typed.of(new Program.Truth(false), ValueType.UNKNOWN);
    }

    /** Says whether a text that is compared with a choice is one of its values, and tells where it is not. */
    private boolean isOption(Typed choice, Typed other) {
        if (choice.type() == ValueType.CHOICE
                && choice.expression() instanceof Program.Get get
                && other.expression() instanceof Program.TextLiteral literal) {
            Field field = fields.get(get.field());
            List<String> options = field == null
                    ? List.of()
                    : field.options().stream().map(Field.Option::value).toList();
            // That there are none has been told where the field is declared.
            if (!options.isEmpty() && !options.contains(literal.text())) {
                refusals.refused(
                        get.field(),
                        "`" + get.field() + "` has no option `" + literal.text() + "`.",
                        Suggestion.hint(literal.text(), options, ""));
                return false;
            }
        }
        return true;
    }
}
