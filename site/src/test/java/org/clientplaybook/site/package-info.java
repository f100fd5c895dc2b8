/**
 * Tests of the built site: what lies on the disk, and what a browser makes of it. The site is built by the same Maven
 * run, as {@code target/playbook} and, with an address of its own, as {@code target/playbook-online}.
 */
package org.clientplaybook.site;
