/** An edition's messages as files for other tools. */
@NullMarked
package org.clientplaybook.export;

import org.jspecify.annotations.NullMarked;
