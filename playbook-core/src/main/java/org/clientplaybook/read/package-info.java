/** The first stage: a content root becomes a {@link org.clientplaybook.model.Catalog}, with every fault of its files. */
@NullMarked
package org.clientplaybook.read;

import org.jspecify.annotations.NullMarked;
