package org.clientplaybook.theme;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.model.Cadence;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Program;
import org.clientplaybook.model.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * A function of the templates: it says what it takes, and its body gets nothing else.
 *
 * @param parameters in order; those that can be left out come last
 */
record TemplateFunction(String name, List<Parameter> parameters, Body body) implements Function {
    /** What a function does. */
    interface Body {
        /**
         * Returns what the call becomes in a template; never null.
         *
         * @param arguments null only where the parameter allows it
         * @throws IllegalArgumentException that says what is wrong, where an argument names what does not exist
         */
        Object call(Arguments arguments, Place place);
    }

    /** A kind of argument. */
    enum ArgumentType {
        /** Anything has a text; a constant has its keyword. */
        TEXT("a text", Object.class),
        NUMBER("a number", Number.class),
        DAY("a day", LocalDate.class),
        DELAY("a delay", Cadence.Delay.class),
        DOCUMENT("a document", Document.class),
        TEMPLATE("a message's template", Program.class),
        SCENARIO("a scenario", Scenario.class);

        private final String words;
        private final Class<?> values;

        ArgumentType(String words, Class<?> values) {
            this.words = words;
            this.values = values;
        }

        /** Says what kind of argument a value would be. */
        private static String describe(Object value) {
            for (ArgumentType type : values()) {
                if (type != TEXT && type.values.isInstance(value)) {
                    return type.words;
                }
            }
            return value instanceof CharSequence ? TEXT.words : "something else";
        }
    }

    /** How often an argument comes. */
    enum Times {
        ONCE(""),
        /** It can be null. */
        ONCE_OR_NULL(""),
        /** It can be left out. */
        OPTIONAL("?"),
        /** As often as it wants, and each can be null; only the last one can be so. */
        ANY("…");

        private final String sign;

        Times(String sign) {
            this.sign = sign;
        }
    }

    /** What a function takes in one place. */
    record Parameter(String name, ArgumentType type, Times times) {}

    /** The arguments of a call, which fit the function's parameters. */
    record Arguments(List<@Nullable Object> values) {
        int count() {
            return values.size();
        }

        String text(int index) {
            return values.get(index) instanceof Enum<?> constant
                    ? Keyword.of(constant)
                    : String.valueOf(values.get(index));
        }

        int number(int index) {
            return get(index, Number.class).intValue();
        }

        <T> T get(int index, Class<T> type) {
            return type.cast(values.get(index));
        }
    }

    /** Returns how it is called, as the documentation has it: {@code link(kind, name?, number?)}. */
    String signature() {
        return parameters.stream()
                .map(parameter -> parameter.name() + parameter.times().sign)
                .collect(Collectors.joining(", ", name + "(", ")"));
    }

    @Override
    public @Nullable List<String> getArgumentNames() {
        return null;
    }

    @Override
    public Object execute(Map<String, Object> given, PebbleTemplate self, EvaluationContext context, int lineNumber) {
        try {
            return body.call(arguments(given), new Place(context));
        } catch (IllegalArgumentException e) {
            throw new PebbleException(e, e.getMessage(), lineNumber, self.getName());
        }
    }

    private Arguments arguments(Map<String, Object> given) {
        int most = parameters.size();
        boolean open = most > 0 && parameters.get(most - 1).times() == Times.ANY;
        if (given.size() > most && !open) {
            throw new IllegalArgumentException(
                    "`" + signature() + "` takes " + counted(most) + ", but got " + given.size());
        }
        List<@Nullable Object> values = new ArrayList<>(given.size());
        for (int i = 0; i < given.size() || i < most; i++) {
            Parameter parameter = parameters.get(Math.min(i, most - 1));
            Object value = given.get(String.valueOf(i));
            check(parameter, value, i < given.size());
            if (i < given.size()) {
                values.add(value);
            }
        }
        return new Arguments(values);
    }

    private static String counted(int arguments) {
        return arguments == 1 ? "1 argument" : arguments + " arguments";
    }

    private void check(Parameter parameter, @Nullable Object value, boolean given) {
        Times times = parameter.times();
        boolean mayLack = times == Times.ANY || times == (given ? Times.ONCE_OR_NULL : Times.OPTIONAL);
        if (value == null && !mayLack) {
            throw new IllegalArgumentException("`" + signature() + "` needs a `" + parameter.name() + "`");
        } else if (value != null && !parameter.type().values.isInstance(value)) {
            throw new IllegalArgumentException("`" + signature() + "` needs " + parameter.type().words + " as `"
                    + parameter.name() + "`, but got " + ArgumentType.describe(value));
        }
    }
}
