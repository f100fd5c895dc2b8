package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.format.Format;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.model.Packs;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Reads {@code overrides.yaml}: words of this playbook that take the place of words of its packs. */
final class Overrides {
    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("(?<=/)\\d+(?=/|$)");

    private final ContentFiles files;
    private final List<PackReader.Opened> packs;
    private final Languages languages;
    private final List<Problem> problems;
    private final Map<ContentPath, Tree.Twig> trees = new TreeMap<>();
    private final Map<ContentPath, Map<String, String>> words = new TreeMap<>();
    private final Map<ContentPath, List<String>> changed = new TreeMap<>();
    private final List<Packs.Drift> drifts = new ArrayList<>();

    private Overrides(ContentFiles files, List<PackReader.Opened> packs, Languages languages, List<Problem> problems) {
        this.files = files;
        this.packs = packs;
        this.languages = languages;
        this.problems = problems;
    }

    /**
     * What they come to.
     *
     * @param trees the files of packs that have other words now, as they are to be read
     * @param words the interface's words of packs that are others now, by file and key
     * @param changed the names of the words that are others, by the pack's file
     * @param drifts what has changed in the packs since
     */
    record Applied(
            Map<ContentPath, Tree.Twig> trees,
            Map<ContentPath, Map<String, String>> words,
            Map<ContentPath, List<String>> changed,
            List<Packs.Drift> drifts) {}

    /** Reads the file, if there is one, and applies it. */
    static Applied read(
            ContentFiles files, List<PackReader.Opened> packs, Languages languages, List<Problem> problems) {
        Overrides overrides = new Overrides(files, packs, languages, problems);
        Entry entry = files.find(ContentPath.OVERRIDES);
        SourceText source = entry == null || entry.folder() ? null : files.read(entry);
        Tree.Twig tree = source == null ? null : ShapeReader.read(source, false, Format.OVERRIDES, problems);
        if (tree != null) {
            tree.twigs("overrides").forEach(overrides::apply);
        }
        return new Applied(overrides.trees, overrides.words, overrides.changed, overrides.drifts);
    }

    private void apply(Tree.Twig override) {
        String pack = override.text("pack");
        String file = override.text("file");
        Tree.Leaf name = override.leaf("name");
        Tree.Leaf ours = override.leaf("ours");
        if (pack == null || file == null || name == null || ours == null) {
            return;
        }
        List<String> ids = packs.stream().map(PackReader.Opened::id).toList();
        if (!ids.contains(pack)) {
            unmatched(override.at("pack"), "The playbook has no pack `" + pack + "`.", pack, ids);
            return;
        }
        ContentPath path = new ContentPath(file).inPack(pack);
        Entry entry = files.find(path);
        if (entry == null || entry.folder()) {
            List<String> all = files.walk(ContentPath.ROOT.inPack(pack)).stream()
                    .map(one -> one.path().local().path())
                    .toList();
            unmatched(
                    override.at("file"), "The pack `" + pack + "` has no file `" + file + "`.", file, near(file, all));
            return;
        }
        String language = path.language();
        if (language != null && !languages.tags().contains(language)) {
            unmatched(
                    override.at("file"),
                    "This playbook does not have the language `" + language + "`.",
                    language,
                    languages.tags());
        } else if (path.kind() == ContentPath.Kind.WORDS) {
            word(path, override, name, ours);
        } else if (format(path) == null) {
            unmatched(override.at("file"), "Words of `" + file + "` have no names.", file, List.of());
        } else {
            value(entry, override, name, ours);
        }
    }

    /** Returns the names that resemble one, or those in the same folder: a pack has hundreds. */
    private static List<String> near(String file, Collection<String> all) {
        if (Suggestion.nearest(file, all).isPresent()) {
            return List.copyOf(all);
        }
        ContentPath folder = new ContentPath(file).folder();
        return all.stream()
                .filter(one -> new ContentPath(one).folder().equals(folder))
                .toList();
    }

    static @Nullable Entries format(ContentPath path) {
        return switch (path.kind()) {
            case PLAYBOOK -> Format.PLAYBOOK;
            case GUIDE -> Format.GUIDE;
            case WORKSHEET -> Format.WORKSHEET;
            case SCENARIO -> Format.SCENARIO;
            case GUIDANCE, PAGE, WORDS, OTHER -> null;
        };
    }

