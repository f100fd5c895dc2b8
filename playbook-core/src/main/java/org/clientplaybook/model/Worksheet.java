package org.clientplaybook.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of the client review point to.
 *
 * @param language the language of its reasons: the edition's, or the first one where there is no translation
 * @param rules in the order in which they are tried; the first that holds names the scenario
 * @param file the file of its words
 */
public record Worksheet(String language, List<Rule> rules, ContentPath file) {
    /**
     * What rules know of a client, first what the table's columns hold in their order, then what follows from it. {@code
     * docs/worksheet.md} says what each is.
     */
    public static final List<Figure> FIGURES = List.of(
            new Figure("client", "name", Field.Type.TEXT, true),
            new Figure("hours", "hours", Field.Type.NUMBER, true),
            new Figure("income", "income", Field.Type.MONEY, true),
            new Figure("trouble", "trouble", Field.Type.NUMBER, true),
            new Figure("days_late", "late", Field.Type.NUMBER, true),
            new Figure("next_step", "next", Field.Type.TEXT, true),
            new Figure("hourly", "hourly", Field.Type.MONEY, false),
            new Figure("rate", "rate", Field.Type.MONEY, false),
            new Figure("cost", "cost", Field.Type.MONEY, false),
            new Figure("time_share", "share.time", Field.Type.NUMBER, false),
            new Figure("income_share", "share.income", Field.Type.NUMBER, false));

    public Worksheet {
        rules = List.copyOf(rules);
    }

    /**
     * A rule.
     *
     * @param condition writes something where the rule holds; null where it always does
     * @param when the condition in words; null where there are none
     * @param go the slug of the scenario; null only where the file has errors
     * @param because the reason
     */
    public record Rule(
            @Nullable Program condition,
            @Nullable String when,
            @Nullable Line go,
            Program because,
            Location at) {}

    /** Returns whether its reasons are in a language, and not in another in their place. */
    public boolean isIn(String language) {
        return this.language.equals(language);
    }

    /**
     * A figure.
     *
     * @param name what rules call it
     * @param word the interface's word for it is {@code review.} and this
     * @param typed whether the reader writes it into a column of the table
     */
    public record Figure(String name, String word, Field.Type type, boolean typed) {
        Field field(String label, String language, Location at) {
            List<Field.Option> options = List.of();
            return new Field(
                    name, type, label, null, null, null, true, options, null, null, null, null, null, false, false,
                    language, at);
        }
    }

    /**
     * Returns the figures as fields.
     *
     * @param label what each is called
     */
    public static Map<String, Field> fields(Function<Figure, String> label, String language, Location at) {
        Map<String, Field> fields = new TreeMap<>();
        FIGURES.forEach(figure -> fields.put(figure.name(), figure.field(label.apply(figure), language, at)));
        return fields;
    }
}
