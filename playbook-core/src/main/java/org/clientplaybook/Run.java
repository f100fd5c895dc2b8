package org.clientplaybook;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientplaybook.check.Checker;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Severity;
import org.clientplaybook.problem.Suppressed;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.render.Renderer;
import org.clientplaybook.report.Findings;
import org.clientplaybook.report.MessageTexts;
import org.clientplaybook.report.Reports;
import org.clientplaybook.search.Indexer;
import org.clientplaybook.write.Publication;

/**
 * One run through the stages, from reading to writing, on the thread that calls.
 *
 * @param base the address at which the site will be published, with a {@code /} at its end, or null
 * @param reports the folder for what a review wants to see, or null
 * @param baseline the text of the {@code report.json} of an earlier check, or null
 * @param strict whether warnings count as errors in a check
 */
record Run(Path content, URI base, boolean drafts, Path reports, String baseline, boolean strict) {
    static final Publication.Result NOTHING = new Publication.Result(List.of(), 0, 0, 0);

    /** Builds the site, unless a problem is an error. */
    Report build(Path output) {
        Stopwatch watch = new Stopwatch();
        ContentReader.Reading reading = ContentReader.read(new ContentFolder(content), drafts);
        watch.lap("read");
        Catalog catalog = reading.catalog();
        Checker.Verdict verdict = catalog == null
                ? new Checker.Verdict(reading.problems(), List.of())
                : Checker.references(catalog, found(reading));
        List<Problem> problems = new ArrayList<>(verdict.problems());
        List<Suppressed> suppressed = verdict.suppressed();
        watch.lap("check");
        if (catalog == null || problems.stream().anyMatch(Problem::isError)) {
            return report(catalog, problems, suppressed, 0, NOTHING, watch);
        }
        try (Publication publication = Publication.open(output, content)) {
            problems.addAll(publication.problems());
            if (!publication.problems().isEmpty()) {
                return report(catalog, problems, suppressed, 0, NOTHING, watch);
            }
            Indexer.Index index = Indexer.index(catalog);
            index.files().forEach(publication::put);
            watch.lap("search");
            Renderer.Rendering rendering = Renderer.render(catalog, base, index.roots(), publication::put);
            watch.lap("render");
            problems.addAll(rendering.problems());
            if (rendering.problems().stream().anyMatch(Problem::isError)) {
                return report(catalog, problems, suppressed, 0, NOTHING, watch);
            }
            Publication.Result result = publication.commit();
            watch.lap("write");
            problems.addAll(result.problems());
            if (reports != null && result.problems().isEmpty()) {
                problems.addAll(texts(catalog));
                watch.lap("report");
            }
            int pages = result.problems().isEmpty() ? rendering.pages() : 0;
            return report(catalog, problems, suppressed, pages, result, watch);
        }
    }

    /** Checks all that can be checked. */
    Report examine(LocalDate today) {
        Stopwatch watch = new Stopwatch();
        ContentReader.Reading reading = ContentReader.read(new ContentFolder(content), drafts);
        watch.lap("read");
        Catalog catalog = reading.catalog();
        Checker.Verdict verdict = catalog == null
                ? new Checker.Verdict(reading.problems(), List.of())
                : Checker.all(catalog, found(reading), today);
        boolean sound = verdict.problems().stream()
                .noneMatch(problem -> problem.isError() && problem.code().isError());
        List<Problem> problems = new ArrayList<>(verdict.problems());
        if (catalog != null && Checker.isSearchable(catalog, verdict.problems())) {
            problems.addAll(Indexer.goldenQuestions(catalog));
            problems.addAll(theme(catalog));
        }
        if (strict) {
            problems.replaceAll(problem -> problem.as(Severity.ERROR));
        }
        watch.lap("check");
        if (reports != null) {
            List<Problem> sorted = problems.stream().distinct().sorted().toList();
            problems.addAll(write(
                    new Findings(content, reading.sources(), today, catalog, sound, sorted, verdict.suppressed())));
            watch.lap("report");
        }
        return report(catalog, problems, verdict.suppressed(), 0, NOTHING, watch);
    }

    /** Returns what was found before the check: in the files, and in what the search would make of them. */
    static List<Problem> found(ContentReader.Reading reading) {
        List<Problem> found = new ArrayList<>(reading.problems());
        found.addAll(Indexer.synonyms(reading.catalog()));
        return found;
    }

    /** Returns what is wrong with the theme: the default one has its tests, and takes no time here. */
    private List<Problem> theme(Catalog catalog) {
        return catalog.theme().isEmpty()
                ? List.of()
                : Renderer.render(catalog, base, LiveBuild.Index.roots(catalog), (path, bytes) -> {})
                        .problems();
    }

    private List<Problem> write(Findings findings) {
        Map<String, byte[]> files = new Reports(findings).files(baseline);
        try (Publication publication = Publication.open(reports, content)) {
            files.forEach(publication::put);
            List<Problem> problems = new ArrayList<>(publication.commit().problems());
            if (problems.isEmpty() && findings.catalog() != null && findings.sound()) {
                problems.addAll(texts(findings.catalog()));
            }
            return problems;
        }
    }

    /** Writes the messages into a folder that builds and checks share, so that neither takes the other's reports away. */
    private List<Problem> texts(Catalog catalog) {
        try (Publication publication = Publication.open(reports.resolve("messages"), content)) {
            for (Edition edition : catalog.editions()) {
                publication.put(edition.language() + ".md", MessageTexts.of(catalog, edition));
            }
            return publication.commit().problems();
        }
    }

    static Report report(
            Catalog catalog,
            List<Problem> problems,
            List<Suppressed> suppressed,
            int pages,
            Publication.Result result,
            Stopwatch watch) {
        return new Report(
                problems,
                suppressed,
                catalog == null ? 0 : catalog.editions().get(0).scenarios().size(),
                catalog == null ? List.of() : catalog.site().languages(),
                pages,
                result.written(),
                result.unchanged(),
                result.removed(),
                watch.total(),
                watch.laps());
    }
}
