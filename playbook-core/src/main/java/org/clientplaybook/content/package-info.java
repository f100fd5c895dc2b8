/**
 * Where content comes from and how it is named: roots, paths, texts, slugs, language tags, keywords. Knows nothing of what
 * the files say. Whoever reads a {@link org.clientplaybook.content.ContentRoot} does not see whether it is a folder.
 */
@NullMarked
package org.clientplaybook.content;

import org.jspecify.annotations.NullMarked;
