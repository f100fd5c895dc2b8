/** One way through the stages for every goal: what is read and checked once, then what the goal needs. */
@NullMarked
package org.clientplaybook.build;

import org.jspecify.annotations.NullMarked;
