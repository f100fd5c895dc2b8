/** Shows a playbook while it is being written: from memory, on loopback only, rebuilt after each save. */
package org.clientplaybook.preview;
