package org.clientplaybook.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;

/**
 * Finds the files of a playbook's own theme that nothing reads: most are misspelt.
 *
 * @param own the files by their path below {@code theme/}
 * @param defaults the paths of the default theme's files
 * @param loaded says whether pages load a script, by its path
 */
record UnreadFiles(Map<String, String> own, Collection<String> defaults, Predicate<String> loaded) {
    private static final Pattern COMPUTED_NAME =
            Pattern.compile("\\b(?:include|extends|import|from|embed|file)\\b[^%}]*~");

    /**
     * Returns a warning for each.
     *
     * @param languages the playbook's languages
     */
    List<Problem> find(List<String> languages) {
        List<Problem> problems = new ArrayList<>();
        for (String path : own.keySet()) {
            ContentPath file = ContentPath.THEME.child(path);
            boolean words = file.kind() == ContentPath.Kind.WORDS && languages.contains(file.language());
            if (path.endsWith(".properties") && !words) {
                problems.add(unread(
                        path,
                        Suggestion.language(file, languages)
                                .orElse("Put words into `theme/words/`, in a file for each language.")));
            } else if (!words && !path.endsWith(".css") && !defaults.contains(path) && !isRead(path)) {
                problems.add(unread(
                        path,
                        Suggestion.nearest(path, defaults)
                                .map(near -> "Did you mean `" + near + "`?")
                                .orElse("Use it in a template, or remove it.")));
            }
        }
        return problems;
    }

    private static Problem unread(String path, String hint) {
        return Problem.of(Code.UNUSED_FILE, Location.of(ContentPath.THEME.child(path)), "This file is not used.", hint);
    }

    /**
     * Says whether pages load a file that is a script, or a template of the playbook's own names it, as {@code include} and
     * {@code file} do, or might.
     */
    private boolean isRead(String path) {
        if (path.endsWith(".js") && isLoaded(path)) {
            return true;
        }
        String file = path.substring(path.lastIndexOf('/') + 1);
        String name = path.endsWith(".peb") ? path : path.endsWith(".js") ? file.replaceFirst("\\.js$", "") : file;
        return own.entrySet().stream()
                .filter(other ->
                        other.getKey().endsWith(".peb") && !other.getKey().equals(path))
                .map(Map.Entry::getValue)
                .anyMatch(text -> text.contains('"' + name + '"')
                        || text.contains("'" + name + "'")
                        || COMPUTED_NAME.matcher(text).find());
    }

    /** A page's script is loaded where there is such a page. */
    private boolean isLoaded(String path) {
        return loaded.test(path) && (!path.startsWith("page/") || defaults.contains(Script.name(path) + ".peb"));
    }
}
