package org.clientplaybook.preview;

import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The files of a site that is being written. */
public interface LiveSite {
    /**
     * Returns a file's bytes by its path in the site, or null where there is none or it cannot be made. The reason of what it
     * throws is the answer to the request for the file.
     */
    byte @Nullable [] file(String path);

    /** Returns why a file that the site has cannot be made, or null. */
    @Nullable
    Problem fault(String path);

    /** Returns the page that shows a file of the content folder. */
    String pageOf(String file);
}
