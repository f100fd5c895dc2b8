/** How pages look: templates, the functions that they call, their styles, scripts and pictures, and what is safe in HTML. */
@NullMarked
package org.clientplaybook.theme;

import org.jspecify.annotations.NullMarked;
