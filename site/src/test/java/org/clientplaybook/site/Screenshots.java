package org.clientplaybook.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Photographs each kind of page on each screen in light and dark, for people to look at:
 * {@code mvn test-compile exec:java@screenshots}, in {@code site/}, writes them to {@code site/target/screenshots}.
 */
final class Screenshots {
    /** Milliseconds: the whole playbook on one page is a picture of a hundred screens. */
    private static final int WAIT = 120_000;

    private Screenshots() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = BuiltSite.output("screenshots");
        try (Browsing browsing = new Browsing()) {
            for (Device device : List.of(Device.PHONE, Device.TABLET, Device.LAPTOP, Device.DESKTOP)) {
                for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    shoot(browsing, device, scheme, folder);
                }
            }
        }
    }

    private static void shoot(Browsing browsing, Device device, ColorScheme scheme, Path folder) {
        try (Window window = browsing.open(Place.ONLINE, device)) {
            new Inspection(window.page()).scheme(scheme);
            for (String path : Place.ONLINE.site().kinds()) {
                String name = path.replace('/', '-').replace(".html", "") + "-" + device.width + "-" + scheme + ".png";
                window.open(path)
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setTimeout(WAIT)
                                .setPath(folder.resolve(name.toLowerCase(Locale.ROOT))));
            }
        }
    }
}
