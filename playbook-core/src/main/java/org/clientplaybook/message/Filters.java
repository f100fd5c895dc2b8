package org.clientplaybook.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientplaybook.locale.Plural;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Call;
import org.clientplaybook.model.Program.Expression;
import org.clientplaybook.model.Program.Function;
import org.clientplaybook.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Compiles filters: which there are, and what each takes. */
final class Filters {
    private static final List<String> NAMES = List.of(
            "default",
            "capitalize",
            "trim",
            "firstName",
            "join",
            "date",
            "plus",
            "plusBusinessDays",
            "number",
            "money",
            "plural");
    private static final List<String> UNITS = List.of("days", "weeks", "months", "years");
    private static final List<String> DATES = List.of("long", "short", "weekday", "month");

    private final Refusals refusals;
    private final Conversions conversions;
    private final @Nullable Plural plural;

    Filters(Refusals refusals, Conversions conversions, @Nullable Plural plural) {
        this.refusals = refusals;
        this.conversions = conversions;
        this.plural = plural;
    }

    static boolean isKnown(String name) {
        return NAMES.contains(name);
    }

    /** Refuses a filter that is not known. */
    Typed unknown(String name) {
        return refusals.refused(name, "Unknown filter `" + name + "`.", instead(name));
    }

    /** Applies a filter that is known. */
    Typed apply(String name, Typed value, List<Typed> arguments) {
        if (value.isUnknown() || arguments.stream().anyMatch(Typed::isUnknown)) {
            return Typed.unknown();
        }
        return filter(name, value.type() == ValueType.CHOICE ? conversions.text(value) : value, arguments);
    }

    private static String instead(String name) {
        return switch (name) {
            case "upper", "lower", "title" ->
                "Write the words in the case they should have; `capitalize` changes the first letter.";
            case "first" -> "Write `firstName` for a first name.";
            case "escape", "raw" -> "Remove it: a message is plain text.";
            case "numberformat", "round" -> "Write `number(2)`, or `money` for an amount.";
            default -> Suggestion.hint(name, NAMES, "Use one of: " + String.join(", ", NAMES) + ".");
        };
    }

    private Typed filter(String name, Typed value, List<Typed> arguments) {
        return switch (name) {
            case "default" -> fallback(value, arguments);
            case "capitalize" -> ofText(name, Function.CAPITALIZE, value, arguments);
            case "trim" -> ofText(name, Function.TRIM, value, arguments);
            case "firstName" -> ofText(name, Function.FIRST_NAME, value, arguments);
            case "join" -> join(value, arguments);
            case "date" -> date(value, arguments);
            case "plus" -> plus(value, arguments);
            case "plusBusinessDays" -> plusBusinessDays(value, arguments);
            case "number" -> number(value, arguments);
            case "money" -> money(value, arguments);
            default -> plural(value, arguments);
        };
    }

    private Typed fallback(Typed value, List<Typed> arguments) {
        if (arguments.size() != 1) {
            return refusals.refused("default", "`default` takes one argument.", "Write `| default(\"…\")`.");
        }
        Typed other = arguments.get(0);
        boolean same = value.type() == other.type()
                || (value.type().isNumeric() && other.type().isNumeric());
        if (value.type() == ValueType.TRUTH) {
            return refusals.refused(
                    "default", "A yes/no value needs no default: blank means no.", "Remove the filter.");
        }
        Typed first = same ? value : conversions.text(value);
        Typed second = same ? other : conversions.text(other);
        return new Typed(
                new Call(Function.DEFAULT, List.of(first.expression(), second.expression())),
                first.type(),
                Set.of(),
                Set.of());
    }

    private Typed ofText(String name, Function function, Typed value, List<Typed> arguments) {
        if (!arguments.isEmpty()) {
            return refusals.refused(name, "`" + name + "` takes no arguments.", "Write `| " + name + "`.");
        }
        return value.type() == ValueType.TEXT
                ? Typed.call(ValueType.TEXT, function, value)
                : wrong(name, value, "a text");
    }

    private Typed join(Typed value, List<Typed> arguments) {
        if (value.type() != ValueType.LIST) {
            return wrong("join", value, "a list");
        }
        List<Expression> operands = new ArrayList<>(List.of(value.expression()));
        for (Typed argument : arguments) {
            if (arguments.size() > 2 || !(argument.expression() instanceof Program.TextLiteral)) {
                return refusals.refused(
                        "join",
                        "`join` takes a separator in quotes, and optionally another for the last item.",
                        "Write `| join(\", \", \" and \")`, or just `| join` for the default of the language.");
            }
            operands.add(argument.expression());
        }
        if (operands.size() == 2) {
            operands.add(operands.get(1));
        }
        return Typed.of(new Call(Function.JOIN, operands), ValueType.TEXT);
    }

