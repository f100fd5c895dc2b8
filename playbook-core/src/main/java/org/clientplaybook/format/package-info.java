/**
 * The one description of the content format. {@link org.clientplaybook.format.Format} has it, in the terms of {@link
 * org.clientplaybook.format.Shape} and {@link org.clientplaybook.format.Scalars}, which the readers hold files against;
 * {@link org.clientplaybook.format.JsonSchemas} tells it to editors.
 */
@NullMarked
package org.clientplaybook.format;

import org.jspecify.annotations.NullMarked;
