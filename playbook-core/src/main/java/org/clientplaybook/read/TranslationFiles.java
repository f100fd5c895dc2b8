package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.clientplaybook.content.Bytes;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.format.Format;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the files of a playbook's own content beside their translations into one language, to be translated. */
public final class TranslationFiles {
    private final ContentFiles files;
    private final String language;
    private final List<Problem> problems;
    private Set<String> fixed = Set.of();

    private TranslationFiles(ContentRoot root, String language, List<Problem> problems) {
        this.files = new ContentFiles(root, problems);
        this.language = language;
        this.problems = problems;
    }

    /**
     * What was read.
     *
     * @param id the playbook's; empty where it cannot be read
     * @param languages the playbook's; none where it cannot be read
     * @param parts in the order of the playbook; none where there is an error
     * @param problems the errors of the files; what is missing in a translation is none
     */
    public record Reading(String id, List<String> languages, List<Part> parts, List<Problem> problems) {
        public Reading {
            languages = List.copyOf(languages);
            parts = List.copyOf(parts);
            problems = List.copyOf(problems);
        }
    }

    /** What is translated together: a file, or a scenario with its guidance. */
    public static final class Part {
        private final TranslatedFile file;
        private final @Nullable TranslatedFile guidance;
        private final @Nullable String fingerprint;
        private final @Nullable String translated;
        private final List<TranslationUnit> units;

        private Part(
                TranslatedFile file,
                @Nullable TranslatedFile guidance,
                @Nullable String fingerprint,
                @Nullable String translated) {
            this.file = file;
            this.guidance = guidance;
            this.fingerprint = fingerprint;
            this.translated = translated;
            List<TranslationUnit> all = new ArrayList<>(file.units());
            all.addAll(guidance == null ? List.of() : guidance.units());
            this.units = List.copyOf(all);
        }

        /** Returns the texts, in the order of the original. */
        public List<TranslationUnit> units() {
            return units;
        }

        /** Returns whether it says of which original its translation is. */
        public boolean isDated() {
            return fingerprint != null && file.bytes() != null;
        }

        /** Returns whether the translation is of another original, or does not say of which; false where nothing can say so. */
        public boolean isOutdated() {
            return isDated() && !Objects.equals(fingerprint, translated);
        }

        /** Returns the bytes of the translation's files that are there. */
        public Map<ContentPath, byte[]> files() {
            Map<ContentPath, byte[]> there = new LinkedHashMap<>();
            put(file, there);
            if (guidance != null) {
                put(guidance, there);
            }
            return there;
        }

        private static void put(TranslatedFile one, Map<ContentPath, byte[]> there) {
            Bytes bytes = one.bytes();
            if (bytes != null) {
                there.put(one.target(), bytes.toArray());
            }
        }

        /**
         * Returns the files of the translation that are other ones with these words; a new one only where no word is missing
         * that it has to have.
         *
         * @param words those to write, or null where the translation stays as it is
         * @param current whether all words of the translation are then of the original as it is
         */
        public Map<ContentPath, byte[]> with(Function<TranslationUnit, @Nullable String> words, boolean current) {
            Map<String, TranslationUnit> named = new HashMap<>();
            units.forEach(unit -> named.put(unit.context(), unit));
            Function<TranslationUnit, @Nullable String> all = one -> {
                TranslationUnit unit = named.getOrDefault(one.context(), one);
                String word = words.apply(unit);
                return word == null && unit.sure() ? unit.translation() : word;
            };
            boolean whole = current && file instanceof TranslatedFile.Yaml yaml && yaml.isWhole(all);
            Map<ContentPath, byte[]> changed = new LinkedHashMap<>();
            String text = file.with(words, whole ? fingerprint : null);
            if (text != null) {
                changed.put(file.target(), file.encoded(text));
            }
            String guide =
                    guidance == null || (file.bytes() == null && text == null) ? null : guidance.with(words, null);
            if (guidance != null && guide != null) {
                changed.put(guidance.target(), guidance.encoded(guide));
            }
            return changed;
        }
    }

