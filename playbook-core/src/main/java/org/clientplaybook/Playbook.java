package org.clientplaybook;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.clientplaybook.content.Slug;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.preview.Preview;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.read.JsonSchemas;
import org.clientplaybook.report.Findings;
import org.clientplaybook.report.Reports;
import org.clientplaybook.write.Sources;

/**
 * A playbook: a content folder and what can be done with it. Immutable; each call reads the folder anew.
 *
 * <pre>{@code
 * Report report = Playbook.of(Path.of("content")).generate(Path.of("target/playbook"));
 * report.problems().forEach(System.err::println);
 * }</pre>
 */
public final class Playbook {
    private final Path content;
    private final URI base;
    private final boolean drafts;
    private final int threads;
    private final Path reports;
    private final String baseline;
    private final boolean strict;

    private Playbook(
            Path content, URI base, boolean drafts, int threads, Path reports, String baseline, boolean strict) {
        this.content = Objects.requireNonNull(content, "content");
        this.base = base;
        this.drafts = drafts;
        this.threads = threads;
        this.reports = reports;
        this.baseline = baseline;
        this.strict = strict;
    }

    private Run run() {
        return new Run(content, base, drafts, reports, baseline, strict);
    }

    /** Returns the playbook of a content folder; whether there is one is told when something is done with it. */
    public static Playbook of(Path content) {
        return new Playbook(content, null, false, Runtime.getRuntime().availableProcessors(), null, null, false);
    }

    /**
     * Returns the playbook with the address at which it will be published, for what needs absolute addresses: the feed,
     * the sitemap, canonical links and the page for wrong addresses.
     *
     * @param address an absolute http or https address without query and fragment; null for none
     * @throws IllegalArgumentException if it is another kind of address
     */
    public Playbook publishedAt(URI address) {
        return new Playbook(
                content, address == null ? null : folder(address), drafts, threads, reports, baseline, strict);
    }

    /** Returns the playbook with or without its drafts; without at first. */
    public Playbook withDrafts(boolean wanted) {
        return new Playbook(content, base, wanted, threads, reports, baseline, strict);
    }

    /** Returns the playbook with a number of threads to work on; all processors at first. */
    public Playbook onThreads(int number) {
        return new Playbook(content, base, drafts, number, reports, baseline, strict);
    }

    /**
     * Returns the playbook with a folder for what a review wants to see. A build and a check write every message into it
     * with the values of its scenario's examples: {@code messages/en.md} and so on for each language. A check writes all
     * problems too: {@code problems.txt}, {@code report.json}, {@code report.sarif}, {@code TEST-playbook.xml} (JUnit),
     * {@code summary.md}, and in {@code problems/} a page on each code that was found.
     *
     * @param folder a folder that is neither the site's nor the content's; null for none, as at first
     */
    public Playbook reportingTo(Path folder) {
        return new Playbook(content, base, drafts, threads, folder, baseline, strict);
    }

    /**
     * Returns the playbook with a baseline: the {@code report.json} of an earlier check, with which the summary of a check
     * compares the messages and the originals of translations.
     *
     * @param report null for none, the default; a file that does not exist counts as none
     * @throws IllegalArgumentException if it is not such a report
     */
    public Playbook withBaseline(Path report) {
        return new Playbook(content, base, drafts, threads, reports, Reports.baseline(report), strict);
    }

    /** Returns the playbook with or without warnings that count as errors in a check; without at first. */
    public Playbook strictly(boolean wanted) {
        return new Playbook(content, base, drafts, threads, reports, baseline, wanted);
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
        return onThreads(() -> run().build(output));
    }

    /**
     * Checks all that can be checked, and writes nothing but the reports.
     *
     * @param today the day by which reviews are overdue
     * @throws UncheckedIOException if the disk fails
     */
    public Report check(LocalDate today) {
        return onThreads(() -> run().examine(today));
    }

    /** Returns a problem as lines of text for a log: place, message, hint and code; then the line of its file, and a caret. */
    public List<String> text(Problem problem) {
        return reports().lines(problem);
    }

    /** Returns a problem as a workflow command of GitHub Actions, which shows it beside its line in a pull request. */
    public String annotation(Problem problem) {
        return reports().annotation(problem);
    }

