package org.clientplaybook.check.rule;

import java.util.List;
import org.clientplaybook.model.Asset;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Style;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** A picture loads in a moment on a phone. */
final class Pictures implements CatalogRule {
    private static final int KILOBYTE = 1_000;

    @Override
    public void check(Catalog catalog, List<Problem> problems) {
        int most = catalog.style().limit(Style.Limit.PICTURE);
        for (Asset asset : catalog.assets().values()) {
            if (asset.path().isPicture() && asset.bytes().size() > (long) most * KILOBYTE) {
                problems.add(Problem.of(
                        Code.HEAVY_PICTURE,
                        Location.of(asset.path()),
                        "The picture is " + (asset.bytes().size() + KILOBYTE - 1) / KILOBYTE + " kB; the limit is "
                                + most + " kB. It is " + asset.width() + " by " + asset.height() + " pixels.",
                        "Resize it to about 1,400 pixels wide, as a page shows it, and save it with fewer colours."));
            }
        }
    }
}
