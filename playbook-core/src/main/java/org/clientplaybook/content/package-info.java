/**
 * The names of things: where content lies, and where its pages will: paths, slugs, language tags, keywords, routes. Knows
 * nothing of what the files say.
 */
@NullMarked
package org.clientplaybook.content;

import org.jspecify.annotations.NullMarked;
