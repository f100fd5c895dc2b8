/** What a build says besides the site: texts for people who review a change. */
@NullMarked
package org.clientplaybook.report;

import org.jspecify.annotations.NullMarked;
