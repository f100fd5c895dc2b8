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
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the files of a content root, for one thread: what goes wrong becomes a problem, and each text is kept. */
final class ContentFiles {
    private final ContentRoot root;
    private final List<Problem> problems;
    private final List<String> packs;
    private final Map<ContentPath, Tree.Twig> replaced;
    private final Map<ContentPath, SourceText> sources = new TreeMap<>();

    ContentFiles(ContentRoot root, List<Problem> problems) {
        this(root, List.of(), Map.of(), problems);
    }

    /**
     * @param packs the ids of those that the root has
     * @param replaced files that are not as they are written, but with other words
     */
    ContentFiles(ContentRoot root, List<String> packs, Map<ContentPath, Tree.Twig> replaced, List<Problem> problems) {
        this.root = root;
        this.packs = packs;
        this.replaced = replaced;
        this.problems = problems;
    }

    /** Returns the files of another root, with those that are read already. */
    ContentFiles over(ContentRoot other, List<String> ids, Map<ContentPath, Tree.Twig> others) {
        ContentFiles files = new ContentFiles(other, ids, others, problems);
        files.sources.putAll(sources);
        return files;
    }

    /** Returns the same files for another thread, which has its own list of problems and keeps its own texts. */
    ContentFiles of(ContentRoot part, List<Problem> to) {
        return new ContentFiles(part, packs, replaced, to);
    }

    /** Returns a file of the playbook's own, or of the first pack that has it; null where there is none. */
    @Nullable
    Entry first(ContentPath path) {
        Entry own = find(path);
        for (int i = 0; own == null && i < packs.size(); i++) {
            own = find(path.inPack(packs.get(i)));
        }
        return own;
    }

    /**
     * Returns what a file says, or null after a problem with the whole of it.
     *
     * @param translation whether it has words alone
     * @param to where its faults are put
     */
    Tree.@Nullable Twig tree(Entry file, boolean translation, Entries format, List<Problem> to) {
        SourceText source = read(file);
        Tree.Twig other = replaced.get(file.path());
        return other != null || source == null ? other : ShapeReader.read(source, translation, format, to);
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
            problems.add(FileProblems.empty(source.path()));
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
