package org.clientplaybook.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientplaybook.content.ContentPath;
import org.jspecify.annotations.Nullable;

/**
 * The whole playbook in one language. What has no translation is there in the first language and says so.
 *
 * @param language its BCP 47 tag
 * @param title the playbook's name
 * @param tagline one sentence on what it is for
 * @param currency the ISO 4217 code of amounts that name none, or null
 * @param categories in the order of {@code playbook.yaml}
 * @param fields the shared fields
 * @param synonyms lines of words that mean the same to the search, with {@code =} between them
 * @param elsewhere questions that no scenario answers
 * @param scenarios in the order of lists: that of their categories, then their own, then that of their slugs
 * @param hidden scenarios of packs that it leaves out, by slug
 * @param pages by name
 * @param guide or null
 * @param worksheet what the figures of the client review point to, or null
 * @param footerText a text of its own in the footer, or null
 */
public record Edition(
        String language,
        String title,
        String tagline,
        @Nullable String currency,
        List<Category> categories,
        List<Field> fields,
        List<Line> synonyms,
        List<Line> elsewhere,
        List<Scenario> scenarios,
        List<Scenario> hidden,
        List<Page> pages,
        @Nullable Guide guide,
        @Nullable Worksheet worksheet,
        @Nullable Document footerText) {
    public Edition {
        categories = List.copyOf(categories);
        fields = List.copyOf(fields);
        synonyms = List.copyOf(synonyms);
        elsewhere = List.copyOf(elsewhere);
        scenarios = List.copyOf(scenarios);
        hidden = List.copyOf(hidden);
        pages = List.copyOf(pages);
    }

    /** Returns the scenarios that have words of their own in its language, in the order of all. */
    public List<Scenario> ownScenarios() {
        return scenarios.stream().filter(scenario -> scenario.isIn(language)).toList();
    }

    /**
     * Returns scenarios with asks, the first of each category in turn, then the second: every kind of situation is there.
     *
     * @param most how many at most
     */
    public List<Scenario> ofEachCategory(int most) {
        List<List<Scenario>> groups = categories.stream()
                .map(category -> scenarios.stream()
                        .filter(scenario -> scenario.categoryKey().equals(category.key()))
                        .toList())
                .toList();
        return IntStream.range(0, most)
                .boxed()
                .flatMap(i -> groups.stream().filter(group -> i < group.size()).map(group -> group.get(i)))
                .filter(scenario -> !scenario.asks().isEmpty())
                .limit(most)
                .toList();
    }

    /** Returns the pages that have words of their own in its language, in the order of all. */
    public List<Page> ownPages() {
        return pages.stream().filter(page -> page.isIn(language)).toList();
    }

    /** Returns the fields that a scenario's messages can use, by name: the shared ones, then its own. */
    public Map<String, Field> fieldsOf(Scenario scenario) {
        Map<String, Field> all = new LinkedHashMap<>();
        fields.forEach(field -> all.put(field.name(), field));
        scenario.fields().forEach(field -> all.put(field.name(), field));
        return Collections.unmodifiableMap(all);
    }

    /**
     * A group of scenarios.
     *
     * @param key its name in files and addresses, the same in all languages
     * @param moment when it applies, in a few words, or null
     */
    public record Category(
            String key, String title, @Nullable String moment, String summary) {}

    /**
     * A page of plain text.
     *
     * @param name its file's path below {@code pages/} without ending, the same in all languages
     * @param language the language of its words
     * @param title its first heading
     * @param body all but that heading
     * @param file its file
     */
    public record Page(String name, String language, String title, Document body, ContentPath file) {
        /** Returns whether its words are of a language, and not another's in their place. */
        public boolean isIn(String language) {
            return this.language.equals(language);
        }

        /** Returns whether the menus have it: a page in a folder is only linked to. */
        public boolean isListed() {
            return name.indexOf('/') < 0;
        }
    }
}
