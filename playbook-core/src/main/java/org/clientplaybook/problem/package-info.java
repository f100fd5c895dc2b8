/** What is wrong with somebody's content: where it stands, and how to mend it. A fault is a value here, never an exception. */
package org.clientplaybook.problem;
