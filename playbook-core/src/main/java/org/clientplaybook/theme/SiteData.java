package org.clientplaybook.theme;

import java.util.List;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Packs;
import org.clientplaybook.model.Site;
import org.jspecify.annotations.Nullable;

/**
 * The edition that a template's page belongs to: its {@code site}.
 *
 * @param base the address of the site with a {@code /} at its end, or null
 * @param packs what it is built on
 * @param exports the tools that there are files with all messages for, as {@code link} takes them
 * @param brand the pictures by which the playbook is known
 * @param menu the pages in the header
 * @param footer the pages in the footer
 */
public record SiteData(
        Site settings,
        Edition edition,
        List<Packs.Pack> packs,
        @Nullable String base,
        List<String> exports,
        BrandData brand,
        List<MenuEntry> menu,
        List<MenuEntry> footer) {
    public String title() {
        return edition.title();
    }

    public String tagline() {
        return edition.tagline();
    }

    public String language() {
        return edition.language();
    }

    public List<Edition.Page> pages() {
        return edition.pages();
    }

    /** Returns the licence of the content, or null. */
    public Site.@Nullable License license() {
        return settings.license();
    }
}