    private Typed date(Typed value, List<Typed> arguments) {
        if (value.type() != ValueType.DATE) {
            return wrong("date", value, "a date");
        }
        String style = arguments.isEmpty() ? "long" : literal(arguments.get(0));
        if (arguments.size() > 1 || style == null || !DATES.contains(style)) {
            return refusals.refused(
                    "date",
                    "`date` takes one of the styles " + String.join(", ", DATES) + ".",
                    "Write `| date(\"short\")`.");
        }
        return Conversions.date(value, style);
    }

    private Typed plus(Typed value, List<Typed> arguments) {
        if (value.type() != ValueType.DATE) {
            return wrong("plus", value, "a date");
        }
        String unit = arguments.size() == 2 ? literal(arguments.get(1)) : null;
        String many = unit == null || unit.endsWith("s") ? unit : unit + "s";
        if (many == null || !UNITS.contains(many) || arguments.get(0).type() != ValueType.NUMBER) {
            return refusals.refused(
                    "plus",
                    "`plus` takes a number and a unit: " + String.join(", ", UNITS) + ".",
                    "Write `| plus(2, \"weeks\")`.");
        }
        return Typed.call(ValueType.DATE, Function.PLUS, value, arguments.get(0), Typed.literal(many));
    }

    private Typed plusBusinessDays(Typed value, List<Typed> arguments) {
        if (value.type() != ValueType.DATE) {
            return wrong("plusBusinessDays", value, "a date");
        }
        if (arguments.size() != 1 || arguments.get(0).type() != ValueType.NUMBER) {
            return refusals.refused(
                    "plusBusinessDays", "`plusBusinessDays` takes a number.", "Write `| plusBusinessDays(5)`.");
        }
        return Typed.call(ValueType.DATE, Function.PLUS_BUSINESS_DAYS, value, arguments.get(0));
    }

    private Typed number(Typed value, List<Typed> arguments) {
        if (!value.type().isNumeric()) {
            return wrong("number", value, "a number");
        }
        if (arguments.isEmpty()) {
            return Typed.call(ValueType.TEXT, Function.NUMBER, value);
        }
        boolean decimals = arguments.size() == 1
                && arguments.get(0).expression() instanceof Program.NumberLiteral literal
                && literal.number().toPlainString().matches("[0-9]|10");
        return decimals
                ? Typed.call(ValueType.TEXT, Function.NUMBER, value, arguments.get(0))
                : refusals.refused(
                        "number", "`number` takes a number of decimals, from 0 to 10.", "Write `| number(2)`.");
    }

    private Typed money(Typed value, List<Typed> arguments) {
        if (!value.type().isNumeric()) {
            return wrong("money", value, "a number or an amount");
        }
        if (arguments.isEmpty()) {
            return Typed.call(ValueType.TEXT, Function.MONEY, value);
        }
        String code = literal(arguments.get(0));
        return arguments.size() == 1 && code != null && code.matches("[A-Z]{3}")
                ? Typed.call(ValueType.TEXT, Function.MONEY, value, Typed.literal(code))
                : refusals.refused("money", "`money` takes a currency code.", "Write `| money(\"EUR\")`.");
    }

    private Typed plural(Typed value, List<Typed> arguments) {
        if (!value.type().isNumeric()) {
            return wrong("plural", value, "a number");
        }
        List<String> categories = plural == null ? List.of() : plural.categories();
        boolean fractionsLeftOut = plural != null && plural.instead() >= 0 && arguments.size() == categories.size() - 1;
        if ((plural != null && !fractionsLeftOut && arguments.size() != categories.size())
                || arguments.stream().anyMatch(argument -> argument.type() != ValueType.TEXT)) {
            return refusals.refused(
                    "plural",
                    plural == null
                            ? "`plural` takes texts."
                            : "`plural` takes " + categories.size() + " texts in this language, for: "
                                    + String.join(", ", categories) + ".",
                    "Write it like `{{ n }} {{ n | plural(\"day\", \"days\") }}`.");
        }
        List<Expression> operands = new ArrayList<>(List.of(value.expression()));
        arguments.forEach(argument -> operands.add(argument.expression()));
        if (fractionsLeftOut && plural != null) {
            operands.add(arguments.get(plural.instead()).expression());
        }
        return Typed.of(new Call(Function.PLURAL, operands), ValueType.TEXT);
    }

    private Typed wrong(String filter, Typed value, String takes) {
        return refusals.refused(
                filter,
                "`" + filter + "` needs " + takes + ", but this is "
                        + value.type().words() + ".",
                "Use another filter, or change the type of the field.");
    }

    private static @Nullable String literal(Typed value) {
        return value.expression() instanceof Program.TextLiteral text ? text.text() : null;
    }
}
