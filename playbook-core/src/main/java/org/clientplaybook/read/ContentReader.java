package org.clientplaybook.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.clientplaybook.locale.LocaleFormats;
import org.clientplaybook.model.Asset;
import org.clientplaybook.model.Catalog;
import org.clientplaybook.model.Edition;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.model.Style;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentFolder.Entry;
import org.clientplaybook.read.ScenarioMapper.SharedFields;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a content folder. Everything is parsed here, once: YAML against its format, Markdown to documents, messages to
 * programs. Scenarios are read in parallel in the fork-join pool of the calling thread.
 */
public final class ContentReader {
    private static final String STYLE = "style.yaml";

    /** The language that nobody knows, as BCP 47 has it. */
    private static final String UNKNOWN = "und";

    private final Path root;
    private final boolean drafts;
    private final List<Problem> problems = new ArrayList<>();
    private final ContentFolder folder;
    private final Set<String> pictures = new TreeSet<>();
    private final Set<String> unread = new TreeSet<>();
    private final Memory memory;
    private final Runnable checkpoint;

    /**
     * What was read of a content folder before, by the bytes that it came from: scenarios that have not changed since are
     * not parsed again. It serves one folder and one reading at a time.
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
     */
    public record Reading(Catalog catalog, List<Problem> problems) {}

    private ContentReader(Path root, boolean drafts, Memory memory, Runnable checkpoint) {
        this.root = root;
        this.drafts = drafts;
        this.memory = memory;
        this.checkpoint = checkpoint;
        this.folder = new ContentFolder(root, problems);
    }

    /**
     * Reads a content folder. Never throws for what is in it.
     *
     * @param content the folder that has {@code playbook.yaml}
     * @param drafts whether scenarios with {@code draft: true} are there too
     */
    public static Reading read(Path content, boolean drafts) {
        return read(content, drafts, null, () -> {});
    }

    /**
     * Reads a content folder as above, but for what a memory of it has.
     *
     * @param memory of earlier readings of the same folder; null for none, which spares what remembering costs
     * @param checkpoint run before each scenario, on the thread that reads it; what it throws ends the reading
     */
    public static Reading read(Path content, boolean drafts, Memory memory, Runnable checkpoint) {
        ContentReader reader = new ContentReader(content, drafts, memory, checkpoint);
        Catalog catalog = reader.catalog();
        return new Reading(catalog, Collections.unmodifiableList(reader.problems));
    }

    private Catalog catalog() {
        if (!Files.isDirectory(root)) {
            problems.add(Problem.of(
                    Code.MISSING_FOLDER,
                    Location.of(""),
                    "The content folder " + root + " does not exist.",
                    "Create it, or choose another one."));
            return null;
        }
        SourceFile file = source("playbook.yaml");
        Tree.Twig tree = file == null ? null : tree(file, false);
        List<String> languages = tree == null ? List.of() : languages(tree);
        if (languages.isEmpty()) {
            withoutLanguages(tree);
            return null;
        }
        unread(tree);
        Map<String, Tree.Twig> settings = new LinkedHashMap<>();
        languages.forEach(language -> settings.put(language, translated(tree, language, languages.get(0))));
        topLevel(languages);
        Map<String, String> theme = theme();
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        WordsReader wordsReader = new WordsReader(theme, languages.get(0), problems);
        languages.forEach(language -> words.put(language, wordsReader.read(language)));
        Style style = style();
        Map<String, LocaleFormats.Plural> plurals = new LinkedHashMap<>();
        words.forEach((language, own) ->
                plurals.put(language, LocaleFormats.of(language, own, null).plural()));
        Map<String, List<Scenario>> scenarios =
                scenarios(languages, SharedFields.of(settings.get(languages.get(0)), languages.get(0), plurals));
        Map<String, List<Edition.Page>> texts = new PageReader(folder, languages, problems).read(pictures);
        List<Edition> editions = new ArrayList<>();
        settings.forEach((language, setting) -> editions.add(SettingsMapper.edition(
                setting, language, languages.get(0), scenarios.get(language), texts.get(language))));
        Map<String, Asset> assets = new PictureReader(root, problems).read(editions, pictures);
        return new Catalog(SettingsMapper.site(tree), editions, assets, theme, style, words, unread);
    }

    /**
     * Looks for faults where nobody knows which languages there are but from names of files. What is no content folder at
     * all is not looked at.
     *
     * @param tree what is known of the settings, or null
     */
    private void withoutLanguages(Tree.Twig tree) {
        if (!Files.exists(root.resolve("playbook.yaml"))) {
            folder.list("").stream()
                    .filter(entry -> entry.name().equalsIgnoreCase("playbook.yml"))
                    .forEach(entry -> folder.unused(entry, List.of("playbook.yaml")));
        }
        if (Files.isDirectory(root.resolve("scenarios"))) {
            List<String> languages = new ArrayList<>(List.of(UNKNOWN));
            languages.addAll(folder.languages());
            scenarios(
                    languages,
                    tree == null
                            ? new SharedFields(List.of(), true, Map.of())
                            : SharedFields.of(tree, UNKNOWN, Map.of()));
            new PageReader(folder, languages, problems).read(pictures);
            style();
            theme();
        }
    }

