package org.clientplaybook.message;

import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.message.Typed.Type;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Call;
import org.clientplaybook.model.Program.Expression;
import org.clientplaybook.model.Program.Function;
import org.clientplaybook.model.Speech;
import org.clientplaybook.problem.Suggestion;

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

    private final Typing typing;
    private final Speech.Plural plural;

    Filters(Typing typing, Speech.Plural plural) {
        this.typing = typing;
        this.plural = plural;
    }

    String name(FilterExpression filter) {
        return ((FilterInvocationExpression) filter.getRightExpression()).getFilterName();
    }

    Typed compile(FilterExpression filter) {
        Typed value = typing.compile(filter.getLeftExpression());
        List<Typed> arguments = typing.arguments((FilterInvocationExpression) filter.getRightExpression());
        String name = name(filter);
        if (!NAMES.contains(name)) {
            return typing.refused("There is no filter `" + name + "`.", Suggestion.hint(name, NAMES, ""));
        }
        boolean unknown = value.type() == Type.UNKNOWN
                || arguments.stream().anyMatch(argument -> argument.type() == Type.UNKNOWN);
        if (unknown) {
            return Typed.of(new Program.TextLiteral(""), Type.UNKNOWN);
        }
        return filter(name, value.type() == Type.CHOICE ? typing.text(value) : value, arguments);
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
            return typing.refused("`default` takes one value.", "Write `| default(\"…\")`.");
        }
        Typed other = arguments.get(0);
        boolean same = value.type() == other.type()
                || value.type().isNumeric() && other.type().isNumeric();
        if (value.type() == Type.TRUTH) {
            return typing.refused("A yes or no needs no default: blank is no.", "Remove the filter.");
        }
        Typed first = same ? value : typing.text(value);
        Typed second = same ? other : typing.text(other);
        return new Typed(
                new Call(Function.DEFAULT, List.of(first.expression(), second.expression())),
                first.type(),
                first.currency() == null ? second.currency() : first.currency(),
                java.util.Set.of(),
                java.util.Set.of());
    }

    private Typed ofText(String name, Function function, Typed value, List<Typed> arguments) {
        if (!arguments.isEmpty()) {
            return typing.refused("`" + name + "` takes nothing.", "Write `| " + name + "`.");
        }
        return value.type() == Type.TEXT ? Typing.call(Type.TEXT, function, value) : wrong(name, value, "a text");
    }

    private Typed join(Typed value, List<Typed> arguments) {
        if (value.type() != Type.LIST) {
            return wrong("join", value, "a list");
        }
        List<Expression> operands = new ArrayList<>(List.of(value.expression()));
        for (Typed argument : arguments) {
            if (arguments.size() > 2 || !(argument.expression() instanceof Program.TextLiteral)) {
                return typing.refused(
                        "`join` takes a separator in quotes, and perhaps another for the last one.",
                        "Write `| join(\", \", \" and \")`, or `| join` alone for the language's own way.");
            }
            operands.add(argument.expression());
        }
        if (operands.size() == 2) {
            operands.add(operands.get(1));
        }
        return Typed.of(new Call(Function.JOIN, operands), Type.TEXT);
    }

    private Typed date(Typed value, List<Typed> arguments) {
        if (value.type() != Type.DATE) {
            return wrong("date", value, "a date");
        }
        String style = arguments.isEmpty() ? "long" : literal(arguments.get(0));
        if (arguments.size() > 1 || style == null || !DATES.contains(style)) {
            return typing.refused("`date` takes one of the styles " + DATES + ".", "Write `| date(\"short\")`.");
        }
        return Typed.of(
                new Call(Function.DATE, List.of(value.expression(), new Program.TextLiteral(style))), Type.TEXT);
    }

    private Typed plus(Typed value, List<Typed> arguments) {
        if (value.type() != Type.DATE) {
            return wrong("plus", value, "a date");
        }
        String unit = arguments.size() == 2 ? literal(arguments.get(1)) : null;
        String many = unit == null || unit.endsWith("s") ? unit : unit + "s";
        if (unit == null || !UNITS.contains(many) || arguments.get(0).type() != Type.NUMBER) {
            return typing.refused(
                    "`plus` takes a number and a unit: " + String.join(", ", UNITS) + ".",
                    "Write `| plus(2, \"weeks\")`.");
        }
        return Typed.of(
                new Call(
                        Function.PLUS,
                        List.of(value.expression(), arguments.get(0).expression(), new Program.TextLiteral(many))),
                Type.DATE);
    }

    private Typed plusBusinessDays(Typed value, List<Typed> arguments) {
        if (value.type() != Type.DATE) {
            return wrong("plusBusinessDays", value, "a date");
        }
        if (arguments.size() != 1 || arguments.get(0).type() != Type.NUMBER) {
            return typing.refused("`plusBusinessDays` takes a number.", "Write `| plusBusinessDays(5)`.");
        }
        return Typing.call(Type.DATE, Function.PLUS_BUSINESS_DAYS, value, arguments.get(0));
    }

    private Typed number(Typed value, List<Typed> arguments) {
        if (!value.type().isNumeric()) {
            return wrong("number", value, "a number");
        }
        if (arguments.isEmpty()) {
            return Typing.call(Type.TEXT, Function.NUMBER, value);
        }
        boolean decimals = arguments.size() == 1
                && arguments.get(0).expression() instanceof Program.NumberLiteral literal
                && literal.number().toPlainString().matches("[0-9]|10");
        return decimals
                ? Typing.call(Type.TEXT, Function.NUMBER, value, arguments.get(0))
                : typing.refused("`number` takes how many decimals, from 0 to 10.", "Write `| number(2)`.");
    }

    private Typed money(Typed value, List<Typed> arguments) {
        if (!value.type().isNumeric()) {
            return wrong("money", value, "a number or an amount");
        }
        String own = value.currency() == null ? typing.currency() : value.currency();
        String code = arguments.isEmpty() ? own : literal(arguments.get(0));
        if (arguments.size() > 1
                || code == null
                || !code.matches("[A-Z]{3}|")
                || !arguments.isEmpty() && code.isEmpty()) {
            return typing.refused("`money` takes a currency code.", "Write `| money(\"EUR\")`.");
        }
        return Typed.of(
                new Call(Function.MONEY, List.of(value.expression(), new Program.TextLiteral(code))), Type.TEXT);
    }

    private Typed plural(Typed value, List<Typed> arguments) {
        if (!value.type().isNumeric()) {
            return wrong("plural", value, "a number");
        }
        List<String> categories = plural.categories();
        if (arguments.size() != categories.size()
                || arguments.stream().anyMatch(argument -> argument.type() != Type.TEXT)) {
            return typing.refused(
                    "`plural` takes " + categories.size() + " texts in this language, for: "
                            + String.join(", ", categories) + ".",
                    "Write for example `{{ n }} {{ n | plural(\"day\", \"days\") }}`.");
        }
        List<Expression> operands = new ArrayList<>(List.of(value.expression()));
        arguments.forEach(argument -> operands.add(argument.expression()));
        return Typed.of(new Call(Function.PLURAL, operands), Type.TEXT);
    }

    private Typed wrong(String filter, Typed value, String takes) {
        return typing.refused(
                "`" + filter + "` is for " + takes + ", and this is "
                        + value.type().words() + ".",
                "Use another filter, or another type of field.");
    }

    private static String literal(Typed value) {
        return value.expression() instanceof Program.TextLiteral text ? text.text() : null;
    }
}
