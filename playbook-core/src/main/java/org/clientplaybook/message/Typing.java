package org.clientplaybook.message;

import io.pebbletemplates.pebble.node.expression.AddExpression;
import io.pebbletemplates.pebble.node.expression.AndExpression;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.ConcatenateExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.DivideExpression;
import io.pebbletemplates.pebble.node.expression.EqualsExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.GreaterThanEqualsExpression;
import io.pebbletemplates.pebble.node.expression.GreaterThanExpression;
import io.pebbletemplates.pebble.node.expression.LessThanEqualsExpression;
import io.pebbletemplates.pebble.node.expression.LessThanExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBigDecimalExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBooleanExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.MultiplyExpression;
import io.pebbletemplates.pebble.node.expression.NotEqualsExpression;
import io.pebbletemplates.pebble.node.expression.OrExpression;
import io.pebbletemplates.pebble.node.expression.SubtractExpression;
import io.pebbletemplates.pebble.node.expression.TernaryExpression;
import io.pebbletemplates.pebble.node.expression.UnaryMinusExpression;
import io.pebbletemplates.pebble.node.expression.UnaryNotExpression;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientplaybook.message.Compiler.Fault;
import org.clientplaybook.message.Typed.Type;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Call;
import org.clientplaybook.model.Program.Function;
import org.clientplaybook.model.Speech;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Suggestion;

/** Compiles the parser's expressions, finds the type of each, and tells what does not fit. */
final class Typing {
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
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

    private final String source;
    private final Map<String, Field> fields;
    private final String currency;
    private final List<Fault> faults;
    private final Filters filters;
    private final Map<String, String> variables = new HashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private Set<String> inPrint = new LinkedHashSet<>();
    private Set<String> filled = Set.of();
    private int offset;

    Typing(String source, Map<String, Field> fields, String currency, Speech.Plural plural, List<Fault> faults) {
        this.source = source;
        this.fields = fields;
        this.currency = currency;
        this.faults = faults;
        this.filters = new Filters(this, plural);
    }

    Set<String> used() {
        return used;
    }

    /** Sets the place of the tag that comes next. */
    void at(int place) {
        offset = place;
    }

    void fault(Code code, String message, String hint) {
        faults.add(Tags.fault(code, source, offset, message, hint));
    }

    boolean isList(String field) {
        Field known = fields.get(field);
        return known != null && known.type() == Field.Type.LIST;
    }

    void enter(String variable, String list) {
        if (fields.containsKey(variable) || variables.containsKey(variable)) {
            fault(
                    Code.MESSAGE_TYPE,
                    "`" + variable + "` is the name of something else here.",
                    "Take another name for the item.");
        }
        if (list != null) {
            used.add(list);
        }
        variables.put(variable, list == null ? "" : list);
    }

    void leave(String variable) {
        variables.remove(variable);
    }

    /** Compiles what a condition says; a field that is no yes or no counts as true where it is filled in. */
    Typed condition(Expression<?> expression, Set<String> known) {
        filled = known;
        return truth(compile(expression));
    }

    /** Compiles what is printed. */
    Program.Print print(Expression<?> expression, Set<String> known) {
        filled = known;
        inPrint = new LinkedHashSet<>();
        Typed typed = compile(expression);
        unguarded(expression);
        return new Program.Print(text(typed).expression(), List.copyOf(inPrint));
    }

    private void unguarded(Expression<?> expression) {
        if (expression instanceof FilterExpression filter
                && filters.name(filter).equals("default")) {
            return;
        }
        if (expression instanceof ContextVariableExpression variable) {
            Field field = fields.get(variable.getName());
            boolean optional = field != null && !field.required() && field.value() == null;
            if (optional && !filled.contains(field.name())) {
                fault(
                        Code.UNGUARDED_FIELD,
                        "`" + field.name() + "` is not required, and leaves a hole where it is blank.",
                        "Put `{% if " + field.name() + " %}` around it, or add `| default(\"…\")`.");
            }
        } else if (expression instanceof FilterExpression filter) {
            unguarded(filter.getLeftExpression());
        } else if (expression instanceof BinaryExpression<?> binary) {
            unguarded(binary.getLeftExpression());
            unguarded(binary.getRightExpression());
        }
    }

    /** Returns a value as text, in the form that its type has where nothing else is said. */
    Typed text(Typed value) {
        return switch (value.type()) {
            case TEXT, UNKNOWN -> value;
            case NUMBER -> call(Type.TEXT, Function.NUMBER, value);
            case CHOICE -> call(Type.TEXT, Function.LABEL, value);
            case MONEY ->
                Typed.of(
                        new Call(
                                Function.MONEY, List.of(value.expression(), new Program.TextLiteral(value.currency()))),
                        Type.TEXT);
            case DATE ->
                Typed.of(
                        new Call(Function.DATE, List.of(value.expression(), new Program.TextLiteral("long"))),
                        Type.TEXT);
            case TRUTH -> refused("A yes or no has no words of its own.", "Write `{% if … %}words{% endif %}`.");
            case LIST -> call(Type.TEXT, Function.JOIN, value);
        };
    }

