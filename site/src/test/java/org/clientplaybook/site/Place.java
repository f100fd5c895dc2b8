package org.clientplaybook.site;

/** Where a reader opens the site. */
enum Place {
    /** From a web server, in a folder below others. */
    HTTP,
    /** Straight from the disk. */
    DISK,
    /** At the address that it was built for. */
    ONLINE,
    /** The specimen, at its address. */
    SPECIMEN;

    BuiltSite site() {
        return switch (this) {
            case HTTP, DISK -> BuiltSite.LOCAL;
            case ONLINE -> BuiltSite.ONLINE;
            case SPECIMEN -> BuiltSite.SPECIMEN;
        };
    }
}
