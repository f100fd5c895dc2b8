package org.clientplaybook;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clientplaybook.check.Checker;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.preview.Preview;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.render.Renderer;
import org.clientplaybook.search.Indexer;

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
     * The result of a build.
     *
     * @param site null where a problem is an error
     * @param rules finds what only the rules find, which takes its time; null where there is no site
     */
    record Result(Preview.Site site, Report report, Callable<List<Problem>> rules) {}

    Result get() {
        Stopwatch watch = new Stopwatch();
        ContentReader.Reading reading = ContentReader.read(new ContentFolder(content), true, memory);
        watch.lap("read");
        Catalog catalog = reading.catalog();
        List<Problem> found = catalog == null ? reading.problems() : Run.found(reading);
        Checker.Verdict verdict =
                catalog == null ? new Checker.Verdict(found, List.of()) : Checker.references(catalog, found);
        List<Problem> problems = new ArrayList<>(verdict.problems());
        watch.lap("check");
        if (catalog == null || problems.stream().anyMatch(Problem::isError)) {
            return new Result(null, Run.report(catalog, problems, verdict.suppressed(), 0, Run.NOTHING, watch), null);
        }
        Renderer.Site site = Renderer.site(catalog, base, Index.roots(catalog));
        problems.addAll(site.problems());
        if (!catalog.theme().isEmpty()) {
            // Pages are made when they are asked for; a template of the playbook's own may be one that does not run.
            problems.addAll(site.faults());
        }
        watch.lap("render");
        boolean failed = problems.stream().anyMatch(Problem::isError);
        int pages = (int)
                site.paths().stream().filter(path -> path.endsWith(".html")).count();
        Report report = Run.report(catalog, problems, verdict.suppressed(), failed ? 0 : pages, Run.NOTHING, watch);
        return failed
                ? new Result(null, report, null)
                : new Result(new Shown(site, new Index(catalog)), report, () -> rules(catalog, found, problems));
    }

    /** What a rule finds keeps no page from being shown, whatever severity a playbook gives it. */
    private List<Problem> rules(Catalog catalog, List<Problem> found, List<Problem> told) {
        return Checker.all(catalog, found, LocalDate.now(ZoneId.systemDefault())).problems().stream()
                .filter(problem -> !told.contains(problem))
                .toList();
    }

    /**
     * A search index that is made when somebody searches. Its files keep their names from build to build, so that no other
     * page has changed when the index has.
     */
    static final class Index {
        private static final String NAME = "search-preview.";
        private static final String END = ".js";

        private final Catalog catalog;
        private Indexer.Index made;

        Index(Catalog catalog) {
            this.catalog = catalog;
        }

        static Map<String, String> roots(Catalog catalog) {
            Map<String, String> roots = new LinkedHashMap<>();
            for (String language : catalog.site().languages()) {
                roots.put(language, NAME + language + END);
            }
            return roots;
        }

        /** Returns a file, or null where the index has no such file. */
        synchronized byte[] file(String path) {
            if (!path.startsWith(NAME)) {
                return null;
            }
            if (made == null) {
                made = Indexer.index(catalog);
            }
            for (Map.Entry<String, String> root : made.roots().entrySet()) {
                String name = NAME + root.getKey();
                if (path.equals(name + END) || path.startsWith(name + "/")) {
                    String stem = root.getValue().substring(0, root.getValue().length() - END.length());
                    return made.files().get(stem + path.substring(name.length()));
                }
            }
            return null;
        }
    }

    /** A site as the preview asks for it. */
    private record Shown(Renderer.Site site, Index index) implements Preview.Site {
        @Override
        public byte[] file(String path) {
            byte[] file = site.make(path);
            return file == null ? index.file(path) : file;
        }

        @Override
        public String pageOf(String file) {
            return site.pageOf(file);
        }
    }
}
