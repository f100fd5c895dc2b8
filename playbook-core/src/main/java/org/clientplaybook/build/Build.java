package org.clientplaybook.build;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.clientplaybook.content.ContentFolder;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.format.JsonSchemas;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.read.ContentReader;
import org.clientplaybook.read.WordsFile;
import org.clientplaybook.scaffold.NewContent;
import org.clientplaybook.scaffold.ProjectUpdate;
import org.clientplaybook.translate.PoExchange;
import org.clientplaybook.write.Sources;
import org.jspecify.annotations.Nullable;

/**
 * What can be made of a content folder: each call reads it anew, on threads of its own. Where the calling thread is
 * interrupted, each throws a {@link CancellationException} and has written nothing, unless it was about to put everything
 * in its place; the thread's interrupt status stays set.
 */
public final class Build {
    private final Path content;
    private final List<Path> packs;
    private final boolean drafts;
    private final @Nullable URI base;
    private final Supplier<LocalDate> today;
    private final Workers workers;

    /**
     * Makes a build.
     *
     * @param content the folder that has {@code playbook.yaml}
     * @param packs the jars and folders that may have the packs which it is built on
     * @param drafts whether scenarios with {@code draft: true} are there too
     * @param base the address at which the site will be published, with a {@code /} at its end, or null
     * @param threads how many to work on
     * @param today gives the day that it is: for a preview, and for what is added
     */
    public Build(
            Path content,
            List<Path> packs,
            boolean drafts,
            @Nullable URI base,
            int threads,
            Supplier<LocalDate> today) {
        this(content, packs, drafts, base, today, new Workers(threads));
    }

    Build(
            Path content,
            List<Path> packs,
            boolean drafts,
            @Nullable URI base,
            Supplier<LocalDate> today,
            Workers workers) {
        this.content = content;
        this.packs = packs;
        this.drafts = drafts;
        this.base = base;
        this.today = today;
        this.workers = workers;
    }

    /**
     * Builds the site, unless a problem is an error.
     *
     * @param output the folder for the site
     * @param reports the folder for what a review wants to see, or null
     */
    public Outcome generate(Path output, @Nullable Path reports) {
        Generation generation = new Generation(source(), base, output, reports);
        return workers.run(generation::run);
    }

    /**
     * Checks all that can be checked.
     *
     * @param today the day by which reviews are overdue
     * @param strict whether warnings count as errors
     * @param reports the folder for what a review wants to see, or null
     * @param baseline the {@code report.json} of an earlier check to compare with, or null
     * @param root the folder by which a code host names files, or null
     */
    public Outcome check(
            LocalDate today, boolean strict, @Nullable Path reports, @Nullable Path baseline, @Nullable Path root) {
        FullCheck check = new FullCheck(source(), base, today, strict, reports, baseline, root);
        return workers.run(check::run);
    }

    /**
     * Makes a pack, unless a problem is an error.
     *
     * @param classes the folder that the pack's jar is made of
     * @param version the pack's
     */
    public Outcome pack(Path classes, String version) {
        Packing packing = new Packing(source(), classes, version);
        return workers.run(packing::run);
    }

    /** Returns what builds for a live preview, again and again: with drafts, and without writing anything. */
    public LiveBuild live() {
        return new LiveBuild(content, packs, base, today, workers);
    }

    private ContentReader.Reading read() {
        return workers.run(new Basis.Source(content, packs, true, null)::read);
    }

    /**
     * Returns the titles of the categories in the first language by their keys, in the order of the playbook; empty where
     * there is no playbook that can be read.
     */
    public Map<String, String> categories() {
        Map<String, String> titles = new LinkedHashMap<>();
        Catalog catalog = read().catalog();
        if (catalog != null) {
            catalog.editions().get(0).categories().forEach(category -> titles.put(category.key(), category.title()));
        }
        return titles;
    }

