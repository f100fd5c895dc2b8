package org.clientplaybook.read;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.format.Format;
import org.clientplaybook.markdown.Markdown;
import org.clientplaybook.model.Document;
import org.clientplaybook.model.Line;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads {@code playbook.yaml} and its translations. */
final class SettingsReader {
    private static final String CATEGORIES = "categories";

    private final ContentFiles files;
    private final List<Problem> problems;
    private final ContentPath file;
    private final Set<String> unread = new TreeSet<>();

    /** @param file the playbook's, or a pack's */
    SettingsReader(ContentFiles files, ContentPath file, List<Problem> problems) {
        this.files = files;
        this.file = file;
        this.problems = problems;
    }

    /** Returns the settings of the first language, or null after a problem with the whole of them. */
    Tree.@Nullable Twig read() {
        Tree.Twig tree = tree(file, false);
        if (tree != null) {
            categories(tree);
            tree.entries().forEach((key, value) -> {
                if (!value.isWhole()) {
                    unread.add(key);
                }
            });
        }
        return tree;
    }

    /** A playbook that is built on packs has theirs. */
    private void categories(Tree.Twig tree) {
        if (!tree.has(CATEGORIES) && !tree.has("packs")) {
            problems.add(Problem.of(
                    Code.MISSING_KEY,
                    tree.at(),
                    "`" + CATEGORIES + "` is missing.",
                    "Add `" + CATEGORIES + "`: The groups of scenarios, in display order."));
        }
    }

    /** Returns the playbook's languages; none where they cannot be told. */
    List<String> languages(Tree.Twig tree) {
        Set<String> languages = new LinkedHashSet<>();
        for (Line language : tree.lines("languages")) {
            if (!languages.add(language.text())) {
                problems.add(Problem.of(
                        Code.DUPLICATE,
                        language.at(),
                        "The language `" + language + "` appears twice.",
                        "Keep one of the two."));
            }
        }
        return List.copyOf(languages);
    }

    /** Returns the settings in each language. */
    Map<String, Tree.Twig> translations(Tree.Twig tree, Languages languages) {
        Map<String, Tree.Twig> translations = new LinkedHashMap<>();
        translations.put(languages.first(), tree);
        languages.further().forEach(language -> translations.put(language, translated(tree, language)));
        return translations;
    }

    /** Returns the text in the footer of settings in a language, or null. */
    @Nullable
    Document footerText(Tree.Twig settings) {
        Tree.Leaf leaf = settings.leaf("footer-text");
        if (leaf == null) {
            return null;
        }
        Markdown.Parsed parsed = new Markdown().parse(leaf.text(), leaf.start());
        parsed.problems().stream()
                .filter(problem -> !problems.contains(problem))
                .forEach(problems::add);
        return parsed.document();
    }

    /** Returns the settings of a pack in those languages that it has. */
    Map<String, Tree.Twig> packed(Tree.Twig tree, Languages languages) {
        Map<String, Tree.Twig> translations = new LinkedHashMap<>();
        translations.put(languages.first(), tree);
        for (String language : languages.further()) {
            boolean present = files.find(file.in(language)) != null;
            translations.put(language, present ? translated(tree, language) : tree);
        }
        return translations;
    }

    /**
     * Returns what could not be read whole: keys of {@code playbook.yaml}, and the names of translations whose words for the search
     * are not known.
     */
    Set<String> unread() {
        return unread;
    }

    private Tree.Twig translated(Tree.Twig tree, String language) {
        ContentPath path = file.in(language);
        Tree.Twig words = tree(path, true);
        if (words == null || !isWhole(words, "synonyms") || !isWhole(words, "elsewhere")) {
            unread.add(path.name());
        }
        return words == null ? tree : new Translation(problems).merge(tree, words, Format.PLAYBOOK);
    }

    private static boolean isWhole(Tree.Twig words, String key) {
        Tree part = words.entries().get(key);
        return part == null || part.isWhole();
    }

    private Tree.@Nullable Twig tree(ContentPath path, boolean translation) {
        int before = problems.size();
        Entry entry = files.find(path);
        boolean folder = entry != null && entry.folder();
        // A folder in the place of a translation is told with the others of the top level.
        if ((entry == null && problems.size() == before) || (folder && !translation)) {
            problems.add(Problem.of(Code.MISSING_FILE, Location.of(path), "The file is missing.", hint(translation)));
        }
        return entry == null || folder ? null : files.tree(entry, translation, Format.PLAYBOOK, problems);
    }

    private static String hint(boolean translation) {
        String keys = Format.PLAYBOOK.keys().stream()
                .filter(key -> key.required() || key.name().equals(CATEGORIES))
                .filter(key -> !translation || key.inTranslation())
                .map(key -> "`" + key.name() + "`")
                .collect(Collectors.joining(", "))
                .replaceFirst(", (?=[^,]*$)", " and ");
        return translation
                ? "Create it with the words of " + keys + ", or remove the language from `languages`."
                : "The goal `new` creates a playbook in an empty folder. Or create the file with " + keys + ".";
    }
}
