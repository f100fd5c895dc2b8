package org.clientplaybook.site;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** Windows on the site of a small playbook that has whatever a form can have. */
final class FillSite {
    private static final BuiltSite FILL = BuiltSite.made("fill", URI.create("https://fill.example.com/"));
    private static SiteServer server;

    /** The page of the scenario that has everything. */
    static final String PAGE = "scenario/everything.html";

    /** The page of one that asks for something else. */
    static final String OTHER_PAGE = "scenario/other.html";

    private FillSite() {}

    static BuiltSite site() {
        return FILL;
    }

    /** Opens a window on the site, over HTTP or from the disk. */
    static synchronized Window open(Browsing browsing, Place place, NewContextOptions options) {
        try {
            if (server == null) {
                server = new SiteServer(FILL.root(), "/fill/");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String address = place == Place.DISK ? FILL.root().toUri().toString() : server.address();
        return browsing.open(place, address, options);
    }
}
