/** A playbook as it was read: immutable records, shared by every later stage. */
package org.clientplaybook.model;
