package org.clientplaybook;

import java.net.URI;

/** A web server on loopback that shows a playbook while it is being written. It lasts until it is closed. */
public interface LivePreview extends AutoCloseable {
    /** Returns the address of the site, with a {@code /} at its end. */
    URI address();

    /**
     * Returns the address of the page that is being edited: the one that shows the file of the content folder that was
     * saved last, the home page where no page shows that file alone.
     */
    URI editing();

    /** Ends the preview; the pages that are open stay as they are. */
    @Override
    void close();
}
