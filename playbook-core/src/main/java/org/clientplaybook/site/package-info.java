/**
 * The pages of a website: where each lies, what it shows, and which template makes it.
 *
 * <p>A kind of page is a class here, with its data as a record. A new one also needs a line of {@link
 * org.clientplaybook.content.Route}, for which {@link Pages} then asks the class, and its template and its words in the theme.
 */
@NullMarked
package org.clientplaybook.site;

import org.jspecify.annotations.NullMarked;
