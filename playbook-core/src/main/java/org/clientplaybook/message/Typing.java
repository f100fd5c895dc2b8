package org.clientplaybook.message;

import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
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
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Call;
import org.clientplaybook.model.Program.Function;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Suggestion;

/** Compiles what Pebble parsed, finds the type of each expression, and tells what does not fit. */
final class Typing {
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

    private final Map<String, Field> fields;
    private final Faults faults;
    private final Filters filters;
    private final Operators operators;
    private final Map<String, String> variables = new HashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private Tag tag;
    private Set<String> inPrint = new LinkedHashSet<>();
    private Set<String> filled = Set.of();
    /** Whether what is compiled writes nothing where it is blank, as a condition. */
    private boolean guarded;

    Typing(Map<String, Field> fields, LocaleFormats.Plural plural, Faults faults) {
        this.fields = fields;
        this.faults = faults;
        this.filters = new Filters(this, plural);
        this.operators = new Operators(this);
    }

    Set<String> used() {
        return used;
    }

    /** Opens a loop over a field, and returns the field's name, or null where it is no list. */
    String enter(Tag loop, String variable, String list) {
        tag = loop;
        if (fields.containsKey(variable) || variables.containsKey(variable)) {
            refused(
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
            refused(
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
        tag = statement;
        filled = known;
        return condition(expression);
    }

    private Typed condition(Expression<?> expression) {
        boolean outside = guarded;
        guarded = true;
        Typed condition = truth(compile(expression));
        guarded = outside;
        return condition;
    }

    /** Compiles what is printed. */
    Program.Print print(Tag print, Expression<?> expression, Set<String> known) {
        tag = print;
        filled = known;
        inPrint = new LinkedHashSet<>();
        Typed typed = compile(expression);
        return new Program.Print(text(typed).expression(), List.copyOf(inPrint));
    }

    /** Compiles what has another value in its place where it is blank. */
    Typed replaced(Expression<?> expression) {
        boolean outside = guarded;
        guarded = true;
        Typed value = compile(expression);
        guarded = outside;
        return value;
    }

    /** Returns a value as text, in the form that its type has where nothing else is said. */
    Typed text(Typed value) {
        return switch (value.type()) {
            case TEXT, UNKNOWN -> value;
            case NUMBER -> Typed.call(ValueType.TEXT, Function.NUMBER, value);
            case CHOICE -> Typed.call(ValueType.TEXT, Function.LABEL, value);
            case MONEY -> Typed.call(ValueType.TEXT, Function.MONEY, value);
            case DATE -> filters.date(value, "long");
            case TRUTH -> refused("", "A yes/no value cannot be printed.", "Write `{% if … %}words{% endif %}`.");
            case LIST -> Typed.call(ValueType.TEXT, Function.JOIN, value);
        };
    }

    /** Returns a value as yes or no: whether it is filled in, where it is of another type. */
    Typed truth(Typed value) {
        if (value.type() == ValueType.TRUTH || value.type() == ValueType.UNKNOWN) {
            return value;
        }
        return Typed.call(ValueType.TRUTH, Function.FILLED, value).implying(filledBy(value), Set.of());
    }

    /** Returns the field that is filled in where a value is. */
    static Set<String> filledBy(Typed value) {
        return value.expression() instanceof Program.Get get ? Set.of(get.field()) : Set.of();
    }

    Typed compile(Expression<?> expression) {
        if (expression instanceof ContextVariableExpression variable) {
            return variable(variable.getName());
        } else if (expression instanceof LiteralStringExpression text) {
            return Typed.of(new Program.TextLiteral(text.getValue()), ValueType.TEXT);
        } else if (expression instanceof LiteralBigDecimalExpression number) {
            return number(number.getValue());
        } else if (expression instanceof LiteralBooleanExpression truth) {
            return Typed.of(new Program.Truth(truth.getValue()), ValueType.TRUTH);
        } else if (expression instanceof FilterExpression filter) {
            return filters.compile(filter);
        } else if (expression instanceof TernaryExpression choice) {
            return choice(choice);
        } else if (expression instanceof UnaryExpression unary) {
            return operators.unary(unary);
        } else if (expression instanceof BinaryExpression<?> binary) {
            return operators.binary(binary);
        }
        return foreign(expression);
    }

    /** Refuses an expression that Pebble knows and a message does not, with what to write instead. */
    Typed foreign(Expression<?> expression) {
        String hint = switch (expression.getClass().getSimpleName()) {
            case "GetAttributeExpression" -> "Write the name of the field only: it has no parts.";
            case "FunctionOrMacroInvocationExpression", "ParentFunctionExpression", "BlockFunctionExpression" ->
                "Write a filter, such as `{{ field_name | date }}`: there are no functions.";
            case "PositiveTestExpression", "NegativeTestExpression" ->
                "Write `field_name`, `not field_name` or `field_name == …`: there is no `is`.";
            case "LiteralNullExpression" -> "Write `not field_name`: there is no `null`, and a blank field is false.";
            case "ArrayExpression", "MapExpression", "RangeExpression" ->
                "Declare a field with `type: list`: the reader fills in lists.";
            default -> "Use fields, texts, numbers, `? :`, comparisons, `and or not`, `+ - * /`, `~` and filters.";
        };
        faults.foreign(tag, hint);
        return Typed.of(new Program.TextLiteral(""), ValueType.UNKNOWN);
    }

    private Typed variable(String name) {
        if (variables.containsKey(name)) {
            inPrint.add(variables.get(name));
            return Typed.of(new Program.Item(name), ValueType.TEXT);
        }
        Field field = fields.get(name);
        if (field == null) {
            return unknown(name);
        }
        used.add(name);
        inPrint.add(name);
        boolean optional = !field.required() && field.value() == null && field.type() != Field.Type.YESNO;
        if (optional && !guarded && !filled.contains(name)) {
            faults.add(
                    Code.UNGUARDED_FIELD,
                    place(name),
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
        faults.add(
                Code.UNKNOWN_FIELD,
                place(name),
                "Unknown field `" + name + "`.",
                Suggestion.hint(name, fields.keySet(), "Declare it under `fields`."));
        return Typed.of(new Program.TextLiteral(""), ValueType.UNKNOWN);
    }

    private Typed number(BigDecimal number) {
        if (number.abs().compareTo(LARGEST) >= 0 || number.stripTrailingZeros().scale() > Program.DECIMALS) {
            return refused("", "The number has more than 15 digits or 10 decimals.", "Use fewer digits.");
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
        boolean known = yes.type() != ValueType.UNKNOWN && no.type() != ValueType.UNKNOWN;
        // The labels of a choice belong to its field, which is lost behind a condition.
        if (known && (yes.type() != no.type() || yes.type() == ValueType.CHOICE)) {
            yes = text(yes);
            no = text(no);
        }
        return new Typed(
                new Call(Function.CHOOSE, List.of(condition.expression(), yes.expression(), no.expression())),
                known ? yes.type() : ValueType.UNKNOWN,
                Set.of(),
                Set.of());
    }

    Field field(String name) {
        return fields.get(name);
    }

    /** Tells a fault of type at a word of the tag, and returns what fits everywhere. */
    Typed refused(String word, String message, String hint) {
        faults.add(Code.MESSAGE_TYPE, place(word), message, hint);
        return Typed.of(new Program.TextLiteral(""), ValueType.UNKNOWN);
    }

    /** Returns where a word stands in the tag outside of quotes, or where the tag begins. */
    private int place(String word) {
        return word.isEmpty() ? tag.at() : faults.place(tag, word);
    }
}
