package org.clientplaybook;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clientplaybook.check.Checker;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.preview.Preview;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.render.Renderer;

/** Builds for a live preview, again and again: with drafts, and without writing anything. */
final class LiveBuild {
    private final ContentReader.Memory memory = new ContentReader.Memory();
    private final Path content;
    private final URI base;

    LiveBuild(Path content, URI base) {
        this.content = content;
        this.base = base;
    }

    /**
     * What came of one.
     *
     * @param site null where a problem is an error
     */
    record Result(Preview.Site site, Report report) {}

    Result get() {
        Stopwatch watch = new Stopwatch();
        ContentReader.Reading reading = ContentReader.read(content, true, memory);
        watch.lap("read");
        Catalog catalog = reading.catalog();
        Checker.Verdict verdict = catalog == null
                ? new Checker.Verdict(reading.problems(), List.of())
                : Checker.references(catalog, reading.problems());
        List<Problem> problems = new ArrayList<>(verdict.problems());
        watch.lap("check");
        if (catalog == null || problems.stream().anyMatch(Problem::isError)) {
            return new Result(null, Playbook.report(catalog, problems, verdict.setAside(), 0, Playbook.NOTHING, watch));
        }
        Renderer.Site site = Renderer.site(catalog, base);
        problems.addAll(site.problems());
        if (!catalog.theme().isEmpty()) {
            // Pages are made when they are asked for; a template of the playbook's own may be one that does not run.
            problems.addAll(site.faults());
        }
        watch.lap("render");
        boolean failed = problems.stream().anyMatch(Problem::isError);
        int pages = (int)
                site.paths().stream().filter(path -> path.endsWith(".html")).count();
        return new Result(
                failed ? null : new Shown(site),
                Playbook.report(catalog, problems, verdict.setAside(), failed ? 0 : pages, Playbook.NOTHING, watch));
    }

    /** A site as the preview asks for it. */
    private record Shown(Renderer.Site site) implements Preview.Site {
        @Override
        public byte[] file(String path) {
            return site.make(path);
        }

        @Override
        public String pageOf(String file) {
            return site.pageOf(file);
        }
    }
}
