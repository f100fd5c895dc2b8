package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.Route;
import org.clientplaybook.content.Slug;
import org.clientplaybook.markdown.Markdown;
import org.clientplaybook.model.Edition;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.read.ContentFolder.Entry;

/** Reads {@code pages/}: {@code about.md} in the first language, {@code about.sv.md} in Swedish. */
final class PageReader {
    private final ContentFolder folder;
    private final List<String> languages;
    private final List<Problem> problems;
    private final Markdown markdown = new Markdown();

    PageReader(ContentFolder folder, List<String> languages, List<Problem> problems) {
        this.folder = folder;
        this.languages = languages;
        this.problems = problems;
    }

    /**
     * Returns the pages of each language by name.
     *
     * @param pictures where the paths of the pictures beside them are put
     */
    Map<String, List<Edition.Page>> read(Set<String> pictures) {
        Map<String, Map<String, Edition.Page>> byName = new TreeMap<>();
        for (Entry entry : folder.list("pages")) {
            if (PictureReader.isPicture(entry)) {
                pictures.add(entry.path());
            } else {
                add(entry, byName);
            }
        }
        Map<String, List<Edition.Page>> pages = new LinkedHashMap<>();
        for (String language : languages) {
            pages.put(language, new ArrayList<>());
        }
        byName.forEach((name, translations) -> {
            Edition.Page original = translations.get(languages.get(0));
            if (original == null) {
                Edition.Page stray = translations.values().iterator().next();
                problems.add(Problem.of(
                        Code.MISSING_FILE,
                        Location.of(stray.file()),
                        "This translates a page that does not exist.",
                        "Create `pages/" + name + ".md` in the first language."));
                return;
            }
            languages.forEach(language -> pages.get(language).add(translations.getOrDefault(language, original)));
        });
        return pages;
    }

    private void add(Entry entry, Map<String, Map<String, Edition.Page>> byName) {
        String[] parts = entry.name().split("\\.", -1);
        boolean known = !entry.folder()
                && parts[parts.length - 1].equals("md")
                && (parts.length == 2 || (parts.length == 3 && languages.indexOf(parts[1]) > 0));
        if (!known) {
            folder.unused(entry, List.of());
            return;
        }
        String name = parts[0];
        String fault = Slug.fault(name);
        if (fault != null || Route.isTaken(name)) {
            problems.add(Problem.of(
                    Code.BAD_SLUG,
                    Location.of(entry.path()),
                    "`" + name + "` is not a valid name for a page.",
                    fault == null ? "Choose another name: the site has a page of this name." : fault));
            return;
        }
        SourceFile source = SourceFile.read(entry.file(), entry.path(), problems);
        if (source != null) {
            String language = parts.length == 2 ? languages.get(0) : parts[1];
            byName.computeIfAbsent(name, key -> new TreeMap<>()).put(language, page(source, name, language));
        }
    }

    private Edition.Page page(SourceFile source, String name, String language) {
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
        return new Edition.Page(name, language, title, parsed.document(), new ContentPath(source.path()));
    }
}
