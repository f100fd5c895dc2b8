package org.clientplaybook.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.locale.CalendarDays;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Call;
import org.clientplaybook.model.Program.Expression;
import org.clientplaybook.model.Program.Function;
import org.jspecify.annotations.Nullable;

/** Finds the values of expressions, for one run of one program. */
final class Evaluation {
    private static final int MOST_STEPS = 20_000;

    private final Map<String, Field> fields;
    private final Formats formats;
    private final CalendarDays days;
    private final Map<String, List<String>> given;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();
    private int steps;

    /**
     * @param given what was filled in, by field
     */
    Evaluation(Map<String, Field> fields, Formats formats, CalendarDays days, Map<String, List<String>> given) {
        this.fields = fields;
        this.formats = formats;
        this.days = days;
        this.given = given;
    }

    /** No value, with the field that has none; empty where it comes of arithmetic. */
    record Blank(String field) {}

    /** Ends a run whose limit is reached. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop() {
            super(null, null, false, false);
        }
    }

    /** Counts a step of the program. */
    void step() {
        if (++steps > MOST_STEPS) {
            throw new Stop();
        }
    }

    /** Gives an item of a loop its value. */
    void enter(String variable, String item) {
        items.put(variable, item);
    }

    /** Takes the item of a loop away, which has ended. */
    void leave(String variable) {
        items.remove(variable);
    }

    /** Returns whether a condition holds. */
    boolean holds(Expression condition) {
        return isTrue(value(condition));
    }

    /** Returns a field's value; {@link Blank} where it has none. */
    Object get(String name) {
        return values.computeIfAbsent(name, key -> {
            Field field = fields.get(key);
            Object value = field == null ? null : Values.parse(field, given.getOrDefault(key, List.of()));
            return value == null ? new Blank(key) : value;
        });
    }

    /** Returns an expression's value. */
    Object value(Expression expression) {
        step();
        if (expression instanceof Program.Get get) {
            return get(get.field());
        } else if (expression instanceof Program.Item item) {
            return items.getOrDefault(item.variable(), "");
        } else if (expression instanceof Program.TextLiteral text) {
            return text.text();
        } else if (expression instanceof Program.NumberLiteral number) {
            return number.number();
        } else if (expression instanceof Program.Truth truth) {
            return truth.value();
        }
        return call((Call) expression);
    }

    private Object call(Call call) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case FILLED -> !(value(arguments.get(0)) instanceof Blank);
            case NOT -> !isTrue(value(arguments.get(0)));
            case AND -> isTrue(value(arguments.get(0))) && isTrue(value(arguments.get(1)));
            case OR -> isTrue(value(arguments.get(0))) || isTrue(value(arguments.get(1)));
            case CHOOSE -> value(arguments.get(isTrue(value(arguments.get(0))) ? 1 : 2));
            case DEFAULT -> {
                Object value = value(arguments.get(0));
                yield value instanceof Blank ? value(arguments.get(1)) : value;
            }
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> comparison(call);
            default -> strict(call);
        };
    }

    private Object comparison(Call call) {
        Object a = value(call.arguments().get(0));
        Object b = value(call.arguments().get(1));
        if (a instanceof Blank || b instanceof Blank) {
            return false;
        }
        return compare(call.function(), a, b);
    }

    /** Runs a function that is blank where one of its arguments is. */
    private Object strict(Call call) {
        List<Object> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            Object value = value(argument);
            if (value instanceof Blank) {
                return value;
            }
            arguments.add(value);
        }
        Object result = apply(call, arguments);
        return result == null ? new Blank("") : result;
    }

    private @Nullable Object apply(Call call, List<Object> arguments) {
        return switch (call.function()) {
            case LABEL -> label(((Program.Get) call.arguments().get(0)).field(), (String) arguments.get(0));
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE -> Values.arithmetic(call.function(), arguments);
            case PLUS -> days.plus(date(arguments), (BigDecimal) arguments.get(1), (String) arguments.get(2));
            case PLUS_BUSINESS_DAYS -> days.plusBusinessDays(date(arguments), (BigDecimal) arguments.get(1));
            default -> formats.apply(call.function(), arguments);
        };
    }

    private LocalDate date(List<Object> arguments) {
        return (LocalDate) arguments.get(0);
    }

    private @Nullable String label(String name, String value) {
        Field field = fields.get(name);
        for (Field.Option option : field == null ? List.<Field.Option>of() : field.options()) {
            if (option.value().equals(value)) {
                return option.label();
            }
        }
        return null;
    }

    private static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value);
    }

    private static boolean compare(Function function, Object a, Object b) {
        // Equal numbers may have different scales, which equals() would tell apart.
        int order = a instanceof BigDecimal number
                ? number.compareTo((BigDecimal) b)
                : a instanceof LocalDate date ? date.compareTo((LocalDate) b) : a.equals(b) ? 0 : 1;
        return switch (function) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }
}
