/** A playbook as it was read: immutable records, shared by every later stage. */
@NullMarked
package org.clientplaybook.model;

import org.jspecify.annotations.NullMarked;
