package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.format.Format;
import org.clientplaybook.format.Shape;
import org.clientplaybook.markdown.Markdown;
import org.clientplaybook.message.Compiler;
import org.clientplaybook.model.Scenario;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ScenarioMapper.Guidance;
import org.clientplaybook.read.ScenarioMapper.SharedFields;
import org.jspecify.annotations.Nullable;

/** Reads one scenario's folder in all languages. One reader serves many threads. */
final class ScenarioReader {
    private static final String REQUIRED = Format.SCENARIO.keys().stream()
            .filter(Shape.Key::required)
            .map(Shape.Key::name)
            .collect(Collectors.joining("`, `", "`", "`"));

    private final Languages languages;
    private final SharedFields shared;
    private final Markdown markdown = new Markdown();
    private final Compiler compiler = new Compiler();
    private final List<String> expected;

    /**
     * A scenario by language, with the faults of its files.
     *
     * @param sources its texts
     * @param pictures those in its folder
     */
    record Translations(
            Map<String, Scenario> scenarios,
            List<Problem> problems,
            Map<ContentPath, SourceText> sources,
            List<ContentPath> pictures) {}

    ScenarioReader(Languages languages, SharedFields shared) {
        this.languages = languages;
        this.shared = shared;
        this.expected = languages.tags().stream()
                .flatMap(language -> Stream.of(ContentPath.SCENARIO_FILE, ContentPath.GUIDANCE_FILE)
                        .map(name -> languages
                                .file(ContentPath.ROOT.child(name), language)
                                .name()))
                .toList();
    }

    /** Returns what it reads scenarios with. */
    Object with() {
        return List.of(languages, shared);
    }

    /**
     * Returns what is in a folder.
     *
     * @param part has the files of the folder: the root of all, or a part of it
     */
    Translations read(ContentPath folder, ContentFiles files, ContentRoot part) {
        return new InFolder(folder, files, part).read();
    }

    private final class InFolder {
        private final ContentPath folder;
        private final List<Problem> problems = new ArrayList<>();
        private final ContentFiles content;
        /** By name: in the folder of a pack's scenario some may be the playbook's own. */
        private final Map<String, Entry> files;

        InFolder(ContentPath folder, ContentFiles all, ContentRoot part) {
            this.folder = folder;
            this.content = all.of(part, problems);
            this.files = content.list(folder).stream().collect(Collectors.toMap(Entry::name, entry -> entry));
        }

        Translations read() {
            files.values().stream()
                    .filter(entry -> entry.folder()
                            || (!expected.contains(entry.name())
                                    && !entry.path().isAttachment()))
                    .forEach(entry -> problems.add(UnusedFile.of(entry, expected, languages)));
            ContentPath path = folder.child(ContentPath.SCENARIO_FILE);
            Tree.Twig tree = original(path);
            Guidance guidance = guidance(languages.first());
            // A scenario that cannot be read still exists, so that links to it are not reported.
            Tree.Twig present = tree == null ? Tree.Twig.empty(Location.of(path)) : tree;
            String fingerprint = languages.further().isEmpty()
                    ? ""
                    : Fingerprint.of(present, Format.SCENARIO, guidance == null ? null : guidance.source());
            Scenario original = mapper(languages.first()).map(present, guidance, path, fingerprint);
            Map<String, Scenario> scenarios = new LinkedHashMap<>(Map.of(languages.first(), original));
            for (String language : languages.further()) {
                Scenario translated = tree == null ? null : translation(tree, language, guidance, fingerprint);
                scenarios.put(language, translated == null ? original : translated);
            }
            List<ContentPath> pictures = files.values().stream()
                    .filter(entry -> !entry.folder() && entry.path().isAttachment())
                    .map(Entry::path)
                    .toList();
            return new Translations(scenarios, problems, content.sources(), pictures);
        }

        private Tree.@Nullable Twig original(ContentPath path) {
            Entry entry = files.get(path.name());
            if (entry != null) {
                return tree(entry, false);
            }
            if (problems.stream().noneMatch(problem -> problem.location().path().equals(path.path()))) {
                problems.add(Problem.of(
                        Code.MISSING_FILE,
                        Location.of(path),
                        "The scenario's file is missing.",
                        "Create it, with the keys " + REQUIRED + "."));
            }
            return null;
        }

        private @Nullable Scenario translation(
                Tree.Twig tree, String language, @Nullable Guidance original, String fingerprint) {
            ContentPath path = languages.file(folder.child(ContentPath.SCENARIO_FILE), language);
            Entry words = files.get(path.name());
            Guidance guidance = guidance(language);
            if (words == null) {
                if (guidance != null) {
                    problems.add(Problem.of(
                            Code.UNUSED_FILE,
                            Location.of(guidance.file()),
                            "This file is not used, since the scenario itself is not translated.",
                            "Create `" + path.name() + "` beside it."));
                }
                return null;
            }
            Tree.Twig overlay = tree(words, true);
            if (overlay == null) {
                return null;
            }
            if (guidance == null && original != null) {
                problems.add(Problem.of(
                        Code.UNTRANSLATED,
                        Location.of(path),
                        "The guidance has no translation; the original is shown.",
                        "Create `" + path.guidance().name() + "`."));
            }
            Tree.Twig merged = new Translation(problems).merge(tree, overlay, Format.SCENARIO);
            return mapper(language).map(merged, guidance == null ? original : guidance, words.path(), fingerprint);
        }

        private Tree.@Nullable Twig tree(Entry entry, boolean translation) {
            return content.tree(entry, translation, Format.SCENARIO, problems);
        }

        private @Nullable Guidance guidance(String language) {
            Entry entry = files.get(languages
                    .file(ContentPath.ROOT.child(ContentPath.GUIDANCE_FILE), language)
                    .name());
            SourceText source = entry == null ? null : content.read(entry);
            if (source == null) {
                return null;
            }
            Markdown.Parsed parsed = markdown.parse(source.text(), new Location(source.path(), 1, 1));
            problems.addAll(parsed.problems());
            return new Guidance(parsed.document(), source.text(), language, source.path());
        }

        private ScenarioMapper mapper(String language) {
            return new ScenarioMapper(folder.name(), language, languages, shared, markdown, compiler, problems);
        }
    }
}
