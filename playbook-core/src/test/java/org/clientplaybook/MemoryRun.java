package org.clientplaybook;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.clientplaybook.check.Checker;
import org.clientplaybook.check.Verdict;
import org.clientplaybook.content.ContentRoot;
import org.clientplaybook.content.Route;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.report.Findings;
import org.clientplaybook.report.MessageTexts;
import org.clientplaybook.report.Reports;
import org.clientplaybook.search.Indexer;
import org.clientplaybook.site.Renderer;

/**
 * All that the goals {@code check} and {@code generate} do, but for the disk.
 *
 * @param problems all that is wrong, sorted
 * @param reports the check's reports by name
 * @param site the site's files by path; empty where a problem is an error
 */
public record MemoryRun(List<Problem> problems, Map<String, byte[]> reports, Map<String, byte[]> site) {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final URI BASE = URI.create("https://site.invalid/");

    /** Reads, checks and reports; and renders where nothing is an error. */
    public static MemoryRun of(ContentRoot content) {
        ContentReader.Reading reading = ContentReader.read(content, true);
        Catalog catalog = reading.catalog();
        List<Problem> found = new ArrayList<>(reading.problems());
        Verdict verdict = new Verdict(found, List.of());
        Verdict ofSite = verdict;
        if (catalog != null) {
            found.addAll(Indexer.synonyms(catalog));
            verdict = Checker.all(catalog, found, TODAY, () -> {});
            ofSite = Checker.references(catalog, found);
        }
        List<Problem> problems = new ArrayList<>(verdict.problems());
        if (catalog != null && Checker.isSearchable(catalog, problems)) {
            problems.addAll(Indexer.goldenQuestions(catalog, () -> {}));
        }
        Map<String, byte[]> site = new ConcurrentSkipListMap<>();
        if (catalog != null && ofSite.problems().stream().noneMatch(Problem::isError)) {
            Indexer.Index index = Indexer.index(catalog, () -> {});
            site.putAll(index.files());
            List<Problem> faults =
                    Renderer.render(catalog, BASE, index.roots(), site::put).problems();
            problems.addAll(faults);
            if (faults.stream().anyMatch(Problem::isError)) {
                site.clear();
            } else if (Renderer.hasArchive(catalog)) {
                // Of all files, which is made where they are written.
                site.put(Route.ARCHIVE.path(""), new byte[0]);
            }
        } else {
            problems.addAll(ofSite.problems());
        }
        List<Problem> sorted = problems.stream().distinct().sorted().toList();
        return new MemoryRun(sorted, reports(reading, sorted, verdict), site);
    }

    private static Map<String, byte[]> reports(ContentReader.Reading reading, List<Problem> problems, Verdict verdict) {
        Catalog catalog = reading.catalog();
        boolean errorFree = problems.stream()
                .noneMatch(problem -> problem.isError() && problem.code().isError());
        Reports reports = new Reports(new Findings(
                Path.of("content"),
                null,
                reading.sources(),
                TODAY,
                catalog,
                errorFree,
                problems,
                verdict.suppressed()));
        problems.forEach(reports::annotation);
        Map<String, byte[]> files = new HashMap<>(reports.files(null));
        if (catalog != null && errorFree) {
            catalog.editions()
                    .forEach(edition ->
                            files.put("messages/" + edition.language() + ".md", MessageTexts.of(catalog, edition)));
        }
        return files;
    }
}
