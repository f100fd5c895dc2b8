package org.clientplaybook.site;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clientplaybook.content.Route;
import org.clientplaybook.export.Exports;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.theme.Made;

/** What is made of no template: files for other programs, and what a browser reads beside a page. */
final class OtherFiles {
    private OtherFiles() {}

    /**
     * Adds those of each edition, and those of all, to the files of the site by path.
     *
     * @param colour of the brand, as {@code #rrggbb}
     */
    static void add(List<SiteView> sites, String colour, Map<String, Supplier<Made>> files) {
        sites.forEach(site -> add(site, colour, files));
        String base = sites.get(0).base();
        if (base != null) {
            List<Exports> exports = sites.stream().map(SiteView::exports).toList();
            files.put(Route.LLMS.path(""), () -> Made.of(Exports.list(exports, base)));
        }
    }

    private static void add(SiteView site, String colour, Map<String, Supplier<Made>> files) {
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
        if (site.files().containsKey(Offline.NAME)) {
            files.put(Route.MANIFEST.path(site.folder()), () -> Made.of(Offline.manifest(site, colour)));
        }
    }
}