    private Typed truth(Typed value) {
        if (value.type() == Type.TRUTH || value.type() == Type.UNKNOWN) {
            return value;
        }
        Set<String> implied = value.expression() instanceof Program.Get get ? Set.of(get.field()) : Set.of();
        return call(Type.TRUTH, Function.FILLED, value).implying(implied, Set.of());
    }

    Typed compile(Expression<?> expression) {
        if (expression instanceof ContextVariableExpression variable) {
            return variable(variable.getName());
        } else if (expression instanceof LiteralStringExpression text) {
            return Typed.of(new Program.TextLiteral(text.getValue()), Type.TEXT);
        } else if (expression instanceof LiteralBigDecimalExpression number) {
            return number(number.getValue());
        } else if (expression instanceof LiteralBooleanExpression truth) {
            return Typed.of(new Program.Truth(truth.getValue()), Type.TRUTH);
        } else if (expression instanceof FilterExpression filter) {
            return filters.compile(filter);
        } else if (expression instanceof TernaryExpression choice) {
            return choice(choice);
        } else if (expression instanceof UnaryNotExpression not) {
            Typed value = truth(compile(not.getChildExpression()));
            return call(Type.TRUTH, Function.NOT, value).implying(value.denied(), value.implied());
        } else if (expression instanceof UnaryMinusExpression minus) {
            Typed value = compile(minus.getChildExpression());
            return value.type().isNumeric() || value.type() == Type.UNKNOWN
                    ? new Typed(
                            new Call(Function.NEGATE, List.of(value.expression())),
                            value.type(),
                            value.currency(),
                            Set.of(),
                            Set.of())
                    : refused("`-` stands before a number.", "Remove it.");
        } else if (expression instanceof BinaryExpression<?> binary) {
            return binary(binary);
        }
        return refused(
                "This is not part of the message language.",
                "Use fields, texts, numbers, `? :`, comparisons, `and or not`, `+ - * /`, `~` and filters.");
    }

    private Typed variable(String name) {
        if (variables.containsKey(name)) {
            inPrint.add(variables.get(name));
            return Typed.of(new Program.Item(name), Type.TEXT);
        }
        Field field = fields.get(name);
        if (field == null) {
            int at = Math.max(source.indexOf(name, offset), offset);
            faults.add(Tags.fault(
                    Code.UNKNOWN_FIELD,
                    source,
                    at,
                    "There is no field `" + name + "`.",
                    Suggestion.hint(name, fields.keySet(), "Declare it under `fields`.")));
            return Typed.of(new Program.TextLiteral(""), Type.UNKNOWN);
        }
        used.add(name);
        inPrint.add(name);
        Program.Get get = new Program.Get(name);
        return switch (field.type()) {
            case NUMBER -> Typed.of(get, Type.NUMBER);
            case MONEY -> Typed.amount(get, currency == null ? "" : currency);
            case DATE -> Typed.of(get, Type.DATE);
            case YESNO -> Typed.of(get, Type.TRUTH).implying(Set.of(name), Set.of());
            case LIST -> Typed.of(get, Type.LIST);
            case CHOICE -> Typed.of(get, Type.CHOICE);
            default -> Typed.of(get, Type.TEXT);
        };
    }

    private Typed number(BigDecimal number) {
        if (number.abs().compareTo(LARGEST) >= 0 || number.stripTrailingZeros().scale() > Program.DECIMALS) {
            return refused("The number is too large or has too many decimals.", "Write a smaller one.");
        }
        return Typed.of(new Program.NumberLiteral(number.stripTrailingZeros()), Type.NUMBER);
    }

    private Typed choice(TernaryExpression choice) {
        Typed condition = truth(compile(choice.getExpression1()));
        Set<String> outside = filled;
        filled = Typed.union(outside, condition.implied());
        Typed yes = compile(choice.getExpression2());
        filled = Typed.union(outside, condition.denied());
        Typed no = compile(choice.getExpression3());
        filled = outside;
        if (yes.type() != no.type() && yes.type() != Type.UNKNOWN && no.type() != Type.UNKNOWN) {
            yes = text(yes);
            no = text(no);
        }
        return new Typed(
                new Call(Function.CHOOSE, List.of(condition.expression(), yes.expression(), no.expression())),
                yes.type(),
                yes.currency(),
                Set.of(),
                Set.of());
    }

