package org.clientplaybook.message;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Program.Call;
import org.clientplaybook.model.Program.Expression;
import org.clientplaybook.model.Program.Function;

/**
 * An expression with what is known of it when it is compiled.
 *
 * @param implied the fields that are filled in where it is true
 * @param denied the fields that are filled in where it is false
 */
record Typed(Expression expression, ValueType type, Set<String> implied, Set<String> denied) {
    static Typed of(Expression expression, ValueType type) {
        return new Typed(expression, type, Set.of(), Set.of());
    }

    static Typed call(ValueType type, Function function, Typed... arguments) {
        return of(
                new Call(
                        function,
                        Arrays.stream(arguments).map(Typed::expression).toList()),
                type);
    }

    /** Returns a text that is written in the template. */
    static Typed literal(String text) {
        return of(new Program.TextLiteral(text), ValueType.TEXT);
    }

    /** Returns what a fault leaves: it fits everywhere, so that one fault is told once. */
    static Typed unknown() {
        return of(new Program.TextLiteral(""), ValueType.UNKNOWN);
    }

    Typed implying(Set<String> whenTrue, Set<String> whenFalse) {
        return new Typed(expression, type, whenTrue, whenFalse);
    }

    boolean isUnknown() {
        return type == ValueType.UNKNOWN;
    }

    /** Returns the field that is filled in where it is, in a set of its own. */
    Set<String> filled() {
        return expression instanceof Program.Get get ? Set.of(get.field()) : Set.of();
    }

    static Set<String> union(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        Set<String> union = new TreeSet<>(a);
        union.addAll(b);
        return union;
    }
}
