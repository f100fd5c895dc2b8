package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.Route;

/** The addresses of all pages, for search engines, in as many files as they need; it needs the site's address. */
final class SitemapPage {
    private static final Kind<Data> KIND = new Kind<>("sitemap", Data.class);

    // As many as the protocol lets a file have.
    private static final int MOST = 50_000;

    private SitemapPage() {}

    /** What its template gets. */
    public record Data(List<String> urls) {}

    /** Returns the sitemap of sorted addresses, or the parts of it and their list. */
    static List<Page<?>> of(List<String> urls, EditionContext first) {
        if (urls.size() <= MOST) {
            return List.of(page(Route.SITEMAP, "", urls, first));
        }
        List<Page<?>> pages = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < urls.size(); from += MOST) {
            List<String> part = urls.subList(from, Math.min(from + MOST, urls.size()));
            Page<?> page = page(Route.SITEMAP_PART, String.valueOf(parts.size() + 1), part, first);
            pages.add(page);
            parts.add(first.site().base() + page.path());
        }
        pages.add(SitemapsPage.of(parts, first));
        return pages;
    }

    private static Page<Data> page(Route route, String name, List<String> urls, EditionContext first) {
        Head head = first.head(
                route, name, 1, first.edition().title(), first.edition().tagline());
        return new Page<>(KIND, first, head, () -> new Data(urls));
    }
}
