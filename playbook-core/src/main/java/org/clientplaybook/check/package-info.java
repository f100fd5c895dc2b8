/** The stage that finds what no single file can tell: references, names taken twice. */
package org.clientplaybook.check;
