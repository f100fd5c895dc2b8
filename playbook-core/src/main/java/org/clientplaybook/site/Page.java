package org.clientplaybook.site;

import java.util.function.Supplier;
import org.clientplaybook.theme.Made;
import org.clientplaybook.theme.Templates;

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

    Made make(Templates templates) {
        return templates.render(kind.template(), edition.frame(kind, head), data.get());
    }
}