    /**
     * Reads a content root. Never throws for what is in it.
     *
     * @param language a further language of the playbook
     */
    public static Reading read(ContentRoot root, String language) {
        List<Problem> problems = new ArrayList<>();
        TranslationFiles reader = new TranslationFiles(root, language, problems);
        SettingsReader settings = new SettingsReader(reader.files, ContentPath.PLAYBOOK, problems);
        Tree.Twig tree = settings.read();
        List<String> languages = tree == null ? List.of() : settings.languages(tree);
        reader.fixed = tree == null ? Set.of() : TranslatedWords.fixed(tree);
        List<Part> parts = languages.indexOf(language) > 0 ? reader.parts() : List.of();
        List<Problem> errors =
                problems.stream().filter(Problem::isError).distinct().toList();
        String id = tree == null ? "" : tree.text("id", "");
        return new Reading(id, languages, errors.isEmpty() ? parts : List.of(), errors);
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        top(ContentPath.PLAYBOOK, Format.PLAYBOOK, parts);
        top(ContentPath.GUIDE, Format.GUIDE, parts);
        top(ContentPath.WORKSHEET, Format.WORKSHEET, parts);
        for (Entry folder : files.list(ContentPath.SCENARIOS)) {
            Part scenario = folder.folder() ? scenario(folder.path()) : null;
            if (scenario != null) {
                parts.add(scenario);
            }
        }
        for (Entry page : files.walk(ContentPath.PAGES)) {
            if (page.path().kind() == ContentPath.Kind.PAGE && page.path().language() == null) {
                TranslatedFile file = markdown(page.path(), false);
                if (file != null) {
                    parts.add(new Part(file, null, null, null));
                }
            }
        }
        return parts;
    }

    private void top(ContentPath path, Entries format, List<Part> parts) {
        TranslatedFile file = yaml(path, format);
        if (file != null) {
            parts.add(new Part(file, null, null, null));
        }
    }

    private @Nullable Part scenario(ContentPath folder) {
        TranslatedFile.Yaml file = yaml(folder.child(ContentPath.SCENARIO_FILE), Format.SCENARIO);
        if (file == null) {
            return null;
        }
        TranslatedFile.Markdown guidance = markdown(folder.child(ContentPath.GUIDANCE_FILE), true);
        return new Part(
                file,
                guidance,
                Fingerprint.of(file.from(), Format.SCENARIO, guidance == null ? null : guidance.from()),
                file.to() == null ? null : file.to().text(TranslatedFile.ORIGINAL));
    }

    private TranslatedFile.@Nullable Yaml yaml(ContentPath path, Entries format) {
        Entry original = file(path);
        Tree.Twig from = original == null ? null : files.tree(original, false, format, problems);
        if (from == null) {
            return null;
        }
        ContentPath target = path.in(language);
        Entry translation = file(target);
        Tree.Twig to = translation == null ? null : files.tree(translation, true, format, problems);
        return new TranslatedFile.Yaml(
                path,
                target,
                format,
                fixed,
                from,
                to,
                files.sources().get(target),
                to == null ? null : bytes(translation));
    }

    private TranslatedFile.@Nullable Markdown markdown(ContentPath path, boolean counted) {
        Entry original = file(path);
        SourceText from = original == null ? null : files.read(original);
        if (from == null) {
            return null;
        }
        ContentPath target = path.in(language);
        Entry translation = file(target);
        SourceText to = translation == null ? null : files.read(translation);
        return new TranslatedFile.Markdown(
                path,
                target,
                from.text(),
                to == null ? null : to.text(),
                counted,
                to == null ? null : bytes(translation));
    }

    private @Nullable Entry file(ContentPath path) {
        Entry entry = files.find(path);
        if (entry != null && entry.folder()) {
            problems.add(Problem.of(
                    Code.UNREADABLE_FILE,
                    Location.of(path),
                    "This is a folder, not a file.",
                    "Put a file in its place."));
            return null;
        }
        return entry;
    }

    private @Nullable Bytes bytes(@Nullable Entry entry) {
        byte[] bytes = entry == null ? null : files.root().read(entry, SourceText.LARGEST, fault -> {});
        return bytes == null ? null : Bytes.of(bytes);
    }
}
