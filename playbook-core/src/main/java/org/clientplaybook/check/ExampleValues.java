package org.clientplaybook.check;

import java.util.List;
import java.util.Map;
import org.clientplaybook.message.Interpreter;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What stands in a field, as its example, at first or in a scenario's example, is a value of it. */
final class ExampleValues implements Rule {
    static final String NUMBER_HINT = "Write digits without a currency, with a point before the decimals: 1200.50.";

    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        for (Edition edition : catalog.editions()) {
            edition.fields().forEach(field -> check(field, problems));
            edition.ownScenarios().forEach(scenario -> check(scenario, edition, problems));
        }
    }

    private static void check(Scenario scenario, Edition edition, List<Problem> problems) {
        Map<String, Field> fields = edition.fieldsOf(scenario);
        fields.values().stream().filter(field -> !field.shared()).forEach(field -> check(field, problems));
        for (Scenario.Example example : scenario.examples()) {
            example.values().forEach((name, value) -> {
                Field field = fields.get(name);
                boolean blank = value.stream().allMatch(String::isBlank);
                // A choice without options has been reported itself.
                boolean open = field != null
                        && field.type() == Field.Type.CHOICE
                        && field.options().isEmpty();
                if (field != null && !blank && !open && !Interpreter.accepts(field, value)) {
                    problems.add(Problem.of(
                            Code.BAD_VALUE,
                            example.places().getOrDefault(name, example.at()),
                            "The example `" + example.name() + "` has `" + String.join(", ", value) + "` for `" + name
                                    + "`, which is not " + words(field.type()) + ".",
                            hint(field)));
                }
            });
        }
    }

    private static void check(Field field, List<Problem> problems) {
        value(field, "example", field.example(), problems);
        value(field, "default", field.value(), problems);
    }

    private static void value(Field field, String key, @Nullable String value, List<Problem> problems) {
        boolean open = field.type() == Field.Type.CHOICE && field.options().isEmpty();
        if (value != null && !open && !Interpreter.accepts(field, List.of(value))) {
            problems.add(Problem.of(
                    Code.BAD_VALUE,
                    field.at(),
                    "The field `" + field.name() + "` has `" + key + ": " + value + "`, which is not "
                            + words(field.type()) + ".",
                    hint(field)));
        }
    }

    static String words(Field.Type type) {
        return switch (type) {
            case NUMBER -> "a number";
            case MONEY -> "an amount";
            case DATE -> "a date";
            case YESNO -> "true or false";
            case CHOICE -> "one of its options";
            default -> "a text";
        };
    }

    private static String hint(Field field) {
        return switch (field.type()) {
            case NUMBER, MONEY -> NUMBER_HINT;
            case DATE -> "Write year, month and day: 2026-11-03.";
            case YESNO -> "Write true or false.";
            case CHOICE ->
                "Write one of: "
                        + String.join(
                                ", ",
                                field.options().stream()
                                        .map(Field.Option::value)
                                        .toList()) + ".";
            default -> "Write a text.";
        };
    }
}
