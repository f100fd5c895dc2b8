/** Rules about what is written: each is a judgment whose severity a playbook can change, and that a scenario can suppress. */
@NullMarked
package org.clientplaybook.check.rule;

import org.jspecify.annotations.NullMarked;
