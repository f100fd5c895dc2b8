package org.clientplaybook.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.Slug;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;

/** Reads the files of a playbook's own theme. */
final class ThemeReader {
    private static final List<String> ENDINGS = List.of("peb", "css", "js", "svg", "properties");

    /** What names are made of: they become part of addresses, and of names of files on every system. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-][\\p{L}\\p{M}\\p{N}._-]*");

    private final ContentFiles files;
    private final List<Problem> problems;
    private final Map<String, String> theme = new TreeMap<>();
    /** The files by what tells them apart on a system without upper and lower case. */
    private final Map<String, String> spellings = new HashMap<>();

    private ThemeReader(ContentFiles files, List<Problem> problems) {
        this.files = files;
        this.problems = problems;
    }

    /** Returns their texts by path below {@code theme/}. */
    static Map<String, String> read(ContentFiles files, List<Problem> problems) {
        ThemeReader reader = new ThemeReader(files, problems);
        files.walk(ContentPath.THEME).forEach(reader::add);
        return reader.theme;
    }

    private void add(Entry entry) {
        String path = entry.path().path().substring(ContentPath.THEME.path().length() + 1);
        String other = null;
        if (!ENDINGS.contains(entry.path().ending())) {
            unused(
                    entry,
                    "This file is not used.",
                    "Remove it: a theme has templates (.peb), styles (.css), scripts (.js), drawings (.svg) and"
                            + " words (.properties).");
        } else if (!isName(path)) {
            unused(
                    entry,
                    "This file is not used: an address cannot have its name.",
                    "Rename it, or its folder, with letters, digits, `-`, `_` and `.`.");
        } else if ((other = spellings.putIfAbsent(folded(entry.path()), path)) != null) {
            unused(
                    entry,
                    "This file is not used: the name of `theme/" + other + "` is the same, upper and lower case aside.",
                    "Rename one of the two.");
        } else {
            // An empty file is an override too: it takes a part of the theme away.
            SourceText source = files.readAny(entry);
            if (source != null) {
                problems.addAll(YamlConflicts.ofTheme(source));
                theme.put(path, source.text());
            }
        }
    }

    private static boolean isName(String path) {
        for (String part : path.split("/", -1)) {
            int dot = part.indexOf('.');
            String stem = part.substring(0, dot < 0 ? part.length() : dot).toLowerCase(Locale.ROOT);
            if (!NAME.matcher(part).matches() || Slug.isReserved(stem)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the path, or the name alone where the file is published under it, without upper case. */
    private static String folded(ContentPath path) {
        boolean published = path.ending().equals("js") || path.ending().equals("svg");
        return (published ? path.name() : path.path()).toLowerCase(Locale.ROOT);
    }

    private void unused(Entry entry, String message, String hint) {
        problems.add(Problem.of(Code.UNUSED_FILE, Location.of(entry.path()), message, hint));
    }
}
