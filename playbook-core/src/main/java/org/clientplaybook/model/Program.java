package org.clientplaybook.model;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A message template, compiled and checked. It has a few kinds of statement and of expression, which Java and the browser
 * interpret alike; {@code docs/message-language.md} says what each means.
 *
 * @param source the template as it was written
 */
public record Program(String source, List<Statement> body) {
    public Program {
        body = List.copyOf(body);
    }

    /** Returns the names of the fields that it uses, in the order in which they stand in it. */
    public Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        collect(body, fields);
        return fields;
    }

    private static void collect(List<Statement> statements, Set<String> fields) {
        for (Statement statement : statements) {
            if (statement instanceof Print print) {
                fields.addAll(print.fields());
            } else if (statement instanceof For loop) {
                fields.add(loop.field());
                collect(loop.body(), fields);
            } else if (statement instanceof If choice) {
                for (Branch branch : choice.branches()) {
                    fields.addAll(branch.condition().fields());
                    collect(branch.body(), fields);
                }
                collect(choice.otherwise(), fields);
            }
        }
    }

    private static void collect(Expression expression, Set<String> fields) {
        if (expression instanceof Get get) {
            fields.add(get.field());
        } else if (expression instanceof Call call) {
            call.arguments().forEach(argument -> collect(argument, fields));
        }
    }

    /** Something that writes. */
    public sealed interface Statement {}

    /** Writes the text as it stands. */
    public record Text(String text) implements Statement {}

    /**
     * Writes an expression's text, or a gap.
     *
     * @param fields the fields that it uses, in their order in the template; a gap has the first blank one's label
     */
    public record Print(Expression value, List<String> fields) implements Statement {
        public Print {
            fields = List.copyOf(fields);
        }
    }

    /** Writes the body of the first branch whose condition holds, else the other body. */
    public record If(List<Branch> branches, List<Statement> otherwise) implements Statement {
        public If {
            branches = List.copyOf(branches);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** A condition with what it writes. */
    public record Branch(Expression condition, List<Statement> body) {
        public Branch {
            body = List.copyOf(body);
        }
    }

    /** Writes its body for each item of a list field, with the item in a variable. */
    public record For(String variable, String field, List<Statement> body) implements Statement {
        public For {
            body = List.copyOf(body);
        }
    }

    /** Something that has a value, or is blank. */
    public sealed interface Expression {
        /** Returns the names of the fields that it uses, in order. */
        default Set<String> fields() {
            Set<String> fields = new LinkedHashSet<>();
            collect(this, fields);
            return fields;
        }
    }

    /** The value of a field. */
    public record Get(String field) implements Expression {}

    /** The item of the loop around, which goes through the field's list. */
    public record Item(String variable, String field) implements Expression {}

    /** A text. */
    public record TextLiteral(String text) implements Expression {}

    /** A number with at most {@link #DECIMALS} decimals. */
    public record NumberLiteral(BigDecimal number) implements Expression {}

    /** True or false. */
    public record Truth(boolean value) implements Expression {}

    /** An operation on values. */
    public record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** How many decimals numbers have; what comes of arithmetic is rounded to them, halves away from zero. */
    public static final int DECIMALS = 10;

    /** The operations. Which types each takes is checked when a template is compiled. */
    public enum Function {
        /** The label of a choice. */
        LABEL,
        /** Whether a value is not blank. */
        FILLED,
        NOT,
        AND,
        OR,
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        NEGATE,
        /** Texts, one after the other. */
        CONCATENATE,
        /** The second value where the first is true, else the third. */
        CHOOSE,
        /** The first value, or the second where it is blank. */
        DEFAULT,
        CAPITALIZE,
        TRIM,
        FIRST_NAME,
        /** A list as text: items, separator, last separator; with the language's own separators where there is only the list. */
        JOIN,
        /** A date as text: date, name of the style. */
        DATE,
        /** A date some time later: date, number, unit. */
        PLUS,
        /** A date some business days later: date, number. */
        PLUS_BUSINESS_DAYS,
        /** A number as text: number, and decimals where they are fixed. */
        NUMBER,
        /** An amount as text: number, and a currency where it is not that of the language. */
        MONEY,
        /** One of some texts by a number's plural category: number, then a text for each category of the language. */
        PLURAL
    }
}
