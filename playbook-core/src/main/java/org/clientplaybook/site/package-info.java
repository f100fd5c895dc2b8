/** The pages of a website: where each lies, what it shows, and which template makes it. */
@NullMarked
package org.clientplaybook.site;

import org.jspecify.annotations.NullMarked;
