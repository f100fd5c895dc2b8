package org.clientplaybook.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.LayeredContent;
import org.clientplaybook.model.Line;
import org.clientplaybook.model.Packs;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;

/** A playbook's own content over that of its packs: which file counts where both have one, and where each comes from. */
final class PackLayers {
    private final List<PackReader.Opened> packs;
    private final Overrides.Applied overrides;
    private final ContentFiles files;
    private final Languages languages;
    private final List<Problem> problems;
    private final TheirFiles theirs;
    private final Map<ContentPath, Packs.Origin> origins = new TreeMap<>();
    private final Map<String, Entry> hidden = new TreeMap<>();

    private PackLayers(
            List<PackReader.Opened> packs,
            Overrides.Applied overrides,
            ContentFiles files,
            Languages languages,
            List<Problem> problems) {
        this.packs = packs;
        this.overrides = overrides;
        this.files = files;
        this.languages = languages;
        this.problems = problems;
        this.theirs = new TheirFiles(files, problems);
    }

    /**
     * Opens the packs that the settings name.
     *
     * @param settings of the first language
     * @param places the jars and folders that may have packs
     * @param own the playbook's own files
     */
    static PackLayers open(
            Tree.Twig settings, List<Path> places, ContentFiles own, Languages languages, List<Problem> problems) {
        List<PackReader.Opened> packs = new PackReader(places, problems).read(settings);
        Map<String, ContentRoot> roots =
                packs.stream().collect(Collectors.toMap(PackReader.Opened::id, PackReader.Opened::content));
        ContentRoot root = packs.isEmpty() ? own.root() : new LayeredContent(own.root(), roots);
        List<String> ids = packs.stream().map(PackReader.Opened::id).toList();
        ContentFiles layered = own.over(root, ids, Map.of());
        // Where a pack could not be opened, nobody knows what an override of it matches.
        boolean all = packs.size() == settings.twigs("packs").size();
        Overrides.Applied overrides = Overrides.read(layered, packs, languages, all ? problems : new ArrayList<>());
        return new PackLayers(packs, overrides, layered.over(root, ids, overrides.trees()), languages, problems);
    }

    /** Returns the files of all layers, with the words that this playbook replaces. */
    ContentFiles files() {
        return files;
    }

    /** Returns what scenarios are read with, for a memory of them. */
    Object key() {
        return overrides;
    }

    /** Returns the settings in each language, with those of the packs. */
    Map<String, Tree.Twig> settings(Map<String, Tree.Twig> own) {
        return new PackSettings(files, languages, problems).merge(own, packs);
    }

    /** Returns the interface's words that the packs bring in a language. */
    Map<String, String> words(String language) {
        return PackWords.of(language, files, packs, overrides.words());
    }

    /** Returns the folders of the scenarios of packs that are left out. */
    List<Entry> hidden() {
        return List.copyOf(hidden.values());
    }

    /**
     * Returns the folders of the scenarios to read, those of packs too.
     *
     * @param own the playbook's own
     */
    List<Entry> scenarios(List<Entry> own) {
        if (packs.isEmpty()) {
            return own;
        }
        Map<String, Entry> bySlug = new TreeMap<>();
        own.forEach(folder -> bySlug.put(folder.name(), folder));
        Set<String> whole = own.stream()
                .filter(folder -> files.find(folder.path().child(ContentPath.SCENARIO_FILE)) != null)
                .map(Entry::name)
                .collect(Collectors.toSet());
        Set<String> taken = new HashSet<>();
        for (PackReader.Opened pack : packs) {
            List<Entry> folders = files.list(pack.path(ContentPath.SCENARIOS));
            hide(pack, folders);
            Set<String> hides = pack.hide().stream().map(Line::text).collect(Collectors.toSet());
            for (Entry folder : folders) {
                if (hides.contains(folder.name())) {
                    hidden.putIfAbsent(folder.name(), folder);
                } else if (whole.contains(folder.name())) {
                    replaced(folder, pack, taken.add(folder.name()));
                } else if (taken.add(folder.name())) {
                    added(folder, pack);
                    bySlug.put(folder.name(), folder);
                } else {
                    twice(pack, bySlug.getOrDefault(folder.name(), folder), folder);
                }
            }
        }
        // What is left out of one pack may be there from another.
        hidden.keySet().removeAll(bySlug.keySet());
        return List.copyOf(bySlug.values());
    }

