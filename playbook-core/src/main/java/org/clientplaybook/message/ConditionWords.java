package org.clientplaybook.message;

import java.util.List;
import java.util.function.Function;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Call;
import org.clientplaybook.model.Program.Expression;
import org.clientplaybook.model.Program.Get;
import org.clientplaybook.model.Program.NumberLiteral;
import org.clientplaybook.model.Program.TextLiteral;
import org.jspecify.annotations.Nullable;

/**
 * Says a message's conditions in words, with the labels of fields and options.
 *
 * @param fields gives a field by its name, or null
 * @param words of the language in which it is said
 */
public record ConditionWords(Function<String, @Nullable Field> fields, Words words) {
    /** Returns what has to be so. */
    public String of(Expression condition) {
        return condition instanceof Call call ? call(call) : word("condition.yes", operand(condition, null));
    }

    private String call(Call call) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case FILLED -> word("condition.filled", operand(arguments.get(0), null));
            case NOT -> not(arguments.get(0));
            case AND, OR -> word(key(call), of(arguments.get(0)), of(arguments.get(1)));
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                word(key(call), side(arguments.get(0), arguments.get(1)), side(arguments.get(1), arguments.get(0)));
            default -> word("condition.yes", operand(call, null));
        };
    }

    private String not(Expression denied) {
        if (denied instanceof Get) {
            return word("condition.no", operand(denied, null));
        }
        return denied instanceof Call call && call.function() == Program.Function.FILLED
                ? word("condition.blank", operand(call.arguments().get(0), null))
                : word("condition.not", of(denied));
    }

    private String side(Expression expression, Expression other) {
        return expression instanceof NumberLiteral
                ? operand(expression, other)
                : word("condition.quoted", operand(expression, other));
    }

    /** Returns a value's words; a text that is compared with a choice has the label of that option. */
    private String operand(Expression expression, @Nullable Expression other) {
        return expression instanceof TextLiteral text
                ? option(text.text(), other)
                : new ValueWords(fields, words).of(expression);
    }

    private String option(String value, @Nullable Expression other) {
        Field field = other instanceof Get get ? fields.apply(get.field()) : null;
        return field == null
                ? value
                : field.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(Field.Option::label)
                        .findFirst()
                        .orElse(value);
    }

    private static String key(Call call) {
        return "condition." + Keyword.of(call.function());
    }

    private String word(String key, Object... arguments) {
        return words.word(key, arguments);
    }
}
