package org.clientplaybook.site;

/** How a reader comes to the site: with which engine, and from where. */
record Way(EngineKind engine, Place place) {
    @Override
    public String toString() {
        return engine + " " + place;
    }
}
