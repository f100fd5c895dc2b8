/** The goals: thin, each calls the facade and logs the result. */
package org.clientplaybook.maven;
