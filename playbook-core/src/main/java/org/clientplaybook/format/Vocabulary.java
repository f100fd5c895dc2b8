package org.clientplaybook.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * A playbook's own words.
 *
 * @param categories their titles by key
 * @param scenarios their titles by slug
 * @param questions those of the guide by key
 * @param fields the labels of all fields by name
 */
record Vocabulary(
        Map<String, String> categories,
        Map<String, String> scenarios,
        Map<String, String> questions,
        Map<String, String> fields) {
    static Vocabulary of(@Nullable Catalog catalog) {
        Vocabulary words =
                new Vocabulary(new LinkedHashMap<>(), new TreeMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        if (catalog != null) {
            Edition first = catalog.editions().get(0);
            first.categories().forEach(category -> words.categories.put(category.key(), category.title()));
            first.scenarios().forEach(scenario -> words.scenarios.put(scenario.slug(), scenario.title()));
            if (first.guide() != null) {
                first.guide().questions().forEach(question -> words.questions.put(question.key(), question.ask()));
            }
            words.add(first.fields());
            first.scenarios().forEach(scenario -> words.add(scenario.fields()));
        }
        return words;
    }

    private void add(List<Field> more) {
        more.forEach(field -> fields.putIfAbsent(field.name(), field.label()));
    }
}
