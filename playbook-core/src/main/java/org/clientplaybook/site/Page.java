package org.clientplaybook.site;

import java.util.function.Supplier;
import org.clientplaybook.picture.Card;
import org.clientplaybook.theme.Made;
import org.clientplaybook.theme.Templates;
import org.jspecify.annotations.Nullable;

/**
 * A page to make.
 *
 * @param data made when the page is; they live no longer
 */
record Page<D extends Record>(Kind<D> kind, EditionContext edition, Head head, Supplier<D> data) {
    /** Returns its place in the site. */
    String path() {
        return head.path(edition.site().folder());
    }

    /** Returns the picture beside links to it, or null where it has none. */
    @Nullable
    Card card() {
        return Cards.of(kind, edition.site(), head);
    }

    Made make(Templates templates) {
        return templates.render(kind.template(), edition.frame(kind, head), data.get());
    }
}
