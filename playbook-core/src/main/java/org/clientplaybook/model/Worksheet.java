package org.clientplaybook.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    /** The figures of a client that rules know. {@code docs/worksheet.md} says what each is. */
    public static final Map<String, Field.Type> FIGURES = new TreeMap<>(Map.ofEntries(
            Map.entry("client", Field.Type.TEXT),
            Map.entry("hours", Field.Type.NUMBER),
            Map.entry("income", Field.Type.MONEY),
            Map.entry("trouble", Field.Type.NUMBER),
            Map.entry("days_late", Field.Type.NUMBER),
            Map.entry("next_step", Field.Type.TEXT),
            Map.entry("hourly", Field.Type.MONEY),
            Map.entry("rate", Field.Type.MONEY),
            Map.entry("cost", Field.Type.MONEY),
            Map.entry("time_share", Field.Type.NUMBER),
            Map.entry("income_share", Field.Type.NUMBER)));

    public Worksheet {
        rules = List.copyOf(rules);
    }

    /**
     * A rule.
     *
     * @param condition writes something where the rule holds; null where it always does
     * @param go the slug of the scenario; null only where the file has errors
     * @param because the reason
     */
    public record Rule(
            @Nullable Program condition, @Nullable Line go, Program because, Location at) {}

    /** Returns whether its reasons are in a language, and not in another in their place. */
    public boolean isIn(String language) {
        return this.language.equals(language);
    }

    /**
     * Returns the figures as fields.
     *
     * @param labels by name; a name without one is its own label
     */
    public static Map<String, Field> fields(Map<String, String> labels, String language, Location at) {
        Map<String, Field> fields = new TreeMap<>();
        FIGURES.forEach((name, type) -> fields.put(
                name,
                new Field(
                        name,
                        type,
                        labels.getOrDefault(name, name),
                        null,
                        null,
                        null,
                        true,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        language,
                        at)));
        return fields;
    }
}
