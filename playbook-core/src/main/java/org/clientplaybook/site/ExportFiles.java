package org.clientplaybook.site;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clientplaybook.content.Route;
import org.clientplaybook.export.Exports;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.theme.Made;

/** The files of a site that other programs read. */
final class ExportFiles {
    private ExportFiles() {}

    /** Puts those of each edition, and the list of them where the site has an address, into the files of the site. */
    static void put(List<SiteView> sites, Map<String, Supplier<Made>> files) {
        sites.forEach(site -> put(site, files));
        String base = sites.get(0).base();
        if (base != null) {
            List<Exports> exports = sites.stream().map(SiteView::exports).toList();
            files.put(Route.LLMS.path(""), () -> Made.of(Exports.list(exports, base)));
        }
    }

    private static void put(SiteView site, Map<String, Supplier<Made>> files) {
        Exports exports = site.exports();
        for (Exports.Tool tool : exports.tools()) {
            String path = Route.EXPORT.path(site.folder(), exports.fileName(tool));
            files.put(path, () -> Made.of(exports.file(tool)));
        }
        for (Scenario scenario : site.edition().scenarios()) {
            String path = Route.MARKDOWN.path(site.folder(), scenario.slug());
            files.put(path, () -> Made.of(exports.markdown(scenario)));
        }
        for (int i = 1; i <= exports.catalogFiles(); i++) {
            int number = i;
            files.put(
                    Route.CATALOG.path(site.folder(), "", number), () -> Made.of(exports.catalog(number, site.base())));
        }
    }
}
