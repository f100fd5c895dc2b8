package org.clientplaybook.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.Route;
import org.clientplaybook.locale.Words;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.picture.Card;
import org.clientplaybook.theme.Frame;
import org.clientplaybook.theme.PageData;
import org.jspecify.annotations.Nullable;

/**
 * An edition with what its pages share.
 *
 * @param sites all editions, this one too
 * @param byCategory the scenarios by their category's key, in the order of the categories
 * @param newest the scenarios that were reviewed last, the latest first: as many as any page shows
 */
record EditionContext(
        SiteView site, List<SiteView> sites, Map<String, List<Scenario>> byCategory, List<Scenario> newest) {
    /** How many entries a page of a list has at most. */
    static final int LISTED = 100;

    private static final int NEWEST = 50;

    static EditionContext of(SiteView site, List<SiteView> sites) {
        Map<String, List<Scenario>> byCategory = new LinkedHashMap<>();
        site.edition().categories().forEach(category -> byCategory.put(category.key(), new ArrayList<>()));
        site.edition()
                .scenarios()
                .forEach(scenario -> byCategory
                        .computeIfAbsent(scenario.categoryKey(), key -> new ArrayList<>())
                        .add(scenario));
        List<Scenario> newest = site.edition().scenarios().stream()
                .sorted(Comparator.comparing(Scenario::reviewed).reversed().thenComparing(Scenario::slug))
                .limit(NEWEST)
                .toList();
        return new EditionContext(site, sites, byCategory, newest);
    }

    Edition edition() {
        return site.edition();
    }

    Words words() {
        return site.words();
    }

    List<Scenario> inCategory(Edition.Category category) {
        return byCategory.getOrDefault(category.key(), List.of());
    }

    /** Returns when a scenario was last reviewed, or null where there is none. */
    @Nullable
    LocalDate latest() {
        return newest.isEmpty() ? null : newest.get(0).reviewed();
    }

    /** Returns the head of the one page of a route. */
    Head head(Route route, String title, String description) {
        return head(route, "", 1, title, description);
    }

    /** Returns the head of a page; where it is not the first of its list, its title says which it is. */
    Head head(Route route, String name, int number, String title, String description) {
        String numbered = number == 1 ? title : words().word("page.numbered", title, number);
        return new Head(route, name, number, route, numbered, description, site.language());
    }

    /** Returns what the template of a page gets around its own data. */
    Frame frame(Kind<?> kind, Head head) {
        String path = head.path(site.folder());
        String base = site.base();
        Card card = Cards.of(kind, site, head);
        String root = kind.served() && base != null ? base : Route.toRoot(path);
        PageData page = new PageData(
                path,
                root,
                kind.name(),
                head.title(),
                head.description(),
                head.language(),
                head.route().isPerLanguage()
                        ? sites.stream()
                                .map(other -> alternate(other, head, root))
                                .toList()
                        : List.of(),
                base == null ? null : base + path,
                card == null ? null : base + Cards.path(card, path));
        return new Frame(page, site.data(), site.resources());
    }

    private PageData.Alternate alternate(SiteView other, Head head, String root) {
        boolean current = other.language().equals(site.language());
        boolean same = current || head.elsewhere() == head.route();
        String path = same ? head.path(other.folder()) : head.elsewhere().path(other.folder());
        return new PageData.Alternate(
                other.language(),
                other.words().word("language.name"),
                root + path,
                site.base() == null ? null : site.base() + path,
                current,
                same);
    }
}
