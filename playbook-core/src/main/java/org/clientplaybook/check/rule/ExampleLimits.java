package org.clientplaybook.check.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.message.Interpreter;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.FieldLimits;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What stands in a field as its example, at first or in a scenario's example is what its form takes without a question. */
final class ExampleLimits implements CatalogRule {
    private final LocalDate today;

    ExampleLimits(LocalDate today) {
        this.today = today;
    }

    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        for (Edition edition : catalog.editions()) {
            edition.fields().forEach(field -> field(field, today, problems));
            for (Scenario scenario : edition.ownScenarios()) {
                // What was still to come when somebody read it through is a good example, however old it gets.
                LocalDate read = scenario.reviewed();
                LocalDate then = read == null || read.isAfter(today) ? today : read;
                scenario.fields().forEach(field -> field(field, then, problems));
                examples(scenario, edition.fieldsOf(scenario), problems);
            }
        }
    }

    private void field(Field field, LocalDate then, List<Problem> problems) {
        if (FieldLimits.of(field, today).isEmpty()) {
            problems.add(Problem.of(
                    Code.OUTSIDE_LIMITS,
                    field.at(),
                    "On " + today + ", no day fits the field `" + field.name() + "`, which has " + words(field) + ".",
                    "Change one of them."));
            return;
        }
        FieldLimits limits = FieldLimits.of(field, field.when() == Field.When.FUTURE ? then : today);
        value(field, limits, field.at(), "The field `" + field.name() + "` has `example: ", field.example(), problems);
        value(field, limits, field.at(), "The field `" + field.name() + "` has `default: ", field.value(), problems);
    }

    /** An example tells of a time of its own. */
    private static void examples(Scenario scenario, Map<String, Field> fields, List<Problem> problems) {
        for (Scenario.Example example : scenario.examples()) {
            example.values().forEach((name, values) -> {
                Field field = fields.get(name);
                if (field != null) {
                    Location at = example.places().getOrDefault(name, example.at());
                    String words = "The example `" + example.name() + "` has for `" + name + "` the value `";
                    FieldLimits limits = FieldLimits.of(field, null);
                    values.forEach(value -> value(field, limits, at, words, value, problems));
                }
            });
        }
    }

    private static void value(
            Field field,
            FieldLimits limits,
            Location at,
            String words,
            @Nullable String value,
            List<Problem> problems) {
        if (value == null || !Interpreter.accepts(field, List.of(value)) || fits(field, limits, value.strip())) {
            return;
        }
        problems.add(Problem.of(
                Code.OUTSIDE_LIMITS,
                at,
                words + value + "`, which does not fit its " + words(field) + ".",
                "Write a value that fits, or change the limits."));
    }

    private static boolean fits(Field field, FieldLimits limits, String value) {
        return limits.hold(field.type(), value)
                && (field.pattern() == null || field.pattern().matches(value));
    }

    private static String words(Field field) {
        List<String> words = new ArrayList<>();
        if (field.min() != null) {
            words.add("`min: " + field.min() + "`");
        }
        if (field.max() != null) {
            words.add("`max: " + field.max() + "`");
        }
        if (field.when() != null) {
            words.add("`when: " + Keyword.of(field.when()) + "`");
        }
        if (field.pattern() != null) {
            words.add("`pattern`");
        }
        return String.join(" and ", words);
    }
}
