package org.clientplaybook.message;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Call;
import org.clientplaybook.model.Program.Expression;
import org.clientplaybook.model.Program.Get;
import org.clientplaybook.model.Program.Item;
import org.clientplaybook.model.Program.NumberLiteral;
import org.clientplaybook.model.Program.TextLiteral;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what a message prints, with the labels of fields, for those who fill it in by hand: “The day + 1 working
 * day”.
 *
 * @param fields gives a field by its name, or null
 * @param words of the language in which it is said
 */
public record ValueWords(Function<String, @Nullable Field> fields, Words words) {
    /** Returns a field's label, or its name where there is none. */
    public String label(String name) {
        Field field = fields.apply(name);
        return field == null ? name : field.label();
    }

    /** Returns a value's words; how it is written says nothing. */
    public String of(Expression value) {
        if (value instanceof Get get) {
            return label(get.field());
        } else if (value instanceof Item item) {
            return label(item.field());
        } else if (value instanceof NumberLiteral literal) {
            return words.formats().number(literal.number());
        } else if (value instanceof TextLiteral text) {
            return text.text();
        }
        return value instanceof Call call ? call(call) : words.word("condition.other");
    }

    private String call(Call call) {
        List<Expression> arguments = call.arguments();
        Expression first = arguments.get(0);
        return switch (call.function()) {
            case PLUS -> later(first, arguments.get(1), of(arguments.get(2)));
            case PLUS_BUSINESS_DAYS -> later(first, arguments.get(1), "business-days");
            case ADD -> of(first) + " + " + of(arguments.get(1));
            case SUBTRACT -> of(first) + " \u2212 " + tight(arguments.get(1));
            case MULTIPLY -> tight(first) + " \u00d7 " + tight(arguments.get(1));
            case DIVIDE -> tight(first) + " / " + tight(arguments.get(1));
            case CHOOSE -> of(arguments.get(1)) + " / " + of(arguments.get(2));
            case PLURAL -> arguments.stream().skip(1).map(this::of).collect(Collectors.joining("/"));
            case NEGATE -> words.formats().minus() + of(first);
            case CONCATENATE -> of(first) + of(arguments.get(1));
            default -> of(first);
        };
    }

    private String tight(Expression value) {
        boolean sum = value instanceof Call call
                && EnumSet.of(Program.Function.ADD, Program.Function.SUBTRACT).contains(call.function());
        return sum ? "(" + of(value) + ")" : of(value);
    }

    private String later(Expression date, Expression amount, String unit) {
        boolean back = amount instanceof Call call && call.function() == Program.Function.NEGATE;
        Expression span = back ? ((Call) amount).arguments().get(0) : amount;
        String key = "span." + unit;
        String form = span instanceof NumberLiteral literal ? words.form(key, literal.number()) : key + ".other";
        return of(date) + (back ? " \u2212 " : " + ") + words.word(form, of(span));
    }
}
