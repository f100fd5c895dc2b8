package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientplaybook.content.Slug;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Scenario;

/**
 * The scenarios that have a tag.
 *
 * @param name the tag as the first of them writes it
 */
record TagList(String name, String slug, List<Scenario> scenarios) {
    /** A tag with how many scenarios have it. */
    public record Tag(String name, String slug, int count) {}

    /** Returns a list for each tag of an edition, sorted by slug. */
    static List<TagList> of(Edition edition) {
        Map<String, TagList> lists = new TreeMap<>();
        Map<String, String> slugs = new HashMap<>();
        for (Scenario scenario : edition.scenarios()) {
            for (Line tag : scenario.tags()) {
                String slug = slugs.computeIfAbsent(tag.text(), Slug::ofTag);
                List<Scenario> tagged = lists.computeIfAbsent(
                                slug, key -> new TagList(tag.text(), slug, new ArrayList<>()))
                        .scenarios();
                // Two tags of a scenario can have one slug; a list that has the scenario already ends with it.
                if (tagged.isEmpty() || !tagged.get(tagged.size() - 1).slug().equals(scenario.slug())) {
                    tagged.add(scenario);
                }
            }
        }
        return List.copyOf(lists.values());
    }

    Tag tag() {
        return new Tag(name, slug, scenarios.size());
    }
}
