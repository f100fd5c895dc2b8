/** What is wrong with somebody's content: where it is, and how to fix it. A fault is a value here, never an exception. */
package org.clientplaybook.problem;
