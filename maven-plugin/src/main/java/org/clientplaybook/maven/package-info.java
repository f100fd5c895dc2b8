/** The goals: thin, each calls the facade and translates what it says. */
package org.clientplaybook.maven;
