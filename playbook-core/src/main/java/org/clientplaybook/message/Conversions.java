package org.clientplaybook.message;

import java.util.Set;
import org.clientplaybook.model.Program.Function;

/** Makes texts and truths of values of other types. */
final class Conversions {
    private final Refusals refusals;

    Conversions(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Returns a value as text, in the form that its type has where nothing else is said. */
    Typed text(Typed value) {
        return switch (value.type()) {
            case TEXT, UNKNOWN -> value;
            case NUMBER -> Typed.call(ValueType.TEXT, Function.NUMBER, value);
            case CHOICE -> Typed.call(ValueType.TEXT, Function.LABEL, value);
            case MONEY -> Typed.call(ValueType.TEXT, Function.MONEY, value);
            case DATE -> date(value, "long");
            case TRUTH ->
                refusals.refused("", "A yes/no value cannot be printed.", "Write `{% if … %}words{% endif %}`.");
            case LIST -> Typed.call(ValueType.TEXT, Function.JOIN, value);
        };
    }

    /** Returns a value as yes or no: whether it is filled in, where it is of another type. */
    Typed truth(Typed value) {
        if (value.type() == ValueType.TRUTH || value.isUnknown()) {
            return value;
        }
        return Typed.call(ValueType.TRUTH, Function.FILLED, value).implying(value.filled(), Set.of());
    }

    /** Returns a date as text in a style. */
    static Typed date(Typed value, String style) {
        return Typed.call(ValueType.TEXT, Function.DATE, value, Typed.literal(style));
    }
}