    private void hide(PackReader.Opened pack, List<Entry> folders) {
        List<String> slugs = folders.stream().map(Entry::name).toList();
        for (Line slug : pack.hide()) {
            if (!slugs.contains(slug.text())) {
                problems.add(Problem.of(
                        Code.UNMATCHED_OVERRIDE,
                        slug.at(),
                        "The pack `" + pack.id() + "` has no scenario `" + slug + "` to hide.",
                        Suggestion.hint(slug.text(), slugs, "Remove it.")));
            }
        }
    }

    /** A scenario of the playbook in the place of a pack's. */
    private void replaced(Entry folder, PackReader.Opened pack, boolean first) {
        ContentPath own = folder.path().local();
        ContentPath file = own.child(ContentPath.SCENARIO_FILE);
        if (first) {
            theirs.replace(file, folder.path().child(ContentPath.SCENARIO_FILE));
            origins.put(file, new Packs.Origin(pack.pack(), true, List.of()));
        } else {
            theirs.compare(file, folder.path().child(ContentPath.SCENARIO_FILE));
        }
        for (Entry entry : files.walk(ContentPath.THEIRS.child(pack.id()).child(own.path()))) {
            if (!entry.name().equals(ContentPath.SCENARIO_FILE)) {
                theirs.compare(own.child(entry.name()), folder.path().child(entry.name()));
            }
        }
    }

    /** A scenario of a pack, some of whose files the playbook may have itself. */
    private void added(Entry folder, PackReader.Opened pack) {
        Set<String> changed = new TreeSet<>();
        for (Entry entry : files.list(folder.path())) {
            ContentPath packs = folder.path().child(entry.name());
            changed.addAll(overrides.changed().getOrDefault(packs, List.of()));
            if (entry.path().pack() == null && files.find(packs) != null) {
                theirs.replace(entry.path(), packs);
                changed.add(entry.path().stem());
            }
        }
        Packs.Origin origin = new Packs.Origin(pack.pack(), false, List.copyOf(changed));
        ContentPath file = folder.path().child(ContentPath.SCENARIO_FILE);
        origins.put(file, origin);
        // Its translation may be the playbook's own.
        origins.put(file.local(), origin);
    }

    private void twice(PackReader.Opened pack, Entry first, Entry second) {
        problems.add(Problem.of(
                Code.PACK_CONFLICT,
                pack.at(),
                "Two packs have a scenario `" + second.name() + "`: `" + first.path() + "` and `" + second.path()
                        + "`.",
                "Hide it in one of the two, or replace it with one of your own."));
    }

    /**
     * Returns the files of all pages, with what lies beside them.
     *
     * @param own the playbook's own
     */
    List<Entry> pages(List<Entry> own) {
        List<Entry> all = new ArrayList<>(own);
        Map<ContentPath, ContentPath> taken = new HashMap<>();
        own.forEach(entry -> taken.put(entry.path(), entry.path()));
        for (PackReader.Opened pack : packs) {
            for (Entry entry : files.walk(pack.path(ContentPath.PAGES))) {
                String language = entry.path().language();
                boolean read = entry.path().kind() == ContentPath.Kind.PAGE
                        && (language == null || languages.further().contains(language));
                if (read && page(entry, pack, taken)) {
                    all.add(entry);
                }
            }
        }
        return all;
    }

    private boolean page(Entry entry, PackReader.Opened pack, Map<ContentPath, ContentPath> taken) {
        ContentPath local = entry.path().local();
        ContentPath other = taken.putIfAbsent(local, entry.path());
        if (other == null) {
            origins.put(entry.path(), new Packs.Origin(pack.pack(), false, List.of()));
            origins.putIfAbsent(local, new Packs.Origin(pack.pack(), false, List.of()));
        } else if (other.pack() == null) {
            theirs.replace(local, entry.path());
            origins.put(local, new Packs.Origin(pack.pack(), true, List.of()));
        } else {
            problems.add(Problem.of(
                    Code.PACK_CONFLICT,
                    pack.at(),
                    "Two packs have a page `" + local.page() + "`: `" + other + "` and `" + entry.path() + "`.",
                    "Write `" + local + "` yourself, and copy both to `" + ContentPath.THEIRS + "/<pack>/" + local
                            + "`."));
        }
        return other == null;
    }

    /** Returns what the playbook has from others, once all is read. */
    Packs result() {
        theirs.unused();
        List<Packs.Drift> drifts = new ArrayList<>(overrides.drifts());
        drifts.addAll(theirs.drifts());
        return new Packs(packs.stream().map(PackReader.Opened::pack).toList(), origins, drifts);
    }
}
