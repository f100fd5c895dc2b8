/** Compression that gives the same bytes on every machine. */
@NullMarked
package org.clientplaybook.deflate;

import org.jspecify.annotations.NullMarked;
