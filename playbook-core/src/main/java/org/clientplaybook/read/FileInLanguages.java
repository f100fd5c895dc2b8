package org.clientplaybook.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads a file of the top level that a playbook may have, and its translations. */
final class FileInLanguages {
    private final ContentFiles files;
    private final Languages languages;
    private final List<Problem> problems;

    FileInLanguages(ContentFiles files, Languages languages, List<Problem> problems) {
        this.files = files;
        this.languages = languages;
        this.problems = problems;
    }

    /**
     * What the file says in a language.
     *
     * @param language that of the words: the first one where there is no translation
     * @param file the file that they are from
     */
    record Words(Tree.Twig tree, String language, ContentPath file) {}

    /**
     * Returns what it says in each language; none where there is no such file, or none that can be read.
     *
     * @param what a word for it in messages
     */
    Map<String, Words> read(ContentPath path, Entries format, String what) {
        Map<String, Words> all = new LinkedHashMap<>();
        Entry original = file(files.first(path));
        Tree.Twig tree = original == null ? null : tree(original, format, false);
        Words first = original == null || tree == null ? null : new Words(tree, languages.first(), original.path());
        if (first != null) {
            all.put(languages.first(), first);
        }
        for (String language : languages.further()) {
            Entry file = file(files.find(path.in(language)));
            if (file == null && original != null) {
                file = file(files.find(original.path().in(language)));
            }
            if (file != null && original == null) {
                problems.add(Problem.of(
                        Code.MISSING_FILE,
                        Location.of(file.path()),
                        "This translates a " + what + " that does not exist.",
                        "Create `" + path.name() + "` in the first language."));
            } else if (first != null) {
                Tree.Twig words = file == null ? null : tree(file, format, true);
                all.put(
                        language,
                        file == null || words == null
                                ? first
                                : new Words(
                                        new Translation(problems).merge(first.tree(), words, format),
                                        language,
                                        file.path()));
            }
        }
        return all;
    }

    /** A folder in the place of the file is told with the others of the top level. */
    private static @Nullable Entry file(@Nullable Entry entry) {
        return entry == null || entry.folder() ? null : entry;
    }

    private Tree.@Nullable Twig tree(Entry entry, Entries format, boolean translation) {
        return files.tree(entry, translation, format, problems);
    }
}
