package org.clientplaybook.build;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clientplaybook.check.Checker;
import org.clientplaybook.check.Verdict;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.preview.Attempt;
import org.clientplaybook.preview.LiveSite;
import org.clientplaybook.preview.Preview;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.report.Reports;
import org.clientplaybook.site.Renderer;
import org.clientplaybook.site.SiteFiles;
import org.jspecify.annotations.Nullable;

/** Builds for a live preview, again and again: with drafts, and without writing anything. */
public final class LiveBuild {
    private final Path content;
    private final List<Path> packs;
    private final @Nullable URI base;
    private final Supplier<LocalDate> today;
    private final Workers workers;
    private final ContentReader.Memory memory = new ContentReader.Memory(Instant::now);
    private final Renderer.Memory looks = new Renderer.Memory();

    LiveBuild(Path content, List<Path> packs, @Nullable URI base, Supplier<LocalDate> today, Workers workers) {
        this.content = content;
        this.packs = packs;
        this.base = base;
        this.today = today;
        this.workers = workers;
    }

    /**
     * What came of one.
     *
     * @param attempt for the preview
     */
    public record Result(Outcome outcome, Attempt attempt) {}

    /**
     * Builds; one call at a time. What cannot be built is a result too: files may vanish while they are read, and the next
     * save is another attempt.
     *
     * @param own what is wrong with the preview itself
     * @throws CancellationException if the calling thread is interrupted
     */
    public Result build(List<Problem> own) {
        Stopwatch watch = new Stopwatch();
        try {
            return workers.run(stop -> build(own, stop));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            Basis nothing = new Basis(null, Map.of(), List.of(), new Verdict(List.of(), List.of()), watch);
            return failed(nothing, new ArrayList<>(List.of(Preview.failure(e))), own);
        }
    }

    private Result build(List<Problem> own, Stop stop) {
        Basis basis = Basis.of(new Basis.Source(content, packs, true, memory), Checker::references, stop);
        Catalog catalog = basis.catalog();
        List<Problem> problems = basis.problems();
        if (catalog == null || Basis.hasErrors(problems)) {
            return failed(basis, problems, own);
        }
        stop.run();
        SiteFiles site = Renderer.site(catalog, base, LiveIndex.roots(catalog), looks);
        problems.addAll(site.problems());
        if (!catalog.theme().isEmpty()) {
            // Pages are made when they are asked for; a template of the playbook's own may be one that does not run.
            problems.addAll(site.faults(stop));
        }
        basis.watch().lap("render");
        if (Basis.hasErrors(problems)) {
            return failed(basis, problems, own);
        }
        problems.addAll(own);
        Outcome outcome = basis.outcome(problems);
        return new Result(
                outcome,
                new Attempt(
                        new Shown(site, new LiveIndex(catalog, workers)),
                        outcome.problems(),
                        excerpts(outcome),
                        further(catalog, basis, outcome)));
    }

    private Result failed(Basis basis, List<Problem> problems, List<Problem> own) {
        problems.addAll(own);
        Outcome outcome = basis.outcome(problems);
        Catalog catalog = basis.catalog();
        return new Result(
                outcome,
                new Attempt(
                        null,
                        outcome.problems(),
                        excerpts(outcome),
                        catalog == null ? null : further(catalog, basis, outcome)));
    }

    private static Function<List<Problem>, Map<Place, List<String>>> excerpts(Outcome outcome) {
        return problems -> Reports.excerpts(outcome.sources(), problems);
    }

    private Supplier<List<Problem>> further(Catalog catalog, Basis basis, Outcome outcome) {
        return () -> workers.run(stop -> rules(catalog, basis.found(), outcome.problems(), stop));
    }

    /** What a rule finds keeps no page from being shown, however a playbook weighs it. */
    private List<Problem> rules(Catalog catalog, List<Problem> found, List<Problem> known, Stop stop) {
        return Checker.all(catalog, found, today.get(), stop).problems().stream()
                .filter(problem -> !known.contains(problem))
                .toList();
    }

    /** A site as the preview asks for it. */
    private record Shown(SiteFiles site, LiveIndex index) implements LiveSite {
        @Override
        public byte @Nullable [] file(String path) {
            byte[] file = site.make(path);
            return file == null ? index.file(path) : file;
        }

        @Override
        public @Nullable Problem fault(String path) {
            return site.fault(path);
        }

        @Override
        public String pageOf(String file) {
            return site.pageOf(file);
        }
    }
}
