package org.clientplaybook.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        problems.addAll(catalog.editions().parallelStream()
                .flatMap(edition -> check(edition).stream())
                .toList());
    }

    private static List<Problem> check(Edition edition) {
        List<Problem> problems = new ArrayList<>();
        edition.fields().forEach(field -> check(field, problems));
        Map<String, Field> shared = byName(edition.fields());
        edition.ownScenarios().forEach(scenario -> check(scenario, shared, problems));
        return problems;
    }

    private static Map<String, Field> byName(List<Field> fields) {
        Map<String, Field> all = new LinkedHashMap<>();
        fields.forEach(field -> all.put(field.name(), field));
        return all;
    }

    private static void check(Scenario scenario, Map<String, Field> shared, List<Problem> problems) {
        Map<String, Field> own = byName(scenario.fields());
        own.values().forEach(field -> check(field, problems));
        for (Scenario.Example example : scenario.examples()) {
            example.values().forEach((name, value) -> {
                Field field = own.getOrDefault(name, shared.get(name));
                if (field != null
                        && !Interpreter.accepts(field, value)
                        && !isOpen(field)
                        && !value.stream().allMatch(String::isBlank)) {
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

    /** Says whether a field is a choice without options, which has been reported itself. */
    private static boolean isOpen(Field field) {
        return field.type() == Field.Type.CHOICE && field.options().isEmpty();
    }

    private static void check(Field field, List<Problem> problems) {
        value(field, "example", field.example(), problems);
        value(field, "default", field.value(), problems);
    }

    private static void value(Field field, String key, @Nullable String value, List<Problem> problems) {
        if (value != null && !isOpen(field) && !Interpreter.accepts(field, List.of(value))) {
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
