package org.clientplaybook;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clientplaybook.build.Build;
import org.clientplaybook.build.LiveBuild;
import org.clientplaybook.build.Outcome;
import org.clientplaybook.content.Slug;
import org.clientplaybook.preview.Preview;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.report.Findings;
import org.clientplaybook.report.Reports;
import org.clientplaybook.scaffold.NewContent;
import org.clientplaybook.scaffold.ProjectUpdate;
import org.clientplaybook.translate.PoExchange;
import org.jspecify.annotations.Nullable;

/**
 * A playbook: a content folder and what can be done with it. Immutable; each call reads the folder again.
 *
 * <pre>{@code
 * Report report = Playbook.of(Path.of("content")).generate(Path.of("target/playbook"));
 * report.problems().forEach(System.err::println);
 * }</pre>
 *
 * <p>Where the thread that calls is interrupted, a call throws a {@link CancellationException} as soon as its work has
 * stopped, and nothing is written; work that is about to put its files in place is finished instead, and gives its result.
 * The thread's interrupt status is set either way.
 */
public final class Playbook {
    private final Path content;
    private final Options options;
    private final Supplier<LocalDate> today;

    private Playbook(Path content, Options options, Supplier<LocalDate> today) {
        this.content = Objects.requireNonNull(content, "content");
        this.options = Objects.requireNonNull(options, "options");
        this.today = today;
    }

    /** Returns the playbook of a content folder; a missing folder is reported when something is done with it. */
    public static Playbook of(Path content) {
        return of(content, Options.builder().build());
    }

    /** Returns the playbook of a content folder, to be built and checked as the options say. */
    public static Playbook of(Path content, Options options) {
        return of(content, options, Playbook::today);
    }

    /** Returns a playbook for which it is the day that is given. */
    static Playbook of(Path content, Options options, Supplier<LocalDate> today) {
        return new Playbook(content, options, today);
    }

    private Build build() {
        return new Build(content, options.packs(), options.drafts(), options.base(), options.threads(), today);
    }

    private static Report report(Outcome outcome) {
        return new Report(
                outcome.problems(),
                outcome.suppressed(),
                outcome.scenarios(),
                outcome.languages(),
                outcome.pages(),
                outcome.digest(),
                outcome.written(),
                outcome.unchanged(),
                outcome.removed(),
                outcome.duration(),
                outcome.stages(),
                Reports.excerpts(outcome.sources(), outcome.problems()));
    }

    /**
     * Generates the website. If a problem is an error, nothing is written and the existing site is kept.
     *
     * @param output the folder for the site; created if it does not exist; files in it that do not belong to the site are kept
     * @throws UncheckedIOException if the disk fails; the existing site is kept
     */
    public Report generate(Path output) {
        return report(build().generate(output, options.reports()));
    }

    /**
     * Makes a pack, on which other playbooks can be built: puts the content into {@code META-INF/playbook/<id>/}, with a
     * manifest. If a problem is an error, nothing is written and an existing pack is kept.
     *
     * @param classes the folder that the pack's jar is made of; created if it does not exist
     * @param version the pack's version
     * @throws UncheckedIOException if the disk fails; the existing pack is kept
     */
    public Report pack(Path classes, String version) {
        return report(build().pack(classes, version));
    }

    /**
     * Checks everything that can be checked, and writes only the reports.
     *
     * @param today the day by which reviews are overdue
     * @throws UncheckedIOException if the disk fails
     */
    public Report check(LocalDate today) {
        return report(build().check(today, options.strict(), options.reports(), options.baseline(), options.root()));
    }

    /** Returns a problem as a line for a log: place, message, hint and code; {@link Report#excerpts} has what stands there. */
    public String text(Problem problem) {
        return reports().line(problem);
    }

    /** Returns a problem as a workflow command of GitHub Actions, which shows it beside its line in a pull request. */
    public String annotation(Problem problem) {
        return reports().annotation(problem);
    }

    private Reports reports() {
        return new Reports(
                new Findings(content, options.root(), Map.of(), LocalDate.EPOCH, null, false, List.of(), List.of()));
    }

    /**
     * Writes JSON Schemas of the content format for editors, with this playbook's own categories, fields and scenarios as
     * far as they can be read: {@code playbook.json}, {@code scenario.json}, {@code guide.json}, {@code worksheet.json}, {@code
     * style.json} and {@code overrides.json}, and all but the last two with {@code -translation} before the ending for the files of
     * further languages.
     *
     * @param folder the folder to write to; created if it does not exist; other files in it are kept
     * @return the names of the files that are new or changed
     * @throws IllegalStateException if the playbook's settings cannot be read; existing schemas are kept
     * @throws UncheckedIOException if the disk fails
     */
    public List<String> writeSchemas(Path folder) {
        return build().writeSchemas(folder);
    }

