/** Markdown in, documents out. The only package that knows the Markdown parser. */
package org.clientplaybook.markdown;
