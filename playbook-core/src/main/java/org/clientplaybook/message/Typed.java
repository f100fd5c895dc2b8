package org.clientplaybook.message;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.clientplaybook.model.Program.Call;
import org.clientplaybook.model.Program.Expression;
import org.clientplaybook.model.Program.Function;

/**
 * An expression with what is known of it when it is compiled.
 *
 * @param currency of an amount, else null
 * @param implied the fields that are filled in where it is true
 * @param denied the fields that are filled in where it is false
 */
record Typed(Expression expression, ValueType type, String currency, Set<String> implied, Set<String> denied) {
    static Typed of(Expression expression, ValueType type) {
        return new Typed(expression, type, null, Set.of(), Set.of());
    }

    static Typed call(ValueType type, Function function, Typed... arguments) {
        return of(
                new Call(
                        function,
                        Arrays.stream(arguments).map(Typed::expression).toList()),
                type);
    }

    static Typed amount(Expression expression, String currency) {
        return new Typed(expression, ValueType.MONEY, currency, Set.of(), Set.of());
    }

    Typed implying(Set<String> whenTrue, Set<String> whenFalse) {
        return new Typed(expression, type, currency, whenTrue, whenFalse);
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
