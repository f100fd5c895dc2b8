package org.clientplaybook.site;

import java.util.List;
import org.clientplaybook.content.Route;

/** All tags of an edition. */
final class TagsPage {
    private static final Kind<Data> KIND = new Kind<>("tags", Data.class);

    private TagsPage() {}

    /** What its template gets. */
    public record Data(List<TagList.Tag> tags) {}

    static List<Page<Data>> of(EditionContext edition) {
        Head head = edition.head(
                Route.TAGS, edition.words().word("tags.title"), edition.words().word("tags.lead"));
        return List.of(new Page<>(
                KIND,
                edition,
                head,
                () -> new Data(
                        TagList.of(edition.edition()).stream().map(TagList::tag).toList())));
    }
}
