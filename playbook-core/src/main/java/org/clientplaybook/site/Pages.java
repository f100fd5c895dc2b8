package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clientplaybook.content.Route;

/** Lists every page of the site. */
final class Pages {
    /** Pages that no search engine is to find. */
    private static final Set<Route> UNLISTED = EnumSet.of(Route.MOVED, Route.NOT_FOUND);

    private Pages() {}

    /**
     * Returns the pages: the largest ones first, so that no thread is left alone with one at the end.
     *
     * @param sites the editions, the first language first
     */
    static List<Page<?>> of(List<SiteView> sites) {
        List<EditionContext> editions = sites.parallelStream()
                .map(site -> EditionContext.of(site, sites))
                .toList();
        List<Page<?>> pages = new ArrayList<>();
        editions.parallelStream().map(Pages::of).toList().forEach(pages::addAll);
        String base = sites.get(0).base();
        if (base != null) {
            pages.addAll(SitemapPage.of(urls(pages, base), editions.get(0)));
            pages.addAll(RobotsPage.of(editions.get(0)));
        }
        IdentityHashMap<Page<?>, String> paths = new IdentityHashMap<>();
        pages.forEach(page -> paths.put(page, page.path()));
        pages.sort(Comparator.comparing((Page<?> page) -> !page.kind().equals(Book.KIND))
                .thenComparing(paths::get));
        return pages;
    }

    private static List<Page<?>> of(EditionContext edition) {
        List<Page<?>> pages = new ArrayList<>();
        for (Route route : Route.values()) {
            pages.addAll(of(route, edition));
        }
        return pages;
    }

    private static List<? extends Page<?>> of(Route route, EditionContext edition) {
        return switch (route) {
            case HOME -> HomePage.of(edition);
            case CATEGORY -> CategoryPage.of(edition);
            case SCENARIO -> ScenarioPage.of(edition);
            case MOVED ->
                Stream.concat(MovedPage.of(edition).stream(), HiddenPage.of(edition).stream())
                        .toList();
            case TAGS -> TagsPage.of(edition);
            case TAG -> TagPage.of(edition);
            case MESSAGES -> MessagesPage.of(edition);
            case GUIDE -> GuidePage.first(edition);
            case QUESTION -> GuidePage.others(edition);
            case GUIDE_ALL -> GuideListPage.of(edition);
            case REVIEW -> ReviewPage.of(edition);
            case MAP -> MapPage.of(edition);
            case PAGE -> TextPage.of(edition);
            case PLAYS -> PlaysPage.of(edition);
            case COPY -> CopyPage.of(edition);
            case SEARCH -> SearchPage.of(edition);
            case OPENSEARCH -> OpenSearchPage.of(edition);
            case PRINT -> PrintPage.of(edition);
            case PRINTED -> PrintedPage.of(edition);
            case FEED -> FeedPage.of(edition);
            case NOT_FOUND -> NotFoundPage.of(edition);
            // Made of no template, or once for all editions.
            case EXPORT, MARKDOWN, CATALOG, LLMS, MANIFEST, OFFLINE, ARCHIVE, SITEMAP, SITEMAP_PART, ROBOTS ->
                List.of();
        };
    }

    private static List<String> urls(List<Page<?>> pages, String base) {
        return pages.stream()
                .filter(page -> !UNLISTED.contains(page.head().route()))
                .map(Page::path)
                .filter(path -> path.endsWith(".html"))
                .map(path -> base + path)
                .sorted()
                .toList();
    }
}
