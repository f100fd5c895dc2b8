/** The message language: a template's text becomes a checked {@link org.clientplaybook.model.Program}. */
package org.clientplaybook.message;
