/** Adds what somebody begins with to a project: the files of a scenario, or of a whole playbook. */
@NullMarked
package org.clientplaybook.scaffold;

import org.jspecify.annotations.NullMarked;
