package org.clientplaybook.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clientplaybook.content.ContentPath;
import org.clientplaybook.content.ContentRoot.Entry;
import org.clientplaybook.content.Sha256;
import org.clientplaybook.content.SourceText;
import org.clientplaybook.format.Shape.Entries;
import org.clientplaybook.model.Asset;
import org.clientplaybook.model.Packs;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Files of a playbook in the place of a pack's. For each the playbook keeps the pack's file as it was then, in
 * {@code theirs/<pack>/<path>}: so it is no accident, and what has changed since can be told.
 */
final class TheirFiles {
    private static final int NAMED = 5;
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");

    private final ContentFiles files;
    private final List<Problem> problems;
    private final Set<ContentPath> used = new TreeSet<>();
    private final List<Packs.Drift> drifts = new ArrayList<>();

    TheirFiles(ContentFiles files, List<Problem> problems) {
        this.files = files;
        this.problems = problems;
    }

    /** Returns what packs have changed in files that were replaced. */
    List<Packs.Drift> drifts() {
        return drifts;
    }

    /** Takes a file of the playbook for one of a pack, or tells that nothing says which of the two counts. */
    void replace(ContentPath own, ContentPath theirs) {
        if (!compare(own, theirs)) {
            ContentPath copy = copy(theirs);
            boolean whole = own.kind() == ContentPath.Kind.SCENARIO;
            problems.add(Problem.of(
                    Code.PACK_CONFLICT,
                    Location.of(own),
                    "The pack `" + theirs.pack() + "` has this file too: `" + theirs + "`.",
                    "To replace it, copy the pack's file to `" + copy + "`; or "
                            + (whole ? "hide the pack's scenario in `playbook.yaml`, or " : "") + "rename yours."));
        }
    }

    /** Compares a pack's file with the copy of it, and returns whether there is one. */
    boolean compare(ContentPath own, ContentPath theirs) {
        Entry copy = files.find(copy(theirs));
        if (copy == null || copy.folder()) {
            return false;
        }
        used.add(copy.path());
        Entry now = files.find(theirs);
        if (theirs.isAttachment()) {
            binary(copy, now, theirs);
        } else {
            text(copy, now, files.find(own), theirs);
        }
        return true;
    }

    /** Tells of copies of what nothing is in the place of. */
    void unused() {
        for (Entry copy : files.walk(ContentPath.THEIRS)) {
            if (!used.contains(copy.path())) {
                List<String> known = used.stream().map(ContentPath::path).toList();
                problems.add(Problem.of(
                        Code.UNMATCHED_OVERRIDE,
                        Location.of(copy.path()),
                        "No file of this playbook is in the place of this one of a pack.",
                        Suggestion.nearest(copy.path().path(), known)
                                .map(near -> "Did you mean `" + near + "`?")
                                .orElse("Remove it, or correct its path: `theirs/<pack>/<path in the pack>`.")));
            }
        }
    }

    private static ContentPath copy(ContentPath theirs) {
        return ContentPath.THEIRS
                .child(String.valueOf(theirs.pack()))
                .child(theirs.local().path());
    }

    private void binary(Entry copy, @Nullable Entry now, ContentPath theirs) {
        String before = hash(copy);
        String present = now == null ? "" : hash(now);
        if (!before.equals(present)) {
            drifted(theirs, copy, List.of(new Packs.Drift(theirs, "", before, present, "", Location.of(copy.path()))));
        }
    }

    private String hash(Entry entry) {
        byte[] bytes = files.root().read(entry, Asset.LARGEST, fault -> problems.add(FileProblems.of(fault)));
        return bytes == null ? "" : Sha256.shortHex(bytes);
    }

    private void text(Entry copy, @Nullable Entry now, @Nullable Entry own, ContentPath theirs) {
        Map<String, String> before = values(copy, theirs);
        Map<String, String> present = now == null ? Map.of() : values(now, theirs);
        Map<String, String> ours = own == null ? Map.of() : values(own, theirs);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(present.keySet());
        List<Packs.Drift> found = new ArrayList<>();
        for (String name : names) {
            String then = before.getOrDefault(name, "");
            String today = present.getOrDefault(name, "");
            if (!Fingerprint.of(then).equals(Fingerprint.of(today))) {
                String mine = ours.getOrDefault(name, "");
                boolean whole = name.isEmpty();
                found.add(new Packs.Drift(
                        theirs,
                        name,
                        whole ? without(then, today) : then,
                        whole ? without(today, then) : today,
                        whole ? without(mine, today) : mine,
                        Location.of(copy.path())));
            }
        }
        if (!found.isEmpty()) {
            drifted(theirs, copy, found);
        }
    }

    private void drifted(ContentPath theirs, Entry copy, List<Packs.Drift> found) {
        drifts.addAll(found);
        String names = found.stream()
                .map(Packs.Drift::name)
                .filter(name -> !name.isEmpty())
                .limit(NAMED)
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
        String more = found.size() > NAMED ? " and " + (found.size() - NAMED) + " more" : "";
        problems.add(Problem.of(
                Code.OUTDATED_OVERRIDE,
                Location.of(copy.path()),
                "The pack has changed `" + theirs.local() + "` since this playbook replaced it"
                        + (names.isEmpty() ? "" : ": " + names + more) + ".",
                "Take over what you want, then copy the pack's file here again."));
    }

    /** Returns the words of a file by name; those of a text, which has no names, as a whole. */
    private Map<String, String> values(Entry entry, ContentPath theirs) {
        Entries format = Overrides.format(theirs);
        if (format != null) {
            Tree.Twig tree = files.tree(entry, theirs.language() != null, format, new ArrayList<>());
            return tree == null ? Map.of() : NamedValue.all(tree, format);
        }
        SourceText source = files.readAny(entry);
        return source == null ? Map.of() : Map.of("", source.text());
    }

    /** Returns the paragraphs of a text that another does not have. */
    private static String without(String text, String other) {
        List<String> known = paragraphs(other);
        return paragraphs(text).stream()
                .filter(paragraph -> !known.contains(paragraph))
                .collect(Collectors.joining("\n\n"));
    }

    private static List<String> paragraphs(String text) {
        return PARAGRAPH
                .splitAsStream(text)
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
