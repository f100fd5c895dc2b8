package org.clientplaybook.read;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.locale.Plural;
import org.clientplaybook.model.Asset;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Guide;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Site;
import org.clientplaybook.model.Style;
import org.clientplaybook.model.Worksheet;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ScenarioMapper.SharedFields;
import org.jspecify.annotations.Nullable;

/**
 * Reads a content root. Everything is parsed here, once: YAML against its format, Markdown to documents, messages to
 * programs. Scenarios are read in parallel in the fork-join pool of the calling thread.
 */
public final class ContentReader {
    private final boolean drafts;
    private final List<Problem> problems = new ArrayList<>();
    private ContentFiles files;
    private final List<Path> places;
    private final Set<ContentPath> pictures = new TreeSet<>();
    private final @Nullable Memory memory;
    private final Runnable checkpoint;

    /**
     * What was read of a content root before, by the files that it came from: scenarios that have not changed since are
     * not parsed again. It serves one root and one reading at a time.
     */
    public static final class Memory {
        private final ScenarioMemory scenarios;

        /** @param clock gives the present moment, by which files are old enough to be told by their time */
        public Memory(Supplier<Instant> clock) {
            scenarios = new ScenarioMemory(clock);
        }
    }

    /**
     * What was read.
     *
     * @param catalog null where there is no playbook to speak of
     * @param problems every fault of every file, in no particular order; where one of them is an error, the catalog
     *     has holes and serves for further checks alone
     * @param sources every text that was read, also of files with faults
     */
    public record Reading(@Nullable Catalog catalog, List<Problem> problems, Map<ContentPath, SourceText> sources) {
        public Reading {
            problems = List.copyOf(problems);
            sources = Collections.unmodifiableMap(sources);
        }
    }

    private ContentReader(
            ContentRoot root, List<Path> places, boolean drafts, @Nullable Memory memory, Runnable checkpoint) {
        this.places = places;
        this.drafts = drafts;
        this.memory = memory;
        this.checkpoint = checkpoint;
        this.files = new ContentFiles(root, problems);
    }

    /**
     * Reads a content root. Never throws for what is in it.
     *
     * @param root that has {@code playbook.yaml}
     * @param drafts whether scenarios with {@code draft: true} are there too
     */
    public static Reading read(ContentRoot root, boolean drafts) {
        return read(root, List.of(), drafts, null, () -> {});
    }

    /** Reads a content root without packs, as below. */
    public static Reading read(ContentRoot root, boolean drafts, @Nullable Memory memory, Runnable checkpoint) {
        return read(root, List.of(), drafts, memory, checkpoint);
    }

    /**
     * Reads a content root as above, but for what a memory of it has.
     *
     * @param packs the jars and folders that may have the packs which it is built on
     * @param memory of earlier readings of the same root; null for none, which spares what remembering costs
     * @param checkpoint run before each scenario, on the thread that reads it; what it throws ends the reading
     */
    public static Reading read(
            ContentRoot root, List<Path> packs, boolean drafts, @Nullable Memory memory, Runnable checkpoint) {
        ContentReader reader = new ContentReader(root, packs, drafts, memory, checkpoint);
        Catalog catalog = reader.catalog();
        return new Reading(catalog, reader.problems, reader.files.sources());
    }

    private @Nullable Catalog catalog() {
        if (!files.root().exists()) {
            problems.add(Problem.of(
                    Code.MISSING_FOLDER,
                    Location.of(ContentPath.ROOT),
                    "The content folder " + files.root() + " does not exist.",
                    "Create it, or choose another one."));
            return null;
        }
        SettingsReader reader = new SettingsReader(files, ContentPath.PLAYBOOK, problems);
        Tree.Twig tree = reader.read();
        List<String> tags = tree == null ? List.of() : reader.languages(tree);
        if (tree == null || tags.isEmpty()) {
            withoutLanguages(tree);
            return null;
        }
        Languages languages = new Languages(tags);
        Map<String, Tree.Twig> own = reader.translations(tree, languages);
        TopLevel.check(files, languages, problems);
        PackLayers layers = PackLayers.open(tree, places, files, languages, problems);
        files = layers.files();
        return catalog(tree, layers.settings(own), languages, layers, reader.unread());
    }

    /**
     * @param tree the playbook's own settings
     * @param settings in each language, with those of packs
     */
    private Catalog catalog(
            Tree.Twig tree,
            Map<String, Tree.Twig> settings,
            Languages languages,
            PackLayers layers,
            Set<String> unread) {
        Map<String, String> theme = ThemeReader.read(files, problems);
        Map<String, Map<String, String>> words = words(theme, layers, languages);
        Style style = style(unread);
        Tree.Twig first = Objects.requireNonNull(settings.get(languages.first()));
        ScenarioReader reader =
                new ScenarioReader(languages, SharedFields.of(first, languages.first(), plurals(words)));
        List<Entry> folders = layers.scenarios(ScenarioFolders.list(files, !tree.has("packs"), languages, problems));

        ScenarioMemory remembered = memory == null ? null : memory.scenarios;
        if (remembered != null) {
            remembered.prepare(folders, List.of(reader.with(), layers.key()));
        }
        Map<String, List<Scenario>> scenarios = scenarios(folders, reader, remembered);
        Map<String, List<Scenario>> hidden = hidden(layers.hidden(), reader);
        Map<String, List<Edition.Page>> pages =
                new PageReader(files, languages, problems).read(layers.pages(files.walk(ContentPath.PAGES)), pictures);
        Map<String, Guide> guides = new GuideReader(languages, problems).read(files);
        Map<String, Worksheet> worksheets = new WorksheetReader(languages, plurals(words), problems).read(files);
        SettingsReader footer = new SettingsReader(files, ContentPath.PLAYBOOK, problems);
        List<Edition> editions = new ArrayList<>();
        settings.forEach((language, setting) -> editions.add(SettingsMapper.edition(
                setting,
                language,
                languages.first(),
                scenarios.getOrDefault(language, List.of()),
                hidden.getOrDefault(language, List.of()),
                pages.getOrDefault(language, List.of()),
                guides.get(language),
                worksheets.get(language),
                footer.footerText(setting))));
        Site site = SettingsMapper.site(first);
        Map<String, Asset> assets = new PictureReader(files, problems).read(editions, site.brand(), pictures);
        // A brand's drawing is published as it is, and no part of the theme, also where it lies there.
        theme.keySet()
                .removeIf(
                        path -> assets.containsKey(ContentPath.THEME.child(path).path()));
        return new Catalog(site, editions, assets, theme, style, words, unread, layers.result(), files.sources());
    }

