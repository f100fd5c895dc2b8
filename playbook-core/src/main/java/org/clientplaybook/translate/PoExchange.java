package org.clientplaybook.translate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.clientplaybook.content.ContentFault;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.gettext.Gettext;
import org.clientplaybook.gettext.PoFile;
import org.clientplaybook.gettext.PoFile.Entry;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.OutputPlace;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.TranslationFiles;
import org.clientplaybook.read.TranslationFiles.Part;
import org.clientplaybook.read.TranslationUnit;
import org.clientplaybook.write.Sources;

/** Reads a PO file into the translation files, and writes it anew from them. */
public final class PoExchange {
    /** A file of a language with three thousand scenarios has less. */
    private static final long LARGEST = 256_000_000;

    private final Path content;
    private final Path po;
    private final String language;
    private final Runnable checkpoint;

    /**
     * Makes an exchange.
     *
     * @param content the folder that has {@code playbook.yaml}
     * @param po the PO file; it need not be there
     * @param language a further language of the playbook
     * @param checkpoint run before each file is written; what it throws ends the work
     */
    public PoExchange(Path content, Path po, String language, Runnable checkpoint) {
        this.content = content;
        this.po = po;
        this.language = language;
        this.checkpoint = checkpoint;
    }

    /**
     * What was done.
     *
     * @param files the translation files that are new or changed, below the content folder
     * @param translated how many texts have a finished translation
     * @param fuzzy how many have one that somebody has to look at
     * @param untranslated how many have none
     * @param problems where one is an error, nothing was written
     */
    public record Exchanged(List<String> files, int translated, int fuzzy, int untranslated, List<Problem> problems) {
        public Exchanged {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Puts what is finished in the PO file into the translation files, then writes the PO file.
     *
     * @param root the content
     * @param plurals the conditions of the language's plural categories
     * @throws IllegalArgumentException if the language is no further one of the playbook
     * @throws UncheckedIOException if the disk fails; each file is then the old one or the new one
     */
    public Exchanged run(ContentRoot root, Map<String, String> plurals) {
        TranslationFiles.Reading reading = TranslationFiles.read(root, language);
        List<String> languages = reading.languages();
        if (!languages.isEmpty() && languages.indexOf(language) <= 0) {
            throw new IllegalArgumentException("`" + language + "` is no language to translate into: put it behind `"
                    + languages.get(0) + "` in `languages` of playbook.yaml, which has " + String.join(", ", languages)
                    + ".");
        }
        List<Problem> problems = new ArrayList<>(reading.problems());
        PoFile old = read(problems);
        List<TranslationUnit> units =
                reading.parts().stream().flatMap(part -> part.units().stream()).toList();
        Map<ContentPath, byte[]> there = new TreeMap<>();
        reading.parts().forEach(part -> there.putAll(part.files()));
        Pairing pairing = Pairing.of(units, old.entries());
        if (problems.stream().noneMatch(Problem::isError)) {
            problems.addAll(PoProblems.of(OutputPlace.of(po).path(), old, language, units, pairing, there));
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            return new Exchanged(List.of(), 0, 0, 0, problems);
        }
        List<Entry> entries = new ArrayList<>();
        Map<ContentPath, byte[]> changed = new TreeMap<>();
        for (Part part : reading.parts()) {
            checkpoint.run();
            List<Entry> own = part.units().stream()
                    .map(unit ->
                            PoEntries.of(part, pairing.of(unit), old.entries().isEmpty()))
                    .toList();
            entries.addAll(own);
            changed.putAll(part.with(unit -> pairing.of(unit).finished(), isCurrent(part, own)));
        }
        there.putAll(changed);
        int fuzzy = (int) entries.stream().filter(Entry::isFuzzy).count();
        int untranslated = (int)
                entries.stream().filter(entry -> entry.translations().isEmpty()).count();
        int all = entries.size();
        old.entries().stream()
                .filter(entry -> !pairing.isTaken(entry)
                        && (entry.obsolete() || !entry.translations().isEmpty()))
                .forEach(entry -> entries.add(entry.asObsolete()));
        PoFile made = new PoFile(
                PoHeader.of(old.header(), reading.id(), language, plurals, there), old.about(), entries, old.end());
        return new Exchanged(
                write(changed, Gettext.write(made)), all - fuzzy - untranslated, fuzzy, untranslated, problems);
    }

    /** Returns whether no translation of a text that the fingerprint counts is of another original. */
    private static boolean isCurrent(Part part, List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (part.units().get(i).counted() && entries.get(i).isFuzzy()) {
                return false;
            }
        }
        return true;
    }

    private PoFile read(List<Problem> problems) {
        PoFile none = new PoFile(Map.of(), List.of(), List.of(), List.of());
        String path = OutputPlace.of(po).path();
        try {
            if (Files.notExists(po)) {
                return none;
            }
            if (Files.size(po) > LARGEST) {
                problems.add(Problem.of(
                        Code.UNREADABLE_FILE,
                        new OutputPlace(path),
                        "The file has more than " + LARGEST / 1_000_000 + " MB.",
                        "Choose the PO file of one language."));
                return none;
            }
            List<ContentFault> faults = new ArrayList<>();
            SourceText text = SourceText.decode(new ContentPath(path), Files.readAllBytes(po), faults::add);
            for (ContentFault fault : faults) {
                problems.add(Problem.of(
                        Code.NOT_UTF8,
                        new OutputPlace(path, fault.line(), fault.column()),
                        "The file is not UTF-8 text.",
                        "Save it as UTF-8, and write `charset=UTF-8` in its header."));
            }
            PoFile.Parsed parsed = text == null ? new PoFile.Parsed(none, List.of()) : Gettext.parse(text, path);
            problems.addAll(parsed.problems());
            return parsed.file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the translation files in their places first: what a PO file has is not lost where its own place cannot be had. */
    private List<String> write(Map<ContentPath, byte[]> changed, String text) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        changed.forEach((path, bytes) -> files.put(path.path(), bytes));
        List<String> written = files.isEmpty() ? List.of() : Sources.replace(content, files, checkpoint);
        Path file = po.toAbsolutePath();
        Path folder = Objects.requireNonNull(file.getParent(), "a folder of the PO file");
        String name = String.valueOf(file.getFileName());
        Sources.replace(folder, Collections.singletonMap(name, text.getBytes(StandardCharsets.UTF_8)), checkpoint);
        return written;
    }
}
