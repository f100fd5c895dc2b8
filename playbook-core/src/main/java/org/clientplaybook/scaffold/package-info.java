/** The files that somebody begins with: of a scenario, and of a whole playbook. */
package org.clientplaybook.scaffold;
