/** Rules about what is written: each is a judgment that a playbook can weigh otherwise or set aside. */
package org.clientplaybook.check.rule;
