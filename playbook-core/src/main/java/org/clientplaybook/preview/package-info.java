/** Shows a playbook while it is being written: from memory, on loopback only, rebuilt after each save. */
@NullMarked
package org.clientplaybook.preview;

import org.jspecify.annotations.NullMarked;
