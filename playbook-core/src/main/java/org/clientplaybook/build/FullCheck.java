package org.clientplaybook.build;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.clientplaybook.check.Checker;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Severity;
import org.clientplaybook.report.Findings;
import org.clientplaybook.search.Indexer;
import org.clientplaybook.site.Renderer;
import org.jspecify.annotations.Nullable;

/**
 * Checks all that can be checked, and writes nothing but reports.
 *
 * @param base the address at which the site will be published, with a {@code /} at its end, or null
 * @param today the day by which reviews are overdue
 * @param strict whether warnings count as errors
 * @param reports the folder for what a review wants to see, or null
 * @param baseline the {@code report.json} of an earlier check, or null
 * @param root the folder by which a code host names files, or null
 */
record FullCheck(
        Basis.Source source,
        @Nullable URI base,
        LocalDate today,
        boolean strict,
        @Nullable Path reports,
        @Nullable Path baseline,
        @Nullable Path root) {
    Outcome run(Stop stop) {
        Basis basis = Basis.of(source, (catalog, found) -> Checker.all(catalog, found, today, stop), stop);
        Catalog catalog = basis.catalog();
        List<Problem> problems = basis.problems();
        boolean errorFree = problems.stream()
                .noneMatch(problem -> problem.isError() && problem.code().isError());
        if (catalog != null && Checker.isSearchable(catalog, problems)) {
            Indexer.goldenQuestions(catalog, stop).stream()
                    .map(FullCheck::ofPack)
                    .forEach(problems::add);
            problems.addAll(theme(catalog, stop));
        }
        String before = baseline == null ? null : Reviews.baseline(baseline, problems);
        if (strict) {
            problems.replaceAll(problem -> problem.as(Severity.ERROR));
        }
        basis.watch().lap("check");
        if (reports != null) {
            List<Problem> sorted = problems.stream().distinct().sorted().toList();
            Findings findings = new Findings(
                    source.content(),
                    root,
                    basis.sources(),
                    today,
                    catalog,
                    errorFree,
                    sorted,
                    basis.verdict().suppressed());
            problems.addAll(Reviews.write(reports, findings, before, stop));
            basis.watch().lap("report");
        }
        return basis.outcome(problems);
    }

    /** A pack's own questions were found before other scenarios came to it; whoever builds on it cannot change them. */
    private static Problem ofPack(Problem problem) {
        return problem.location() instanceof Location at && at.file().pack() != null
                ? problem.as(Severity.WARNING)
                : problem;
    }

    /** Returns what is wrong with the theme: the default one has its tests, and takes no time here. */
    private List<Problem> theme(Catalog catalog, Stop stop) {
        return catalog.theme().isEmpty()
                ? List.of()
                : Renderer.render(catalog, base, LiveIndex.roots(catalog), (path, bytes) -> stop.run())
                        .problems();
    }
}
