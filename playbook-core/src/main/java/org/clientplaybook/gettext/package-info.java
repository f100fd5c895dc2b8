/** The format PO of GNU gettext, in which translators get texts and give them back. */
@NullMarked
package org.clientplaybook.gettext;

import org.jspecify.annotations.NullMarked;