    /** Notes which keys of the settings could not be read whole. */
    private void unread(Tree.Twig tree) {
        tree.entries().forEach((key, value) -> {
            if (!value.isWhole()) {
                unread.add(key);
            }
        });
    }

    private Tree.Twig tree(SourceFile file, boolean translation) {
        Node node = YamlReader.parse(file, problems);
        return node == null ? null : new ShapeReader(file, translation, problems).read(node, Format.PLAYBOOK);
    }

    private List<String> languages(Tree.Twig tree) {
        Set<String> languages = new LinkedHashSet<>();
        for (Line language : tree.lines("languages")) {
            if (!languages.add(language.text())) {
                problems.add(Problem.of(
                        Code.DUPLICATE,
                        language.at(),
                        "The language `" + language + "` appears twice.",
                        "Keep one of the two."));
            }
        }
        return List.copyOf(languages);
    }

    private Tree.Twig translated(Tree.Twig tree, String language, String first) {
        if (language.equals(first)) {
            return tree;
        }
        String path = "playbook." + language + ".yaml";
        SourceFile file = source(path);
        Tree.Twig words = file == null ? null : tree(file, true);
        if (words == null
                || (words.has("synonyms") && !words.entries().get("synonyms").isWhole())) {
            unread.add(path);
        }
        return words == null ? tree : new Translation(problems).merge(tree, words, Format.PLAYBOOK);
    }

    private Style style() {
        Path path = root.resolve(STYLE);
        if (!Files.isRegularFile(path)) {
            return StyleReader.read(null, problems);
        }
        SourceFile file = SourceFile.read(path, STYLE, problems);
        Tree.Twig tree = file == null ? null : StyleReader.tree(file, problems);
        if (tree == null) {
            unread.add(STYLE);
        }
        return StyleReader.read(tree, problems);
    }

    private SourceFile source(String path) {
        Path file = root.resolve(path);
        if (Files.isDirectory(file) && !path.equals("playbook.yaml")) {
            return null; // It was told with the others of the folder.
        } else if (!Files.isRegularFile(file)) {
            problems.add(Problem.of(
                    Code.MISSING_FILE,
                    Location.of(path),
                    "The file is missing.",
                    "Create it; docs/format.md describes it."));
            return null;
        }
        return SourceFile.read(file, path, problems);
    }

    private void topLevel(List<String> languages) {
        List<String> expected = new ArrayList<>(List.of("playbook.yaml", STYLE, "pages", "scenarios", "theme"));
        languages.stream().skip(1).forEach(language -> expected.add("playbook." + language + ".yaml"));
        for (Entry entry : folder.list("")) {
            if (entry.name().matches("pages|scenarios|theme") != entry.folder() && expected.contains(entry.name())) {
                wrongKind(entry);
            } else if (!expected.contains(entry.name())
                    && !entry.name().matches("(README|LICENSE|NOTICE)(\\..*)?|CODEOWNERS")) {
                folder.unused(entry, expected);
            }
        }
    }

    private void wrongKind(Entry entry) {
        problems.add(Problem.of(
                Code.UNREADABLE_FILE,
                Location.of(entry.path()),
                entry.folder() ? "This must be a file, not a folder." : "This must be a folder, not a file.",
                "Rename or remove it."));
    }

    /** Returns the scenarios of each language by slug. */
    private Map<String, List<Scenario>> scenarios(List<String> languages, SharedFields shared) {
        List<Entry> folders = folder.scenarios();
        ScenarioReader reader = new ScenarioReader(folder, languages, shared);
        if (memory != null) {
            memory.scenarios.prepare(folders, List.of(languages, shared));
        }
        List<ScenarioReader.Translations> read = IntStream.range(0, folders.size())
                .parallel()
                .mapToObj(i -> {
                    checkpoint.run();
                    return memory == null
                            ? reader.read(folders.get(i))
                            : memory.scenarios.read(folders.get(i), reader, folder);
                })
                .toList();
        Map<String, List<Scenario>> scenarios = new TreeMap<>();
        languages.forEach(language -> scenarios.put(language, new ArrayList<>()));
        for (ScenarioReader.Translations one : read) {
            problems.addAll(one.problems());
            one.scenarios().forEach((language, scenario) -> {
                if (drafts || !scenario.draft()) {
                    scenarios.get(language).add(scenario);
                    // Where a text could not be read, nobody knows what it shows.
                    pictures.addAll(one.problems().stream().anyMatch(Problem::isError) ? List.of() : one.pictures());
                }
            });
        }
        return scenarios;
    }

    private Map<String, String> theme() {
        Map<String, String> theme = new TreeMap<>();
        folder.walk("theme").forEach((path, file) -> {
            if (!path.matches(".*\\.(peb|css|js|svg|properties)")) {
                problems.add(Problem.of(
                        Code.UNUSED_FILE,
                        Location.of(path),
                        "This file is not used.",
                        "Remove it: a theme has templates (.peb), styles (.css), scripts (.js), drawings (.svg) and"
                                + " words (.properties)."));
                return;
            }
            // An empty file is an override too: it takes a part of the theme away.
            SourceFile source = SourceFile.readAny(file, path, problems);
            if (source != null) {
                theme.put(path.substring("theme/".length()), source.text());
            }
        });
        return theme;
    }
}
