/** Gives a playbook's texts to translators as a PO file, and puts what they give back beside the originals. */
@NullMarked
package org.clientplaybook.translate;

import org.jspecify.annotations.NullMarked;
