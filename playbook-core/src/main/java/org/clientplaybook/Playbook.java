package org.clientplaybook;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.clientplaybook.check.Checker;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.render.Renderer;
import org.clientplaybook.report.MessageTexts;
import org.clientplaybook.write.Publication;

/**
 * A playbook: a content folder and what can be done with it. Immutable; each call reads the folder anew.
 *
 * <pre>{@code
 * Report report = Playbook.of(Path.of("content")).generate(Path.of("target/playbook"));
 * report.problems().forEach(System.err::println);
 * }</pre>
 */
public final class Playbook {
    private static final Publication.Result NOTHING = new Publication.Result(List.of(), 0, 0, 0);

    private final Path content;
    private final URI base;
    private final boolean drafts;
    private final int threads;
    private final Path reports;

    private Playbook(Path content, URI base, boolean drafts, int threads, Path reports) {
        this.content = Objects.requireNonNull(content, "content");
        this.base = base;
        this.drafts = drafts;
        this.threads = threads;
        this.reports = reports;
    }

    /** Returns the playbook of a content folder; whether there is one is told when something is done with it. */
    public static Playbook of(Path content) {
        return new Playbook(content, null, false, Runtime.getRuntime().availableProcessors(), null);
    }

    /**
     * Returns the playbook with the address at which it will be published, for what needs absolute addresses: the feed,
     * the sitemap, canonical links and the page for wrong addresses.
     *
     * @param address an absolute http or https address without query and fragment; null for none
     * @throws IllegalArgumentException if it is another kind of address
     */
    public Playbook publishedAt(URI address) {
        return new Playbook(content, address == null ? null : folder(address), drafts, threads, reports);
    }

    /** Returns the playbook with or without its drafts; without at first. */
    public Playbook withDrafts(boolean wanted) {
        return new Playbook(content, base, wanted, threads, reports);
    }

    /** Returns the playbook with a number of threads to work on; all processors at first. */
    public Playbook onThreads(int number) {
        return new Playbook(content, base, drafts, number, reports);
    }

    /**
     * Returns the playbook with a folder into which a build writes, besides the site, every message with the values of its
     * scenario's examples: {@code messages.en.md} and so on for each language.
     *
     * @param folder a folder that is neither the site's nor the content's; null for none, as at first
     */
    public Playbook reportingTo(Path folder) {
        return new Playbook(content, base, drafts, threads, folder);
    }

    private static URI folder(URI address) {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException(
                    "The base address must be like https://example.com/playbook/, and is " + address);
        }
        return address.toString().endsWith("/") ? address : URI.create(address + "/");
    }

    /**
     * Generates the website. Where a problem is an error, nothing is written and the site that was there stays.
     *
     * @param output the folder for the site; created where there is none; files in it that are not the site's own stay
     * @throws UncheckedIOException if the disk fails; the site that was there stays
     */
    public Report generate(Path output) {
        return run(() -> build(output, new Stopwatch()));
    }

    /** Checks all that can be checked, and writes nothing. */
    public Report check() {
        return run(() -> {
            Stopwatch watch = new Stopwatch();
            ContentReader.Reading reading = ContentReader.read(content, drafts);
            watch.lap("read");
            List<Problem> problems = new ArrayList<>(reading.problems());
            if (reading.catalog() != null) {
                problems.addAll(Checker.references(reading.catalog()));
                if (problems.stream().noneMatch(Problem::isError)) {
                    problems.addAll(Checker.quality(reading.catalog()));
                }
            }
            watch.lap("check");
            return report(reading.catalog(), problems, 0, NOTHING, watch);
        });
    }

    private Report run(Callable<Report> work) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The work was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    private Report build(Path output, Stopwatch watch) {
        ContentReader.Reading reading = ContentReader.read(content, drafts);
        watch.lap("read");
        List<Problem> problems = new ArrayList<>(reading.problems());
        Catalog catalog = reading.catalog();
        if (catalog != null) {
            problems.addAll(Checker.references(catalog));
        }
        watch.lap("check");
        if (catalog == null || problems.stream().anyMatch(Problem::isError)) {
            return report(catalog, problems, 0, NOTHING, watch);
        }
        try (Publication publication = Publication.open(output, content)) {
            problems.addAll(publication.problems());
            if (!publication.problems().isEmpty()) {
                return report(catalog, problems, 0, NOTHING, watch);
            }
            Renderer.Rendering rendering = Renderer.render(catalog, base, publication::put);
            watch.lap("render");
            problems.addAll(rendering.problems());
            if (!rendering.problems().isEmpty()) {
                return report(catalog, problems, 0, NOTHING, watch);
            }
            Publication.Result result = publication.commit();
            watch.lap("write");
            problems.addAll(result.problems());
            if (reports != null && result.problems().isEmpty()) {
                problems.addAll(texts(catalog));
                watch.lap("report");
            }
            return report(catalog, problems, result.problems().isEmpty() ? rendering.pages() : 0, result, watch);
        }
    }

    private List<Problem> texts(Catalog catalog) {
        try (Publication publication = Publication.open(reports, content)) {
            for (Edition edition : catalog.editions()) {
                publication.put("messages." + edition.language() + ".md", MessageTexts.of(catalog, edition));
            }
            return publication.commit().problems();
        }
    }

    private static Report report(
            Catalog catalog, List<Problem> problems, int pages, Publication.Result result, Stopwatch watch) {
        return new Report(
                problems,
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
