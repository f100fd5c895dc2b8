/**
 * Turns a content folder into a website. {@link org.clientplaybook.Playbook} is the way in; what is wrong with the content
 * comes as values of {@link org.clientplaybook.problem}.
 */
@NullMarked
package org.clientplaybook;

import org.jspecify.annotations.NullMarked;
