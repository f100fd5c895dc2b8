/** Where content lies and how it is named: paths, slugs, language tags, keywords. Knows nothing of what the files say. */
@NullMarked
package org.clientplaybook.content;

import org.jspecify.annotations.NullMarked;
