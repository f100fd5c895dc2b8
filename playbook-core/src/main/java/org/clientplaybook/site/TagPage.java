package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Scenario;

/** The scenarios of a tag, a page at a time. */
final class TagPage {
    private static final Kind<Data> KIND = new Kind<>("tag", Data.class);

    private TagPage() {}

    /**
     * What its template gets.
     *
     * @param first the number of the first scenario on this page, counted from 1
     * @param last the number of the last one
     * @param total how many there are on all pages
     */
    public record Data(
            TagList.Tag tag, List<Scenario> scenarios, Listing.Pager pager, int first, int last, int total) {}

    static List<Page<Data>> of(EditionContext edition) {
        return TagList.of(edition.edition()).stream()
                .flatMap(tag -> pages(tag, edition).stream())
                .toList();
    }

    private static List<Page<Data>> pages(TagList tag, EditionContext edition) {
        Listing<Scenario> listing = new Listing<>(
                tag.scenarios(),
                EditionContext.LISTED,
                number -> Route.TAG.path(edition.site().folder(), tag.slug(), number));
        String title = edition.words().word("tag.title", tag.name());
        return listing.each(number -> new Page<>(
                KIND,
                edition,
                // Other languages have other tags.
                edition.head(Route.TAG, tag.slug(), number, title, title).nearest(Route.TAGS),
                () -> data(tag, listing, number)));
    }

    private static Data data(TagList tag, Listing<Scenario> listing, int number) {
        return new Data(
                tag.tag(),
                listing.page(number),
                listing.pager(number),
                listing.first(number),
                listing.last(number),
                listing.all().size());
    }
}