    private Typed binary(BinaryExpression<?> binary) {
        Typed left = compile(binary.getLeftExpression());
        if (binary instanceof AndExpression || binary instanceof OrExpression) {
            return logic(truth(left), binary);
        }
        Typed right = compile(binary.getRightExpression());
        if (binary instanceof ConcatenateExpression) {
            return call(Type.TEXT, Function.CONCATENATE, text(left), text(right));
        } else if (ARITHMETIC.containsKey(binary.getClass())) {
            return arithmetic(ARITHMETIC.get(binary.getClass()), left, right);
        } else if (COMPARISON.containsKey(binary.getClass())) {
            return comparison(COMPARISON.get(binary.getClass()), left, right);
        }
        return refused(
                "This operator is not part of the message language.", "Use `+ - * / ~`, comparisons, `and`, `or`.");
    }

    private Typed logic(Typed left, BinaryExpression<?> binary) {
        boolean and = binary instanceof AndExpression;
        Typed right = truth(compile(binary.getRightExpression()));
        Set<String> both = Typed.union(left.implied(), right.implied());
        Set<String> neither = Typed.union(left.denied(), right.denied());
        return call(Type.TRUTH, and ? Function.AND : Function.OR, left, right)
                .implying(and ? both : Set.of(), and ? Set.of() : neither);
    }

    private Typed arithmetic(Function function, Typed left, Typed right) {
        if (left.type() == Type.UNKNOWN || right.type() == Type.UNKNOWN) {
            return left.type() == Type.UNKNOWN ? left : right;
        }
        if (!left.type().isNumeric() || !right.type().isNumeric()) {
            String hint = function == Function.ADD && (left.type() == Type.DATE || left.type() == Type.TEXT)
                    ? "To join texts write `~`; to count from a date write `| plus(2, \"weeks\")`."
                    : "Use fields of the type `number` or `money`.";
            return refused("Arithmetic is for numbers.", hint);
        }
        boolean money = left.type() == Type.MONEY || right.type() == Type.MONEY;
        boolean ratio = function == Function.DIVIDE && left.type() == Type.MONEY && right.type() == Type.MONEY;
        Call call = new Call(function, List.of(left.expression(), right.expression()));
        return money && !ratio
                ? Typed.amount(call, left.type() == Type.MONEY ? left.currency() : right.currency())
                : Typed.of(call, Type.NUMBER);
    }

    private Typed comparison(Function function, Typed left, Typed right) {
        if (left.type() == Type.UNKNOWN || right.type() == Type.UNKNOWN) {
            return Typed.of(new Program.Truth(false), Type.TRUTH);
        }
        boolean equality = function == Function.EQUAL || function == Function.NOT_EQUAL;
        boolean same = left.type() == right.type()
                || left.type().isNumeric() && right.type().isNumeric()
                || left.type().isWords() && right.type().isWords();
        boolean ordered = left.type().isNumeric() || left.type() == Type.DATE;
        if (!same || left.type() == Type.LIST || !equality && !ordered) {
            return refused(
                    "One cannot compare " + left.type().words() + " with "
                            + right.type().words() + " like this.",
                    "Compare two values of one type; `<` and `>` are for numbers and dates.");
        }
        option(left, right);
        option(right, left);
        Set<String> implied = Typed.union(filled(left), filled(right));
        return call(Type.TRUTH, function, left, right).implying(implied, Set.of());
    }

    private void option(Typed choice, Typed other) {
        if (choice.type() == Type.CHOICE
                && choice.expression() instanceof Program.Get get
                && other.expression() instanceof Program.TextLiteral literal) {
            List<String> options = fields.get(get.field()).options().stream()
                    .map(Field.Option::value)
                    .toList();
            if (!options.contains(literal.text())) {
                refused(
                        "`" + get.field() + "` has no option `" + literal.text() + "`.",
                        Suggestion.hint(literal.text(), options, "Declare its options."));
            }
        }
    }

    private static Set<String> filled(Typed value) {
        return value.expression() instanceof Program.Get get ? Set.of(get.field()) : Set.of();
    }

    static Typed call(Type type, Function function, Typed... arguments) {
        return Typed.of(
                new Call(
                        function,
                        java.util.Arrays.stream(arguments)
                                .map(Typed::expression)
                                .toList()),
                type);
    }

    /** Tells a fault of type, and returns what fits everywhere. */
    Typed refused(String message, String hint) {
        fault(Code.MESSAGE_TYPE, message, hint);
        return Typed.of(new Program.TextLiteral(""), Type.UNKNOWN);
    }

    String currency() {
        return currency == null ? "" : currency;
    }

    List<Typed> arguments(FilterInvocationExpression filter) {
        if (filter.getArgs() == null) {
            return List.of();
        }
        if (filter.getArgs().getNamedArgs() != null
                && !filter.getArgs().getNamedArgs().isEmpty()) {
            return List.of(refused("Filters take arguments without names.", "Write only the value."));
        }
        if (filter.getArgs().getPositionalArgs() == null) {
            return List.of();
        }
        return filter.getArgs().getPositionalArgs().stream()
                .map(argument -> compile(argument.getValueExpression()))
                .toList();
    }
}
