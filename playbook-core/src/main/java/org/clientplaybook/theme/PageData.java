package org.clientplaybook.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that a template makes: its {@code page}.
 *
 * @param path its place in the site
 * @param root the way from it to the site's root, or the site's address on a page that is served at any depth
 * @param kind its template's name, for styles and the current entry of the navigation
 * @param title as in the browser's tab, without the playbook's name
 * @param language the language of its main part
 * @param alternates the page in each language, this one too
 * @param canonical its full address, or null without a base address
 * @param card the full address of the picture beside links to it, or null where it has none
 */
public record PageData(
        String path,
        String root,
        String kind,
        String title,
        String description,
        String language,
        List<Alternate> alternates,
        @Nullable String canonical,
        @Nullable String card) {

    /**
     * A page in another language.
     *
     * @param name the language's own name
     * @param href the relative address
     * @param url the full address, or null without a base address
     * @param current whether it is this page
     * @param same whether it is the same page, and not just the nearest
     */
    public record Alternate(
            String language,
            String name,
            String href,
            @Nullable String url,
            boolean current,
            boolean same) {}
}
