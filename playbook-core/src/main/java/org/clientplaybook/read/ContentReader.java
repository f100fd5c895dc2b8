package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private final ContentRoot root;
    private final boolean drafts;
    private final List<Problem> problems = new ArrayList<>();
    private final ContentFiles files;
    private final Set<ContentPath> pictures = new TreeSet<>();
    private final @Nullable Memory memory;
    private final Runnable checkpoint;

    /**
     * What was read of a content root before, by the bytes that it came from: scenarios that have not changed since are
     * not parsed again. It serves one root and one reading at a time.
     */
    public static final class Memory {
        private final ScenarioMemory scenarios = new ScenarioMemory();
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

    private ContentReader(ContentRoot root, boolean drafts, @Nullable Memory memory, Runnable checkpoint) {
        this.root = root;
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
        return read(root, drafts, null, () -> {});
    }

    /**
     * Reads a content root as above, but for what a memory of it has.
     *
     * @param memory of earlier readings of the same root; null for none, which spares what remembering costs
     * @param checkpoint run before each scenario, on the thread that reads it; what it throws ends the reading
     */
    public static Reading read(ContentRoot root, boolean drafts, @Nullable Memory memory, Runnable checkpoint) {
        ContentReader reader = new ContentReader(root, drafts, memory, checkpoint);
        Catalog catalog = reader.catalog();
        return new Reading(catalog, reader.problems, reader.files.sources());
    }

    private @Nullable Catalog catalog() {
        if (!root.exists()) {
            problems.add(Problem.of(
                    Code.MISSING_FOLDER,
                    Location.of(ContentPath.ROOT),
                    "The content folder " + root + " does not exist.",
                    "Create it, or choose another one."));
            return null;
        }
        SettingsReader reader = new SettingsReader(files, problems);
        Tree.Twig tree = reader.read();
        List<String> tags = tree == null ? List.of() : reader.languages(tree);
        if (tree == null || tags.isEmpty()) {
            withoutLanguages(tree);
            return null;
        }
        Languages languages = new Languages(tags);
        Map<String, Tree.Twig> settings = reader.translations(tree, languages);
        topLevel(languages);
        Map<String, String> theme = ThemeReader.read(files, problems);
        Map<String, Map<String, String>> words = words(theme, languages);
        Set<String> unread = reader.unread();
        Style style = style(unread);
        Map<String, List<Scenario>> scenarios =
                scenarios(languages, SharedFields.of(tree, languages.first(), plurals(words)));
        Map<String, List<Edition.Page>> pages = new PageReader(files, languages, problems).read(pictures);
        Map<String, Guide> guides = new GuideReader(languages, problems).read(files);
        Map<String, Worksheet> worksheets = new WorksheetReader(languages, plurals(words), problems).read(files);
        List<Edition> editions = new ArrayList<>();
        settings.forEach((language, setting) -> editions.add(SettingsMapper.edition(
                setting,
                language,
                languages.first(),
                scenarios.getOrDefault(language, List.of()),
                pages.getOrDefault(language, List.of()),
                guides.get(language),
                worksheets.get(language),
                reader.footerText(setting))));
        Site site = SettingsMapper.site(tree);
        Map<String, Asset> assets = new PictureReader(files, problems).read(editions, site.brand(), pictures);
        // A brand's drawing is published as it is, and no part of the theme, also where it lies there.
        theme.keySet()
                .removeIf(
                        path -> assets.containsKey(ContentPath.THEME.child(path).path()));
        return new Catalog(site, editions, assets, theme, style, words, unread, files.sources());
    }

    /**
     * Looks for faults where nobody knows which languages there are but from names of files. What is no content root at
     * all is not looked at.
     *
     * @param tree what is known of the settings, or null
     */
    private void withoutLanguages(Tree.@Nullable Twig tree) {
        Languages languages = Languages.unknown(files.languages());
        if (root.find(ContentPath.PLAYBOOK, fault -> {}) == null) {
            files.list(ContentPath.ROOT).stream()
                    .filter(entry -> entry.path().proper().equals(ContentPath.PLAYBOOK))
                    .forEach(entry ->
                            problems.add(UnusedFile.of(entry, List.of(ContentPath.PLAYBOOK.name()), languages)));
        }
        Entry scenarios = root.find(ContentPath.SCENARIOS, fault -> {});
        if (scenarios != null && scenarios.folder()) {
            SharedFields shared = tree == null
                    ? new SharedFields(List.of(), true, Map.of())
                    : SharedFields.of(tree, languages.first(), Map.of());
            scenarios(languages, shared);
            new PageReader(files, languages, problems).read(pictures);
            new GuideReader(languages, problems).read(files);
            new WorksheetReader(languages, Map.of(), problems).read(files);
            style(new TreeSet<>());
            ThemeReader.read(files, problems);
        }
    }

    private Map<String, Map<String, String>> words(Map<String, String> theme, Languages languages) {
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        WordsReader reader = new WordsReader(theme, languages.first(), problems);
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

    private void topLevel(Languages languages) {
        List<ContentPath> folders = List.of(ContentPath.PAGES, ContentPath.SCENARIOS, ContentPath.THEME);
        List<String> expected = Stream.of(
                        Stream.of(ContentPath.PLAYBOOK, ContentPath.GUIDE, ContentPath.WORKSHEET, ContentPath.STYLE),
                        folders.stream(),
                        languages.further().stream().map(ContentPath.PLAYBOOK::in),
                        languages.further().stream().map(ContentPath.GUIDE::in),
                        languages.further().stream().map(ContentPath.WORKSHEET::in))
                .flatMap(paths -> paths.map(ContentPath::name))
                .toList();
        for (Entry entry : files.list(ContentPath.ROOT)) {
            if (!expected.contains(entry.name())) {
                if (!entry.name().matches("(README|LICENSE|NOTICE)(\\..*)?|CODEOWNERS")) {
                    problems.add(UnusedFile.of(entry, expected, languages));
                }
            } else if (folders.contains(entry.path()) != entry.folder()) {
                problems.add(Problem.of(
                        Code.UNREADABLE_FILE,
                        Location.of(entry.path()),
                        entry.folder() ? "This must be a file, not a folder." : "This must be a folder, not a file.",
                        "Rename or remove it."));
            }
        }
    }

    /** Returns the scenarios of each language by slug. */
    private Map<String, List<Scenario>> scenarios(Languages languages, SharedFields shared) {
        List<Entry> folders = ScenarioFolders.list(files, languages, problems);
        ScenarioReader reader = new ScenarioReader(languages, shared);
        if (memory != null) {
            memory.scenarios.prepare(folders, List.of(languages, shared));
        }
        List<ScenarioReader.Translations> read = IntStream.range(0, folders.size())
                .parallel()
                .mapToObj(i -> {
                    checkpoint.run();
                    return memory == null
                            ? reader.read(folders.get(i).path(), root)
                            : memory.scenarios.read(folders.get(i), reader, root);
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
}
