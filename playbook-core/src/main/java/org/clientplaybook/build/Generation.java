package org.clientplaybook.build;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.clientplaybook.check.Checker;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.OutputPlace;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.search.Indexer;
import org.clientplaybook.site.Renderer;
import org.clientplaybook.site.SiteFiles;
import org.clientplaybook.write.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Builds a site, and puts it on the disk.
 *
 * @param base the address at which the site will be published, with a {@code /} at its end, or null
 * @param output the folder for the site
 * @param reports the folder for what a review wants to see, or null
 */
record Generation(
        Basis.Source source,
        @Nullable URI base,
        Path output,
        @Nullable Path reports) {
    Outcome run(Stop stop) {
        Basis basis = Basis.of(source, Checker::references, stop);
        Catalog catalog = basis.catalog();
        List<Problem> problems = basis.problems();
        if (catalog == null || Basis.hasErrors(problems)) {
            return basis.outcome(problems);
        }
        try (Publication site = Publication.open(output, source.content())) {
            problems.addAll(site.problems());
            if (Basis.hasErrors(problems)) {
                return basis.outcome(problems);
            }
            Queue<Problem> refused = new ConcurrentLinkedQueue<>();
            Inventory inventory = new Inventory();
            SiteFiles.Sink sink = (path, bytes) -> put(site, path, bytes, refused, stop);
            Renderer.Rendering rendering = render(basis, catalog, inventory, sink, stop);
            problems.addAll(rendering.problems());
            problems.addAll(refused);
            return Basis.hasErrors(problems)
                    ? basis.outcome(problems)
                    : publish(basis, catalog, site, rendering.pages(), inventory.digest(), problems, stop);
        }
    }

    /** Makes all files of the site, the list of them among them, and where there is one the file of the whole site. */
    private Renderer.Rendering render(
            Basis basis, Catalog catalog, Inventory inventory, SiteFiles.Sink site, Stop stop) {
        WholeSite whole =
                Renderer.hasArchive(catalog) ? new WholeSite(catalog.site().id()) : null;
        SiteFiles.Sink one = (path, bytes) -> {
            site.put(path, bytes);
            if (whole != null) {
                whole.add(path, bytes);
            }
        };
        SiteFiles.Sink sink = (path, bytes) -> {
            one.put(path, bytes);
            inventory.add(path, bytes);
        };
        Indexer.Index index = Indexer.index(catalog, stop);
        index.files().forEach(sink::put);
        basis.watch().lap("search");
        Renderer.Rendering rendering = Renderer.render(catalog, base, index.roots(), sink);
        sink.put(Route.OFFLINE.path(""), Renderer.worker(catalog, inventory.hashes(), inventory.sizes()));
        one.put(Inventory.NAME, inventory.json());
        if (whole != null) {
            site.put(Route.ARCHIVE.path(""), whole.zip());
        }
        basis.watch().lap("render");
        return rendering;
    }

    /** Content that gives a file a name that cannot be written is a fault of the content. */
    private void put(Publication site, String path, byte[] bytes, Queue<Problem> refused, Stop stop) {
        stop.run();
        try {
            site.put(path, bytes);
        } catch (IllegalArgumentException e) {
            refused.add(Problem.of(
                    Code.BAD_OUTPUT_FOLDER,
                    new OutputPlace(OutputPlace.of(output).path() + "/" + path),
                    "The site cannot have this file: " + e.getMessage() + ".",
                    "Rename the file of the content that it is made of."));
        }
    }

    /** Makes the site stand, and the messages with it: what keeps these from being written keeps the site from it too. */
    private Outcome publish(
            Basis basis,
            Catalog catalog,
            Publication site,
            int pages,
            String digest,
            List<Problem> problems,
            Stop stop) {
        try (Publication messages = reports == null ? null : Reviews.messages(reports, source.content(), catalog)) {
            if (messages != null) {
                basis.watch().lap("report");
                problems.addAll(messages.problems());
            }
            if (Basis.hasErrors(problems)) {
                return basis.outcome(problems);
            }
            stop.run();
            Publication.Result result = site.commit();
            problems.addAll(result.problems());
            boolean stands = result.problems().isEmpty();
            if (messages != null && stands) {
                problems.addAll(messages.commit().problems());
            }
            basis.watch().lap("write");
            return stands ? basis.outcome(problems, pages, digest, result) : basis.outcome(problems, 0, null, result);
        }
    }
}
