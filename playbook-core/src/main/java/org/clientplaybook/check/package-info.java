/** The stage that finds what no single file can tell: references, names taken twice. */
@NullMarked
package org.clientplaybook.check;

import org.jspecify.annotations.NullMarked;
