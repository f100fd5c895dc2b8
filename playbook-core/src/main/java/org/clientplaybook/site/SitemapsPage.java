package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;

/** The list of sitemaps, where one file has no room for all addresses. */
final class SitemapsPage {
    private static final Kind<Data> KIND = new Kind<>("sitemaps", Data.class);

    private SitemapsPage() {}

    /**
     * What its template gets.
     *
     * @param urls the addresses of the sitemaps
     */
    public record Data(List<String> urls) {}

    static Page<Data> of(List<String> urls, EditionContext first) {
        Head head = first.head(
                Route.SITEMAP, first.edition().title(), first.edition().tagline());
        return new Page<>(KIND, first, head, () -> new Data(urls));
    }
}
