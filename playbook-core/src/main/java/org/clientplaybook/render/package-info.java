/** The stage that turns a catalog into pages: addresses, words, templates, documents, sheets. */
package org.clientplaybook.render;
