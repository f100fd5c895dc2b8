/**
 * Where content comes from, how it is named, and where its pages will lie: roots, paths, texts, slugs, language tags, keywords,
 * routes. Knows nothing of what the files say. A reader of a {@link org.clientplaybook.content.ContentRoot} does not see
 * whether it is a folder.
 */
@NullMarked
package org.clientplaybook.content;

import org.jspecify.annotations.NullMarked;
