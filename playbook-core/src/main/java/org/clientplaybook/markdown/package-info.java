/** Markdown → {@link org.clientplaybook.model.Document} and problems. Knows no file but by its place. */
@NullMarked
package org.clientplaybook.markdown;

import org.jspecify.annotations.NullMarked;
