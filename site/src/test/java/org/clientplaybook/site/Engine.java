package org.clientplaybook.site;

import java.net.URI;

/** A browser that runs, of one of the three engines that the web is read with. */
interface Engine extends AutoCloseable {
    /**
     * Opens a tab in a profile of its own, in which nothing is stored and nothing is in the clipboard's way.
     *
     * @param site the address of the site that is looked at, with a {@code /} at its end
     */
    Tab open(String site);

    /** Opens such a tab, which keeps the site if it is asked to. */
    default Tab openKeeping(URI site) {
        return open(site.toString());
    }

    /** Ends the browser. */
    @Override
    void close();
}
