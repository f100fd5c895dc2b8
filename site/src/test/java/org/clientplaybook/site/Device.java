package org.clientplaybook.site;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;

/** The screens that pages are looked at on. */
enum Device {
    PHONE(360, 780, true),
    TABLET(768, 1024, true),
    LAPTOP(1280, 800, false);

    final int width;
    final int height;
    private final boolean touch;

    Device(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setReducedMotion(ReducedMotion.REDUCE);
    }
}
