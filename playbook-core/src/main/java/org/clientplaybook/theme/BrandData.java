package org.clientplaybook.theme;

import org.clientplaybook.model.Asset;
import org.jspecify.annotations.Nullable;

/**
 * The pictures by which a playbook is known.
 *
 * @param logo null where there is none: then the theme has a drawing
 * @param logoDark the one on dark pages, or null for the same
 * @param icon for the browser's tab
 */
public record BrandData(@Nullable Picture logo, @Nullable Picture logoDark, Picture icon) {
    /** Returns whether the logo stands for the title too: it is at least twice as wide as high, as one with a name in it. */
    public boolean isNamed() {
        return logo != null && logo.width() >= 2 * logo.height();
    }

    /**
     * A picture.
     *
     * @param path its place in the site
     * @param type its media type
     * @param width in CSS pixels
     * @param height in CSS pixels
     */
    public record Picture(String path, String type, int width, int height) {
        /** Returns one of the content. */
        public static Picture of(Asset asset) {
            String type = asset.path().ending().equals("svg") ? "image/svg+xml" : "image/png";
            return new Picture(Resources.path(asset), type, asset.width(), asset.height());
        }
    }
}
