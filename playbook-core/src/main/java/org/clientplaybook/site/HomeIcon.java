package org.clientplaybook.site;

import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.content.Bytes;
import org.clientplaybook.content.Sha256;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Site;
import org.clientplaybook.picture.Icon;
import org.clientplaybook.theme.Theme;

/**
 * An icon of a site on home screens.
 *
 * @param name as templates ask for it, {@code icon-180}
 * @param path its place in the site
 * @param bytes a PNG
 */
record HomeIcon(String name, String path, Bytes bytes) {
    /** The size that iOS asks for. */
    static final int TOUCH = 180;

    /** The sizes that browsers want before they offer to install a site. */
    static final List<Integer> INSTALLED = List.of(192, 512);

    /** Returns the name of the one of a size. */
    static String name(int size) {
        return "icon-" + size;
    }

    /** Returns the sizes that a site needs. */
    static List<Integer> sizes(boolean address, boolean installed) {
        List<Integer> sizes = new ArrayList<>(installed ? INSTALLED : List.of());
        if (address) {
            sizes.add(TOUCH);
        }
        return sizes;
    }

    /**
     * Returns those of a playbook, which have the theme's mark, or the title's first letter where there are pictures of its own.
     *
     * @param sizes in pixels
     */
    static List<HomeIcon> of(Catalog catalog, List<Integer> sizes) {
        Site.Brand brand = catalog.site().brand();
        String title = catalog.editions().get(0).title();
        Icon icon = new Icon(Theme.accent(brand), brand.pictures().isEmpty() ? "" : letter(title));
        return sizes.stream().map(size -> of(icon, size)).toList();
    }

    private static HomeIcon of(Icon icon, int size) {
        byte[] png = icon.png(size);
        String name = name(size);
        return new HomeIcon(name, "asset/" + name + "." + Sha256.shortHex(png) + ".png", Bytes.of(png));
    }

    private static String letter(String title) {
        return title.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .mapToObj(letter -> Character.toString(Character.toUpperCase(letter)))
                .findFirst()
                .orElse("");
    }
}
