package org.clientplaybook.site;

/** A browser that runs, of one of the three engines that the web is read with. */
interface Engine extends AutoCloseable {
    /**
     * Opens a tab in a profile of its own, in which nothing is stored and nothing is in the clipboard's way.
     *
     * @param site the address of the site that is looked at, with a {@code /} at its end
     */
    Tab open(String site);

    /** Ends the browser. */
    @Override
    void close();
}
