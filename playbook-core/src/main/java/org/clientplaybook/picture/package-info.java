/** Pictures that the build draws: with a font that comes along, and without what differs between machines. */
@NullMarked
package org.clientplaybook.picture;

import org.jspecify.annotations.NullMarked;