    /**
     * Looks for faults where nobody knows which languages there are but from names of files. What is no content root at
     * all is not looked at.
     *
     * @param tree what is known of the settings, or null
     */
    private void withoutLanguages(Tree.@Nullable Twig tree) {
        Languages languages = Languages.unknown(files.languages());
        if (files.root().find(ContentPath.PLAYBOOK, fault -> {}) == null) {
            files.list(ContentPath.ROOT).stream()
                    .filter(entry -> entry.path().proper().equals(ContentPath.PLAYBOOK))
                    .forEach(entry ->
                            problems.add(UnusedFile.of(entry, List.of(ContentPath.PLAYBOOK.name()), languages)));
        }
        Entry scenarios = files.root().find(ContentPath.SCENARIOS, fault -> {});
        if (scenarios != null && scenarios.folder()) {
            SharedFields shared = tree == null
                    ? new SharedFields(List.of(), true, Map.of())
                    : SharedFields.of(tree, languages.first(), Map.of());
            scenarios(
                    ScenarioFolders.list(files, true, languages, problems),
                    new ScenarioReader(languages, shared),
                    null);
            new PageReader(files, languages, problems).read(files.walk(ContentPath.PAGES), pictures);
            new GuideReader(languages, problems).read(files);
            new WorksheetReader(languages, Map.of(), problems).read(files);
            style(new TreeSet<>());
            ThemeReader.read(files, problems);
        }
    }

    private Map<String, Map<String, String>> words(Map<String, String> theme, PackLayers layers, Languages languages) {
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        WordsReader reader = new WordsReader(theme, layers::words, languages.first(), problems);
        languages.tags().forEach(language -> words.put(language, reader.read(language)));
        return words;
    }

    private static Map<String, Plural> plurals(Map<String, Map<String, String>> words) {
        Map<String, Plural> plurals = new LinkedHashMap<>();
        words.forEach((language, own) ->
                plurals.put(language, LocaleFormats.of(language, own, null).plural()));
        return plurals;
    }

    private Style style(Set<String> unread) {
        Entry entry = files.find(ContentPath.STYLE);
        if (entry == null || entry.folder()) {
            return StyleReader.read(null, problems);
        }
        SourceText source = files.read(entry);
        Tree.Twig tree = source == null ? null : StyleReader.tree(source, problems);
        if (tree == null) {
            unread.add(ContentPath.STYLE.name());
        }
        return StyleReader.read(tree, problems);
    }

    /**
     * Returns the scenarios of each language by slug.
     *
     * @param remembered made ready for them; null where what they are read with is not known well enough to remember them
     */
    private Map<String, List<Scenario>> scenarios(
            List<Entry> folders, ScenarioReader reader, @Nullable ScenarioMemory remembered) {
        List<ScenarioReader.Translations> read = IntStream.range(0, folders.size())
                .parallel()
                .mapToObj(i -> {
                    checkpoint.run();
                    return remembered == null
                            ? reader.read(folders.get(i).path(), files, files.root())
                            : remembered.read(folders.get(i), reader, files);
                })
                .toList();
        Map<String, List<Scenario>> scenarios = new TreeMap<>();
        for (ScenarioReader.Translations one : read) {
            problems.addAll(one.problems());
            one.sources().values().forEach(files::keep);
            // Where a text could not be read, nobody knows what it shows.
            boolean sound = one.problems().stream().noneMatch(Problem::isError);
            one.scenarios().forEach((language, scenario) -> {
                if (drafts || !scenario.draft()) {
                    scenarios
                            .computeIfAbsent(language, key -> new ArrayList<>())
                            .add(scenario);
                    pictures.addAll(sound ? one.pictures() : List.of());
                }
            });
        }
        return scenarios;
    }

    /** Returns the scenarios of packs that the playbook leaves out: what is wrong with them is nobody's concern. */
    private Map<String, List<Scenario>> hidden(List<Entry> folders, ScenarioReader reader) {
        Map<String, List<Scenario>> hidden = new TreeMap<>();
        for (Entry folder : folders) {
            reader.read(folder.path(), files, files.root())
                    .scenarios()
                    .forEach((language, scenario) -> hidden.computeIfAbsent(language, key -> new ArrayList<>())
                            .add(scenario));
        }
        return hidden;
    }
}
