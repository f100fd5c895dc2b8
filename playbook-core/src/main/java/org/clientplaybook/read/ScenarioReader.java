package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientplaybook.markdown.Markdown;
import org.clientplaybook.message.Compiler;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentFolder.Entry;
import org.clientplaybook.read.ScenarioMapper.Guidance;
import org.clientplaybook.read.ScenarioMapper.SharedFields;

/** Reads one scenario's folder in all languages. One reader serves many threads. */
final class ScenarioReader {
    private final ContentFolder folder;
    private final List<String> languages;
    private final SharedFields shared;
    private final Markdown markdown = new Markdown();
    private final Compiler compiler = new Compiler();
    private final List<String> expected;

    /**
     * A scenario by language, with the faults of its files.
     *
     * @param pictures the paths of those in its folder
     */
    record Translations(Map<String, Scenario> scenarios, List<Problem> problems, List<String> pictures) {}

    ScenarioReader(ContentFolder folder, List<String> languages, SharedFields shared) {
        this.folder = folder;
        this.languages = languages;
        this.shared = shared;
        this.expected = languages.stream()
                .flatMap(language -> Stream.of(name("scenario", language, ".yaml"), name("guidance", language, ".md")))
                .toList();
    }

    Translations read(Entry scenario) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Entry> files = files(scenario, problems);
        String first = languages.get(0);
        Entry original = files.get("scenario.yaml");
        String path = scenario.path() + "/scenario.yaml";
        Tree.Twig tree = original == null ? null : tree(original, false, problems);
        if (original == null && problems.stream().noneMatch(problem -> isAt(problem, path))) {
            problems.add(Problem.of(
                    Code.MISSING_FILE,
                    Location.of(path),
                    "The scenario's file is missing.",
                    "Create it; docs/format.md describes it."));
        }
        Guidance guidance = guidance(files, first, problems);
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        // A scenario that cannot be read is there all the same, so that nobody calls links to it dead.
        Tree.Twig present = tree == null ? Tree.Twig.empty(Location.of(path)) : tree;
        String fingerprint = languages.size() == 1
                ? ""
                : Fingerprint.of(present, Format.SCENARIO, guidance == null ? null : guidance.source());
        scenarios.put(first, mapper(scenario, first, problems).map(present, guidance, path, fingerprint));
        for (String language : languages.subList(1, languages.size())) {
            Scenario translated =
                    tree == null ? null : translation(scenario, tree, files, language, guidance, fingerprint, problems);
            scenarios.put(language, translated == null ? scenarios.get(first) : translated);
        }
        List<String> pictures = files.values().stream()
                .filter(PictureReader::isPicture)
                .map(Entry::path)
                .toList();
        return new Translations(scenarios, problems, pictures);
    }

    private static boolean isAt(Problem problem, String path) {
        return problem.location().path().equals(path);
    }

    private Scenario translation(
            Entry scenario,
            Tree.Twig tree,
            Map<String, Entry> files,
            String language,
            Guidance original,
            String fingerprint,
            List<Problem> problems) {
        Entry words = files.get(name("scenario", language, ".yaml"));
        Guidance guidance = guidance(files, language, problems);
        if (words == null) {
            if (guidance != null) {
                problems.add(Problem.of(
                        Code.UNUSED_FILE,
                        Location.of(guidance.file()),
                        "This file is not used, since the scenario itself is not translated.",
                        "Create `" + name("scenario", language, ".yaml") + "` beside it."));
            }
            return null;
        }
        Tree.Twig overlay = tree(words, true, problems);
        if (overlay == null) {
            return null;
        }
        if (guidance == null && original != null) {
            problems.add(Problem.of(
                    Code.UNTRANSLATED,
                    Location.of(words.path()),
                    "The guidance has no translation; the original is shown.",
                    "Create `" + name("guidance", language, ".md") + "`."));
        }
        Tree.Twig merged = new Translation(problems).merge(tree, overlay, Format.SCENARIO);
        return mapper(scenario, language, problems)
                .map(merged, guidance == null ? original : guidance, words.path(), fingerprint);
    }

    private Tree.Twig tree(Entry entry, boolean translation, List<Problem> problems) {
        SourceFile source = SourceFile.read(entry.file(), entry.path(), problems);
        if (source == null) {
            return null;
        }
        var root = YamlReader.parse(source, problems);
        return root == null ? null : new ShapeReader(source, translation, problems).read(root, Format.SCENARIO);
    }

    private Guidance guidance(Map<String, Entry> files, String language, List<Problem> problems) {
        Entry entry = files.get(name("guidance", language, ".md"));
        SourceFile source = entry == null ? null : SourceFile.read(entry.file(), entry.path(), problems);
        if (source == null) {
            return null;
        }
        Markdown.Parsed parsed = markdown.parse(source.text(), new Location(source.path(), 1, 1));
        problems.addAll(parsed.problems());
        return new Guidance(parsed.document(), source.text(), language, source.path());
    }

    private ScenarioMapper mapper(Entry scenario, String language, List<Problem> problems) {
        return new ScenarioMapper(scenario.name(), language, languages.get(0), shared, markdown, compiler, problems);
    }

    private Map<String, Entry> files(Entry scenario, List<Problem> problems) {
        ContentFolder within = folder.reporting(problems);
        Map<String, Entry> files =
                within.list(scenario.path()).stream().collect(Collectors.toMap(Entry::name, entry -> entry));
        files.values().stream()
                .filter(entry ->
                        entry.folder() || (!expected.contains(entry.name()) && !PictureReader.isPicture(entry)))
                .forEach(entry -> within.unused(entry, expected));
        return files;
    }

    private String name(String stem, String language, String ending) {
        return language.equals(languages.get(0)) ? stem + ending : stem + "." + language + ending;
    }
}
