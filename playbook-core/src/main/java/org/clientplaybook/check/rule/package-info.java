/** Rules about what is written: each is a judgment whose severity a playbook can change, and that a scenario can suppress. */
package org.clientplaybook.check.rule;
