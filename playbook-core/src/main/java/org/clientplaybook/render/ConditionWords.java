package org.clientplaybook.render;

import java.util.List;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program.Call;
import org.clientplaybook.model.Program.Expression;
import org.clientplaybook.model.Program.Function;
import org.clientplaybook.model.Program.Get;
import org.clientplaybook.model.Program.NumberLiteral;
import org.clientplaybook.model.Program.TextLiteral;
import org.clientplaybook.model.Scenario;

/** Says a message's conditions in words, with the labels of fields and options. */
final class ConditionWords {
    private final Scenario scenario;
    private final TemplateFunctions.Place place;
    private final ValueWords values;

    ConditionWords(Scenario scenario, TemplateFunctions.Place place) {
        this.scenario = scenario;
        this.place = place;
        this.values = new ValueWords(this::field, place.words());
    }

    /** Returns a field of the scenario or of all, or null. */
    Field field(String name) {
        for (Field field : scenario.fields()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return place.site().fields().get(name);
    }

    /** Returns what has to be so. */
    String words(Expression condition) {
        return condition instanceof Call call ? call(call) : word("condition.yes", operand(condition, null));
    }

    private String call(Call call) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case FILLED -> word("condition.filled", operand(arguments.get(0), null));
            case NOT -> not(arguments.get(0));
            case AND, OR -> word(key(call), words(arguments.get(0)), words(arguments.get(1)));
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                word(key(call), side(arguments.get(0), arguments.get(1)), side(arguments.get(1), arguments.get(0)));
            default -> word("condition.yes", operand(call, null));
        };
    }

    private String not(Expression denied) {
        if (denied instanceof Get) {
            return word("condition.no", operand(denied, null));
        }
        return denied instanceof Call call && call.function() == Function.FILLED
                ? word("condition.blank", operand(call.arguments().get(0), null))
                : word("condition.not", words(denied));
    }

    private String side(Expression expression, Expression other) {
        return expression instanceof NumberLiteral
                ? operand(expression, other)
                : word("condition.quoted", operand(expression, other));
    }

    /** Returns a value's words; a text that is compared with a choice has the label of that option. */
    private String operand(Expression expression, Expression other) {
        return expression instanceof TextLiteral text ? option(text.text(), other) : values.of(expression);
    }

    private String option(String value, Expression other) {
        Field field = other instanceof Get get ? field(get.field()) : null;
        return field == null
                ? value
                : field.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(Field.Option::label)
                        .findFirst()
                        .orElse(value);
    }

    private static String key(Call call) {
        return "condition." + TemplateFunctions.string(call.function());
    }

    private String word(String key, Object... arguments) {
        return place.words().word(key, arguments);
    }
}