    /**
     * Writes, for each language whose interface words the theme does not have, the file in which to translate them: {@code
     * theme/words/<language>.properties}. It has the English beside each missing word, and keeps what it had.
     *
     * @param language the only one to write; null for all of the playbook's languages
     * @return the names of the files that are new or changed; none if no word is missing
     * @throws IllegalArgumentException if the playbook does not have the language
     * @throws IllegalStateException if the playbook's settings cannot be read
     * @throws UncheckedIOException if the disk fails
     */
    public List<String> writeWords(@Nullable String language) {
        return build().writeWords(language);
    }

    /**
     * Puts the translations that are finished in a PO file of GNU gettext into the translation files, then writes the PO file
     * anew, with all texts of the playbook's own content: what is translated, what may be out of date, and what is missing.
     * What the PO file has and the content has not is kept in it as obsolete.
     *
     * @param language a further language of the playbook
     * @param po the PO file; if it does not exist, it is only written
     * @throws IllegalArgumentException if the playbook does not have the language, or has it as its first
     * @throws UncheckedIOException if the disk fails; each file is then the old one or the new one
     */
    public Translation translate(String language, Path po) {
        PoExchange.Exchanged done = build().translate(language, po);
        return new Translation(done.files(), done.translated(), done.fuzzy(), done.untranslated(), done.problems());
    }

    /**
     * Opens a live preview on loopback, with drafts: the site is built from memory after each save, and nothing is written.
     *
     * @param port the port to listen on; if it is in use, or 0, a free port is used
     * @param editor the editor that opens the file of a problem: {@code vscode}, {@code idea} and so on, or an address with
     *     {@code {file}}, {@code {line}} and {@code {column}}
     * @param listener called after each build, by one thread at a time; also where one could not be done, with that as a
     *     problem; no files are written
     * @throws CancellationException if the calling thread is interrupted before the first build has ended
     * @throws IllegalArgumentException if the editor or the port is unknown
     * @throws UncheckedIOException if there is no free port, or the system does not support watching folders
     */
    public LivePreview serve(int port, String editor, Consumer<Report> listener) {
        LiveBuild live = build().live();
        Preview preview = Preview.open(content, port, editor, own -> {
            LiveBuild.Result result = live.build(own);
            listener.accept(report(result.outcome()));
            return result.attempt();
        });
        return new LivePreview() {
            @Override
            public URI address() {
                return preview.address();
            }

            @Override
            public URI editing() {
                return preview.editing();
            }

            @Override
            public void close() {
                preview.close();
            }
        };
    }

    /**
     * Returns the titles of the categories in the first language by their keys, in the order of the playbook; empty if
     * the playbook cannot be read.
     */
    public Map<String, String> categories() {
        return build().categories();
    }

    /**
     * Adds a sample scenario: a draft with explanatory notes. It passes the check; nothing is overwritten.
     *
     * @param title what it is called, in the first language
     * @param slug its name in files and addresses; null to derive it from the title
     * @param category the key of a category; null for the first one
     * @throws UncheckedIOException if the disk fails; nothing is left behind
     */
    public Addition addScenario(String title, @Nullable String slug, @Nullable String category) {
        return addition(build().addScenario(title, slug, category));
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
     * @param tool the address of the plugin's Git repository, from which the workflows build a version that is not released;
     *     empty if it is to be written into them later
     * @throws UncheckedIOException if the disk fails; nothing is left behind
     */
    public static Addition create(
            Path folder, String title, @Nullable String id, String language, String version, String tool) {
        return addition(Build.create(folder, title, id, language, version, tool, today()));
    }

    /** Creates a playbook on the day that is given. */
    static Addition create(
            Path folder, String title, @Nullable String id, String language, String version, LocalDate today) {
        return addition(Build.create(folder, title, id, language, version, "", today));
    }

    /**
     * Brings a project that {@link #create} made up to a version of the Maven plugin: POM, workflows, settings of editors,
     * and schemas. What was changed in them since stays; what was changed on both sides is a conflict, and then nothing is
     * written. Texts stay as they are, unless a version changes the content format.
     *
     * @param folder the project's folder
     * @param version the version to bring it up to, which is the one that runs
     * @param tool the address of the plugin's Git repository, see {@link #create}; null for the one that was given before
     * @param keep the paths of files to leave as they are, below the folder and with {@code /}
     * @param packs the jars and folders that may have the packs which the playbook is built on, for the schemas
     * @param apply whether to write; else it is only found out what would change
     * @throws UncheckedIOException if the disk fails; each file is then the old one or the new one
     */
    public static Update update(
            Path folder, String version, @Nullable String tool, Set<String> keep, List<Path> packs, boolean apply) {
        ProjectUpdate.Updated updated = Build.update(folder, version, tool, keep, packs, apply);
        return new Update(
                updated.from(),
                updated.changes().stream()
                        .map(change ->
                                new Update.Change(change.path(), change.what(), change.lines(), change.conflict()))
                        .toList(),
                updated.problems(),
                updated.applied());
    }

    private static Addition addition(NewContent.Added added) {
        return new Addition(
                added.files(), added.problems(), added.plugin(), Reports.excerpts(added.sources(), added.problems()));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    /**
     * Returns the name in files and addresses that is derived from a title; empty if it has no letters that can be used.
     */
    public static String slug(String title) {
        return Slug.of(title);
    }
}