    private Reports reports() {
        return new Reports(new Findings(content, LocalDate.EPOCH, null, false, List.of(), List.of()));
    }

    /**
     * Writes JSON Schemas of the content format for editors, with this playbook's own categories, fields and scenarios as
     * far as they can be read: {@code playbook.json}, {@code scenario.json} and {@code style.json}, and {@code playbook-translation.json} and
     * {@code scenario-translation.json} for the files of further languages.
     *
     * @param folder where to; created where there is none; other files in it stay
     * @return the names of the files that are new or changed
     * @throws IllegalStateException if the playbook's settings cannot be read; the schemas that were there stay
     * @throws UncheckedIOException if the disk fails
     */
    public List<String> writeSchemas(Path folder) {
        ContentReader.Reading reading = onThreads(() -> ContentReader.read(content, true));
        Catalog catalog = reading.catalog();
        if (catalog == null) {
            throw new IllegalStateException(
                    "The playbook cannot be read. " + reading.problems().get(0));
        }
        return Sources.replace(folder, JsonSchemas.of(catalog));
    }

    /**
     * Opens a live preview on loopback, with drafts: the site is built from memory after each save, and nothing is written.
     *
     * @param port the port to listen on; where it is taken, and for 0, a free one
     * @param editor the editor that opens the place of a problem: {@code vscode}, {@code idea} and so on, or an address with
     *     {@code {file}}, {@code {line}} and {@code {column}}
     * @param listener told of each build, by one thread at a time; written files are none
     * @return the preview, which lasts until it is closed
     * @throws IllegalArgumentException if there is no such editor
     * @throws UncheckedIOException if there is no port, or the system does not let folders be watched
     */
    public Preview serve(int port, String editor, Consumer<Report> listener) {
        LiveBuild build = new LiveBuild(content, base);
        return Preview.open(content, port, editor, () -> {
            LiveBuild.Result result = onThreads(build::get);
            listener.accept(result.report());
            Callable<List<Problem>> rules = result.rules();
            return new Preview.Build(
                    result.site(), result.report().problems(), rules == null ? null : () -> onThreads(rules));
        });
    }

    /**
     * Returns the titles of the categories in the first language by their keys, in the order of the playbook; empty where
     * there is no playbook that can be read.
     */
    public Map<String, String> categories() {
        Map<String, String> titles = new LinkedHashMap<>();
        Catalog catalog = onThreads(() -> ContentReader.read(content, true)).catalog();
        if (catalog != null) {
            catalog.editions().get(0).categories().forEach(category -> titles.put(category.key(), category.title()));
        }
        return titles;
    }

    /**
     * Adds a scenario to begin with, which is a draft with notes that teach. It passes the check; nothing is overwritten.
     *
     * @param title what it is called, in the first language
     * @param slug its name in files and addresses; null for one that is made of the title
     * @param category the key of a category; null for the first one
     * @throws UncheckedIOException if the disk fails; nothing is left behind
     */
    public Addition addScenario(String title, String slug, String category) {
        return NewContent.scenario(content, onThreads(() -> ContentReader.read(content, true)), title, slug, category);
    }

    /**
     * Makes a whole new playbook that builds and passes the check: a POM, content with one scenario, workflows, and what an
     * editor needs. The folder may have a POM, a {@code README}, a {@code LICENSE} and hidden files already, which stay.
     *
     * @param folder the project's folder; made where it is missing
     * @param title what it is called
     * @param id its name in files; null for one that is made of the title
     * @param language its first language, {@code en} or {@code sv}, which the texts to begin with are in
     * @param version the version of the Maven plugin that is to build it
     * @throws UncheckedIOException if the disk fails; nothing is left behind
     */
    public static Addition create(Path folder, String title, String id, String language, String version) {
        return NewContent.playbook(folder, title, id, language, version);
    }

    /**
     * Returns the name in files and addresses that is made of a title; empty where it has no letters that can be written
     * so.
     */
    public static String slug(String title) {
        return Slug.of(title);
    }

    private <T> T onThreads(Callable<T> work) {
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
}
