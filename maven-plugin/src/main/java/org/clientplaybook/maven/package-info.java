/** The goals: thin, each calls the facade and logs the result. */
@NullMarked
package org.clientplaybook.maven;

import org.jspecify.annotations.NullMarked;
