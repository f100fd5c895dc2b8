package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clientplaybook.content.ContentFault;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.LanguageTag;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the files of a content root, for one thread: what goes wrong becomes a problem, and each text is kept. */
final class ContentFiles {
    private final ContentRoot root;
    private final List<Problem> problems;
    private final Map<ContentPath, SourceText> sources = new TreeMap<>();

    ContentFiles(ContentRoot root, List<Problem> problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Returns where the files come from, for whoever tells its faults in other words. */
    ContentRoot root() {
        return root;
    }

    /** Returns every text that was read, also those that are not used for their faults. */
    Map<ContentPath, SourceText> sources() {
        return sources;
    }

    /** Keeps a text that something else has read. */
    void keep(SourceText source) {
        sources.put(source.path(), source);
    }

    /** Returns what lies in a folder, by name; nothing where there is no such folder. */
    List<Entry> list(ContentPath folder) {
        return root.list(folder, this::report);
    }

    /** Returns the files below a folder. */
    List<Entry> walk(ContentPath folder) {
        return root.walk(folder, this::report);
    }

    /** Returns a file or a folder; null where there is none, and after a problem. */
    @Nullable
    Entry find(ContentPath path) {
        return root.find(path, this::report);
    }

    /** Reads a file that must have something in it, or returns null after a problem. */
    @Nullable
    SourceText read(Entry file) {
        SourceText source = readAny(file);
        if (source != null && source.isBlank()) {
            problems.add(empty(source.path()));
            return null;
        }
        return source;
    }

    /** Reads a file that may be empty, or returns null after a problem. */
    @Nullable
    SourceText readAny(Entry file) {
        byte[] bytes = root.read(file, SourceText.LARGEST, this::report);
        SourceText source = bytes == null ? null : SourceText.decode(file.path(), bytes, this::report);
        if (source == null) {
            return null;
        }
        keep(source);
        ContentFault bad = source.badCharacter();
        if (bad != null) {
            report(bad);
            return null;
        }
        return source;
    }

    static Problem empty(ContentPath path) {
        return Problem.of(Code.EMPTY_FILE, Location.of(path), "The file is empty.", "Add its content, or remove it.");
    }

    /** Returns the languages that names of files speak of, as {@code scenario.sv.yaml} does, in alphabetical order. */
    List<String> languages() {
        Set<String> languages = new TreeSet<>();
        for (Entry file : root.walk(ContentPath.ROOT, fault -> {})) {
            String language = file.path().language();
            boolean text = switch (file.path().kind()) {
                case PLAYBOOK, GUIDE, WORKSHEET, SCENARIO, GUIDANCE, PAGE -> true;
                case WORDS, OTHER -> false;
            };
            if (text && language != null && LanguageTag.isValid(language)) {
                languages.add(language);
            }
        }
        return new ArrayList<>(languages);
    }

    private void report(ContentFault fault) {
        problems.add(FileProblems.of(fault));
    }
}
