package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.Route;
import org.clientplaybook.content.Slug;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.markdown.Markdown;
import org.clientplaybook.model.Edition;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads {@code pages/} and its folders: {@code about.md} in the first language, {@code about.sv.md} in Swedish. */
final class PageReader {
    private final ContentFiles files;
    private final Languages languages;
    private final List<Problem> problems;
    private final Markdown markdown = new Markdown();

    PageReader(ContentFiles files, Languages languages, List<Problem> problems) {
        this.files = files;
        this.languages = languages;
        this.problems = problems;
    }

    /**
     * Returns the pages of each language by name.
     *
     * @param entries the files of the folder, with those of packs
     * @param pictures where the paths of the pictures beside them are put
     */
    Map<String, List<Edition.Page>> read(List<Entry> entries, Set<ContentPath> pictures) {
        Map<String, Map<String, Edition.Page>> byName = new TreeMap<>();
        for (Entry entry : entries) {
            String language = entry.path().language();
            if (entry.path().isAttachment()) {
                pictures.add(entry.path());
            } else if (entry.path().kind() != ContentPath.Kind.PAGE
                    || (language != null && !languages.further().contains(language))) {
                problems.add(UnusedFile.of(entry, expected(entry.path().proper()), languages));
            } else {
                add(entry, language == null ? languages.first() : language, byName);
            }
        }
        Map<String, List<Edition.Page>> pages = new LinkedHashMap<>();
        for (String language : languages.tags()) {
            List<Edition.Page> all = new ArrayList<>();
            byName.values().forEach(translations -> {
                Edition.Page original = translations.get(languages.first());
                if (original != null) {
                    all.add(translations.getOrDefault(language, original));
                }
            });
            pages.put(language, all);
        }
        byName.forEach(this::original);
        return pages;
    }

    /** Returns the name that a page would have if it were spelt right; none where it is in no language of the playbook. */
    private List<String> expected(ContentPath proper) {
        boolean page = proper.kind() == ContentPath.Kind.PAGE
                && (proper.language() == null || languages.further().contains(proper.language()));
        return page ? List.of(proper.name()) : List.of();
    }

    private void original(String name, Map<String, Edition.Page> translations) {
        if (!translations.containsKey(languages.first())) {
            Edition.Page stray = translations.values().iterator().next();
            problems.add(Problem.of(
                    Code.MISSING_FILE,
                    Location.of(stray.file()),
                    "This translates a page that does not exist.",
                    "Create `pages/" + name + ".md` in the first language."));
        }
    }

    private void add(Entry entry, String language, Map<String, Map<String, Edition.Page>> byName) {
        String name = entry.path().page();
        String fault = fault(name);
        if (fault != null) {
            problems.add(Problem.of(
                    Code.BAD_SLUG, Location.of(entry.path()), "`" + name + "` is not a valid name for a page.", fault));
            return;
        }
        SourceText source = files.read(entry);
        if (source != null) {
            byName.computeIfAbsent(name, key -> new TreeMap<>()).put(language, page(source, name, language));
        }
    }

    /** Returns what is wrong with a name, as a sentence, or null. */
    private @Nullable String fault(String name) {
        String[] parts = name.split("/", -1);
        for (String part : parts) {
            String fault = Slug.fault(part);
            if (fault != null) {
                return fault;
            }
        }
        if (parts.length > 1 && (Route.isTaken(name) || languages.tags().contains(parts[0]))) {
            return "Rename its folder: the site has a folder of this name.";
        }
        return Route.isTaken(name) ? "Choose another name: the site has a page of this name." : null;
    }

    private Edition.Page page(SourceText source, String name, String language) {
        Markdown.Parsed parsed = markdown.parsePage(source.text(), new Location(source.path(), 1, 1));
        problems.addAll(parsed.problems());
        if (parsed.title() == null) {
            problems.add(Problem.of(
                    Code.MISSING_KEY,
                    new Location(source.path(), 1, 1),
                    "The page has no title.",
                    "Begin it with a line such as `# About this playbook`."));
        }
        String title = parsed.title() == null ? name : parsed.title();
        return new Edition.Page(name, language, title, parsed.document(), source.path());
    }
}