    private void word(ContentPath path, Tree.Twig override, Tree.Leaf name, Tree.Leaf ours) {
        Map<String, String> theirs = PackWords.read(files, path);
        String now = theirs.get(name.text());
        if (now == null) {
            unmatched(
                    name.at(),
                    "`" + path.local() + "` of the pack has no word `" + name.text() + "`.",
                    name.text(),
                    new TreeSet<>(theirs.keySet()));
            return;
        }
        words.computeIfAbsent(path, key -> new HashMap<>()).put(name.text(), ours.text());
        changed.computeIfAbsent(path, key -> new ArrayList<>()).add(name.text());
        compare(path, override, name.text(), now, ours);
    }

    private void value(Entry entry, Tree.Twig override, Tree.Leaf name, Tree.Leaf ours) {
        ContentPath path = entry.path();
        Entries format = Objects.requireNonNull(format(path));
        List<Problem> found = new ArrayList<>();
        Tree.Twig tree =
                trees.containsKey(path) ? trees.get(path) : files.tree(entry, path.language() != null, format, found);
        if (tree == null || found.stream().anyMatch(Problem::isError)) {
            // The pack's own reading tells what is wrong.
            return;
        }
        Map<String, String> all = NamedValue.all(tree, format);
        String place = place(all, name, override.text("theirs"));
        if (!all.containsKey(place)) {
            unmatched(
                    name.at(),
                    "`" + path.local() + "` of the pack has no `" + name.text() + "`.",
                    name.text(),
                    NamedValue.candidates(all.keySet(), name.text()));
            return;
        }
        Tree.Twig replaced = NamedValue.replaced(tree, format, place, ours, problems);
        if (replaced != null) {
            trees.put(path, replaced);
            changed.computeIfAbsent(path, key -> new ArrayList<>()).add(place);
            compare(path, override, place, all.getOrDefault(place, ""), ours);
        }
    }

    /** Returns where the words are that an override replaces: an item may have moved in its list. */
    private String place(Map<String, String> all, Tree.Leaf name, @Nullable String theirs) {
        String now = all.get(name.text());
        if (theirs == null || (now != null && !isOther(theirs, now))) {
            return name.text();
        }
        for (Map.Entry<String, String> one : all.entrySet()) {
            if (isBeside(one.getKey(), name.text()) && !isOther(theirs, one.getValue())) {
                problems.add(Problem.of(
                        Code.OUTDATED_OVERRIDE,
                        name.at(),
                        "What this replaces is in another place of the pack now.",
                        "Write `name: " + one.getKey() + "`."));
                return one.getKey();
            }
        }
        return name.text();
    }

    /** Returns whether two names differ in numbers alone: an item has moved in its list. */
    private static boolean isBeside(String one, String other) {
        return !one.equals(other) && numberless(one).equals(numberless(other));
    }

    private static String numberless(String name) {
        return NUMBER.matcher(name).replaceAll("#");
    }

    private static boolean isOther(String before, String now) {
        return !Fingerprint.of(before).equals(Fingerprint.of(now));
    }

    private void compare(ContentPath path, Tree.Twig override, String name, String now, Tree.Leaf ours) {
        String before = override.text("theirs");
        Location at = before == null ? override.at() : override.at("theirs");
        if (before != null && !isOther(before, now)) {
            return;
        }
        problems.add(Problem.of(
                Code.OUTDATED_OVERRIDE,
                at,
                before == null
                        ? "The override does not say what it replaces: " + quoted(now) + "."
                        : "The pack has changed what `" + name + "` replaces: it says " + quoted(now) + " now.",
                before == null ? "Add what the pack says as `theirs`." : "Read it, then copy it to `theirs`."));
        drifts.add(new Packs.Drift(path, name, before == null ? "" : before, now, ours.text(), at));
    }

    /** Returns a text in one line, shortened where it is long: the report has all of it. */
    private static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return "“" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "”";
    }

    private void unmatched(Location at, String message, String word, Collection<String> candidates) {
        problems.add(Problem.of(
                Code.UNMATCHED_OVERRIDE,
                at,
                message,
                Suggestion.hint(word, candidates, "Remove it, or correct the path.")));
    }
}
