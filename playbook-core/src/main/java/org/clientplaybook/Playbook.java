package org.clientplaybook;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.Slug;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.preview.Preview;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.read.JsonSchemas;
import org.clientplaybook.report.Findings;
import org.clientplaybook.report.Reports;
import org.clientplaybook.write.Sources;

/**
 * A playbook: a content folder and what can be done with it. Immutable; each call reads the folder again.
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

    /** Returns the playbook of a content folder; a missing folder is reported when something is done with it. */
    public static Playbook of(Path content) {
        return new Playbook(content, null, false, Runtime.getRuntime().availableProcessors(), null, null, false);
    }

    /**
     * Returns the playbook with the address at which it will be published, for what needs absolute addresses: the feed,
     * the sitemap, canonical links and the 404 page.
     *
     * @param address an absolute http or https address without query and fragment; null for none
     * @throws IllegalArgumentException if it is another kind of address
     */
    public Playbook publishedAt(URI address) {
        return new Playbook(
                content, address == null ? null : folder(address), drafts, threads, reports, baseline, strict);
    }

    /** Returns the playbook with or without its drafts; without by default. */
    public Playbook withDrafts(boolean wanted) {
        return new Playbook(content, base, wanted, threads, reports, baseline, strict);
    }

    /** Returns the playbook with a number of threads to work on; one per processor by default. */
    public Playbook onThreads(int number) {
        return new Playbook(content, base, drafts, number, reports, baseline, strict);
    }

    /**
     * Returns the playbook with a folder for files that help with a review. A build and a check write every message into it
     * with the values of its scenario's examples: {@code messages/en.md} and so on for each language. A check writes all
     * problems too: {@code problems.txt}, {@code report.json}, {@code report.sarif}, {@code TEST-playbook.xml} (JUnit),
     * {@code summary.md}, and in {@code problems/} a page on each code that was reported.
     *
     * @param folder a folder that is neither the site's nor the content's; null for none, the default
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

    /** Returns the playbook with warnings that count as errors in a check, or not; not by default. */
    public Playbook strictly(boolean wanted) {
        return new Playbook(content, base, drafts, threads, reports, baseline, wanted);
    }

    private static URI folder(URI address) {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException(
                    "The base address must be like https://example.com/playbook/, not " + address);
        }
        return address.toString().endsWith("/") ? address : URI.create(address + "/");
    }

    /**
     * Generates the website. If a problem is an error, nothing is written and the existing site is kept.
     *
     * @param output the folder for the site; created if it does not exist; files in it that do not belong to the site are kept
     * @throws UncheckedIOException if the disk fails; the existing site is kept
     */
    public Report generate(Path output) {
        return onThreads(() -> run().build(output));
    }

    /**
     * Checks everything that can be checked, and writes only the reports.
     *
     * @param today the day by which reviews are overdue
     * @throws UncheckedIOException if the disk fails
     */
    public Report check(LocalDate today) {
        return onThreads(() -> run().examine(today));
    }

    /** Returns a problem as lines of text for a log: place, message, hint and code; then the line of its file, and a caret. */
    public List<String> text(Problem problem) {
        Map<ContentPath, SourceText> sources = new HashMap<>();
        if (problem.location() instanceof Location at) {
            SourceText source = SourceText.find(new ContentFolder(content), at.file());
            if (source != null) {
                sources.put(at.file(), source);
            }
        }
        return reports(sources).lines(problem);
    }

    /** Returns a problem as a workflow command of GitHub Actions, which shows it beside its line in a pull request. */
    public String annotation(Problem problem) {
        return reports(Map.of()).annotation(problem);
    }

    private Reports reports(Map<ContentPath, SourceText> sources) {
        return new Reports(new Findings(content, sources, LocalDate.EPOCH, null, false, List.of(), List.of()));
    }

    /**
     * Writes JSON Schemas of the content format for editors, with this playbook's own categories, fields and scenarios as
     * far as they can be read: {@code playbook.json}, {@code scenario.json} and {@code style.json}, and {@code playbook-translation.json} and
     * {@code scenario-translation.json} for the files of further languages.
     *
     * @param folder the folder to write to; created if it does not exist; other files in it are kept
     * @return the names of the files that are new or changed
     * @throws IllegalStateException if the playbook's settings cannot be read; existing schemas are kept
     * @throws UncheckedIOException if the disk fails
     */
    public List<String> writeSchemas(Path folder) {
        ContentReader.Reading reading = onThreads(() -> ContentReader.read(new ContentFolder(content), true));
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
     * @param port the port to listen on; if it is in use, or 0, a free port is used
     * @param editor the editor that opens the file of a problem: {@code vscode}, {@code idea} and so on, or an address with
     *     {@code {file}}, {@code {line}} and {@code {column}}
     * @param listener called after each build, by one thread at a time; no files are written
     * @return the preview, which runs until it is closed
     * @throws IllegalArgumentException if the editor is unknown
     * @throws UncheckedIOException if there is no free port, or the system does not support watching folders
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
     * Returns the titles of the categories in the first language by their keys, in the order of the playbook; empty if
     * the playbook cannot be read.
     */
    public Map<String, String> categories() {
        Map<String, String> titles = new LinkedHashMap<>();
        Catalog catalog = onThreads(() -> ContentReader.read(new ContentFolder(content), true))
                .catalog();
        if (catalog != null) {
            catalog.editions().get(0).categories().forEach(category -> titles.put(category.key(), category.title()));
        }
        return titles;
    }

    /**
     * Adds a sample scenario: a draft with explanatory notes. It passes the check; nothing is overwritten.
     *
     * @param title what it is called, in the first language
     * @param slug its name in files and addresses; null to derive it from the title
     * @param category the key of a category; null for the first one
     * @throws UncheckedIOException if the disk fails; nothing is left behind
     */
    public Addition addScenario(String title, String slug, String category) {
        return NewContent.scenario(
                content, onThreads(() -> ContentReader.read(new ContentFolder(content), true)), title, slug, category);
    }

    /**
     * Creates a whole new playbook that builds and passes the check: a POM, content with one scenario, workflows, and editor
     * settings. The folder may already have a POM, a {@code README}, a {@code LICENSE} and hidden files, which are kept.
     *
     * @param folder the project's folder; created if it does not exist
     * @param title what it is called
     * @param id its name in files; null to derive it from the title
     * @param language its first language and that of the sample texts, {@code en} or {@code sv}
     * @param version the version of the Maven plugin to build it with
     * @throws UncheckedIOException if the disk fails; nothing is left behind
     */
    public static Addition create(Path folder, String title, String id, String language, String version) {
        return NewContent.playbook(folder, title, id, language, version);
    }

    /**
     * Returns the name in files and addresses that is derived from a title; empty if it has no letters that can be used.
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
