/** What is wrong with somebody's content: where it is, and how to fix it. A fault is a value here, never an exception. */
@NullMarked
package org.clientplaybook.problem;

import org.jspecify.annotations.NullMarked;
