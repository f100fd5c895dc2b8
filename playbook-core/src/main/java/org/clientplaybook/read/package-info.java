/** The first stage: a content folder becomes a {@link org.clientplaybook.model.Catalog}, with every fault of its files. */
package org.clientplaybook.read;