    /**
     * Writes the schemas of the playbook's own format for editors; other files in the folder stay.
     *
     * @return the names of the files that are new or changed
     * @throws IllegalStateException if the playbook's settings cannot be read; the schemas that were there stay
     */
    public List<String> writeSchemas(Path folder) {
        ContentReader.Reading reading = read();
        Catalog catalog = reading.catalog();
        if (catalog == null) {
            throw new IllegalStateException(
                    "The playbook cannot be read. " + reading.problems().get(0));
        }
        return workers.run(stop -> Sources.replace(folder, JsonSchemas.of(catalog), stop));
    }

    /**
     * Writes the files of the interface's words that are to be translated; what they have is kept.
     *
     * @param language the only one to write, or null for all of the playbook's
     * @return the names of the files that are new or changed
     * @throws IllegalArgumentException if the language is none of the playbook's
     * @throws IllegalStateException if the playbook's settings or the words it has cannot be read
     */
    public List<String> writeWords(@Nullable String language) {
        ContentReader.Reading reading = read();
        Catalog catalog = reading.catalog();
        if (catalog == null) {
            throw new IllegalStateException(
                    "The playbook cannot be read. " + reading.problems().get(0));
        }
        List<String> languages = catalog.site().languages();
        if (language != null && !languages.contains(language)) {
            throw new IllegalArgumentException("The playbook has no language `" + language
                    + "`: add it to `languages` in playbook.yaml, which has " + String.join(", ", languages) + ".");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String one : language == null ? languages : List.of(language)) {
            String words = words(one, catalog.theme().get("words/" + one + ".properties"));
            if (words != null) {
                files.put(one + ".properties", words.getBytes(StandardCharsets.UTF_8));
            }
        }
        Path folder = content.resolve(ContentPath.THEME.path()).resolve("words");
        return files.isEmpty() ? List.of() : workers.run(stop -> Sources.replace(folder, files, stop));
    }

    /**
     * Reads a PO file into the translation files, and writes it anew; see {@link PoExchange}.
     *
     * @param po the file, which need not be there
     */
    public PoExchange.Exchanged translate(String language, Path po) {
        Map<String, String> plurals =
                LocaleFormats.of(language, Map.of(), null).plural().conditions();
        return workers.run(
                stop -> new PoExchange(content, po, language, stop).run(new ContentFolder(content), plurals));
    }

    private static @Nullable String words(String language, @Nullable String own) {
        try {
            return WordsFile.of(language, own);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("theme/words/" + language + ".properties cannot be read: fix it first.", e);
        }
    }

    /** Adds a scenario to begin with; see {@link NewContent#scenario}. */
    public NewContent.Added addScenario(String title, @Nullable String slug, @Nullable String category) {
        return workers.run(stop -> new NewContent(today.get(), stop)
                .scenario(content, new Basis.Source(content, packs, true, null).read(stop), title, slug, category));
    }

    /** Makes a whole new playbook; see {@link NewContent#playbook}. */
    public static NewContent.Added create(
            Path folder,
            String title,
            @Nullable String id,
            String language,
            String version,
            String tool,
            LocalDate today) {
        return create(folder, title, id, language, version, tool, today, new Workers(1));
    }

    static NewContent.Added create(
            Path folder,
            String title,
            @Nullable String id,
            String language,
            String version,
            String tool,
            LocalDate today,
            Workers workers) {
        return workers.run(stop -> new NewContent(today, stop).playbook(folder, title, id, language, version, tool));
    }

    /** Brings a project up to a version; see {@link ProjectUpdate}. */
    public static ProjectUpdate.Updated update(
            Path folder, String version, @Nullable String tool, Set<String> keep, List<Path> packs, boolean apply) {
        return new Workers(1).run(stop -> new ProjectUpdate(folder, version, tool, keep, packs, stop).run(apply));
    }

    private Basis.Source source() {
        return new Basis.Source(content, packs, drafts, null);
    }
}
