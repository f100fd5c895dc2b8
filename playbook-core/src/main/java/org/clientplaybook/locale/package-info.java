/** How a language writes: words, plurals, dates, numbers, amounts, lists, business days. */
@NullMarked
package org.clientplaybook.locale;

import org.jspecify.annotations.NullMarked;
