package org.clientplaybook.site;

/** The screens that pages are looked at on. */
enum Device {
    PHONE(360, 780, true),
    TABLET(768, 1024, true),
    LAPTOP(1280, 800, false),
    DESKTOP(1920, 1080, false),
    /** A laptop's window that is no wider than a phone: what a pointer hits is smaller than what a finger does. */
    NARROW(360, 780, false);

    final int width;
    final int height;
    final boolean touch;

    Device(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }
}
