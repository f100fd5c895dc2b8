package org.clientplaybook.model;

import java.util.List;
import org.clientplaybook.content.ContentPath;

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
 * @param scenarios by slug
 * @param pages by name
 */
public record Edition(
        String language,
        String title,
        String tagline,
        String currency,
        List<Category> categories,
        List<Field> fields,
        List<Line> synonyms,
        List<Scenario> scenarios,
        List<Page> pages) {
    public Edition {
        categories = List.copyOf(categories);
        fields = List.copyOf(fields);
        synonyms = List.copyOf(synonyms);
        scenarios = List.copyOf(scenarios);
        pages = List.copyOf(pages);
    }

    /**
     * A group of scenarios.
     *
     * @param key its name in files and addresses, the same in all languages
     * @param moment when it applies, in a few words, or null
     */
    public record Category(String key, String title, String moment, String summary) {}

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
        /** Returns whether the menus have it: a page in a folder is only linked to. */
        public boolean isListed() {
            return name.indexOf('/') < 0;
        }
    }
}
