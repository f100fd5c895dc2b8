/** The goals: thin, each calls the facade and translates what it says. */
@NullMarked
package org.clientplaybook.maven;

import org.jspecify.annotations.NullMarked;
