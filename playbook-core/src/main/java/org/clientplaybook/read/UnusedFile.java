package org.clientplaybook.read;

import java.util.Collection;
import java.util.List;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;

/** Tells of a file or a folder that is not used, and what it was probably meant to be. */
final class UnusedFile {
    private UnusedFile() {}

    /**
     * Returns the problem with it.
     *
     * @param expected the names that would be used where it lies
     */
    static Problem of(Entry entry, Collection<String> expected, Languages languages) {
        return Problem.of(
                Code.UNUSED_FILE,
                Location.of(entry.path()),
                "This " + (entry.folder() ? "folder" : "file") + " is not used.",
                hint(entry, expected, languages.tags()));
    }

    private static String hint(Entry entry, Collection<String> expected, List<String> languages) {
        ContentPath proper = entry.path().proper();
        if (expected.contains(proper.name()) && !proper.equals(entry.path())) {
            return "Rename it to `" + proper.name() + "`.";
        }
        return Suggestion.language(entry.path(), languages)
                .orElseGet(() -> Suggestion.nearest(entry.name(), expected)
                        .map(near -> "Did you mean `" + near + "`?")
                        .orElse("Remove it, or give it a name that begins with a dot."));
    }
}
