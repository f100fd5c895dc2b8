package org.clientplaybook.check;

import java.util.List;
import org.clientplaybook.content.Keyword;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.clientplaybook.model.FieldLimits;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The limits of a field are limits of its type, and leave a value. They are the same in each language. */
final class FieldBounds implements Rule {
    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        Edition first = catalog.editions().get(0);
        first.fields().forEach(field -> check(field, problems));
        first.scenarios().forEach(scenario -> scenario.fields().forEach(field -> check(field, problems)));
    }

    private static void check(Field field, List<Problem> problems) {
        limit(field, "min", field.min(), problems);
        limit(field, "max", field.max(), problems);
        if (field.when() != null && field.type() != Field.Type.DATE) {
            problems.add(Problem.of(
                    Code.BAD_VALUE,
                    field.at(),
                    "The field `" + field.name() + "` has `when`, which only a date has.",
                    "Set its `type` to `date`, or remove `when`."));
        }
        if (FieldLimits.of(field, null).isEmpty()) {
            problems.add(Problem.of(
                    Code.IMPOSSIBLE_LIMITS,
                    field.at(),
                    "The field `" + field.name() + "` has `min: " + field.min() + "` and `max: " + field.max()
                            + "`, and no value fits both.",
                    "Swap them, or change one of them."));
        }
    }

    private static void limit(Field field, String key, @Nullable String limit, List<Problem> problems) {
        if (limit == null || FieldLimits.isLimit(field.type(), limit)) {
            return;
        }
        String type = Keyword.of(field.type());
        problems.add(Problem.of(
                Code.BAD_VALUE,
                field.at(),
                "The field `" + field.name() + "` has `" + key + ": " + limit + "`, "
                        + (FieldLimits.apply(field.type())
                                ? "which is not " + words(field.type())
                                : "and a `" + type + "` field has no limits")
                        + ".",
                hint(field.type(), key)));
    }

    private static String words(Field.Type type) {
        return switch (type) {
            case NUMBER, MONEY, DATE -> ExampleValues.words(type);
            default -> "a length";
        };
    }

    private static String hint(Field.Type type, String key) {
        return switch (type) {
            case NUMBER, MONEY -> ExampleValues.NUMBER_HINT;
            case DATE -> "Write year, month and day, or `today`: 2026-11-03.";
            case CHOICE, YESNO -> "Remove `" + key + "`.";
            default -> "Write a whole number of characters: 80.";
        };
    }
}
