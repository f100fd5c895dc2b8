/** The message language: template → {@link org.clientplaybook.model.Program} and faults; program and values → text. */
@NullMarked
package org.clientplaybook.message;

import org.jspecify.annotations.NullMarked;
