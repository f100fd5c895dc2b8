package org.clientplaybook;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.clientplaybook.check.Checker;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.render.Renderer;
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

    private Playbook(Path content, URI base, boolean drafts, int threads) {
        this.content = Objects.requireNonNull(content, "content");
        this.base = base;
        this.drafts = drafts;
        this.threads = threads;
    }

    /** Returns the playbook of a content folder; whether there is one is told when something is done with it. */
    public static Playbook of(Path content) {
        return new Playbook(content, null, false, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Returns the playbook with the address at which it will be published, for what needs absolute addresses: the feed,
     * the sitemap, canonical links and the page for wrong addresses.
     *
     * @param address an absolute http or https address without query and fragment; null for none
     * @throws IllegalArgumentException if it is another kind of address
     */
    public Playbook publishedAt(URI address) {
        return new Playbook(content, address == null ? null : folder(address), drafts, threads);
    }

    /** Returns the playbook with or without its drafts; without at first. */
    public Playbook withDrafts(boolean wanted) {
        return new Playbook(content, base, wanted, threads);
    }

    /** Returns the playbook with a number of threads to work on; all processors at first. */
    public Playbook onThreads(int number) {
        return new Playbook(content, base, drafts, number);
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
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> build(output, new Stopwatch())).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The build was interrupted", e);
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
            problems.addAll(Checker.check(catalog));
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
            if (rendering.problems().stream().anyMatch(Problem::isError)) {
                return report(catalog, problems, 0, NOTHING, watch);
            }
            Publication.Result result = publication.commit();
            watch.lap("write");
            problems.addAll(result.problems());
            return report(catalog, problems, result.problems().isEmpty() ? rendering.pages() : 0, result, watch);
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
