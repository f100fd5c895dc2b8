package org.clientplaybook.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clientplaybook.problem.Code;
import org.clientplaybook.problem.OutputPlace;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.write.Disk.Kind;
import org.clientplaybook.write.Journal.Action;
import org.clientplaybook.write.Journal.Step;
import org.jspecify.annotations.Nullable;

/** Finds the steps from the site that stands to the one that was put, and what is in their way. It changes nothing. */
final class Plan {
    private static final Pattern LISTS = Pattern.compile("\\.(xml|txt|json)$");

    private final Disk disk;
    private final Destination destination;
    private final Manifest former;
    private final Manifest site;
    private final NavigableSet<String> staged;
    private final NavigableSet<String> stale = new TreeSet<>();
    private final NavigableSet<String> replaced = new TreeSet<>();
    private final NavigableSet<String> emptied = new TreeSet<>();
    /** What of the stale and emptied stands where the site needs something else. */
    private final NavigableSet<String> blocking = new TreeSet<>();

    private final Map<String, Way> ways = new TreeMap<>();
    private final SortedSet<Problem> problems = new TreeSet<>();

    /** How to get to a folder of the new site: {@code blocker} is a path at which no folder can be, or null. */
    private record Way(boolean exists, @Nullable String blocker) {}

    private Plan(Disk disk, Destination destination, Manifest former, Manifest site, Collection<String> staged) {
        this.disk = disk;
        this.destination = destination;
        this.former = former;
        this.site = site;
        this.staged = new TreeSet<>(staged);
    }

    /**
     * Makes a plan.
     *
     * @param former the files that are ours
     * @param site the files that were put
     * @param staged those files, the manifest among them, that are new or changed
     */
    static Plan of(Disk disk, Destination destination, Manifest former, Manifest site, Collection<String> staged)
            throws IOException {
        Plan plan = new Plan(disk, destination, former, site, staged);
        plan.findStale();
        plan.findEmptied();
        for (String path : plan.staged) {
            plan.makeWay(path);
        }
        return plan;
    }

    /** Returns each foreign file that is in the way; where there is one, the steps must not be taken. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    int removed() {
        return stale.size();
    }

    /**
     * Returns the steps in the order in which a reader finds the site whole after each of them: what pages need comes before
     * the pages, new pages before those that link to them, and only then goes what no page needs any more.
     */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        remove(steps, true);
        ways.forEach((path, way) -> {
            if (!way.exists()) {
                steps.add(new Step(Action.MAKE_FOLDER, path));
            }
        });
        staged.stream()
                .sorted(Comparator.comparing(Plan::turn)
                        .thenComparing(replaced::contains)
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(path -> steps.add(new Step(replaced.contains(path) ? Action.REPLACE : Action.MOVE_IN, path)));
        remove(steps, false);
        return steps;
    }

    private void remove(List<Step> steps, boolean first) {
        stale.stream()
                .filter(path -> blocking.contains(path) == first)
                .sorted(Comparator.comparing(Plan::turn).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(path -> steps.add(new Step(Action.SET_ASIDE, path)));
        emptied.descendingSet().stream()
                .filter(path -> blocking.contains(path) == first)
                .forEach(path -> steps.add(new Step(Action.REMOVE_FOLDER, path)));
    }

    /** Returns when a file's turn comes: first what pages load, then pages, then what lists pages. */
    private static int turn(String path) {
        boolean list = path.equals(Manifest.NAME) || LISTS.matcher(path).find();
        return list ? 2 : path.endsWith(".html") ? 1 : 0;
    }

    private void findStale() throws IOException {
        Map<String, Boolean> standing = new HashMap<>();
        for (String path : former.paths()) {
            if (site.contains(path)) {
                continue;
            }
            String folder = Manifest.parent(path);
            Boolean stands = standing.get(folder);
            if (stands == null) {
                stands = disk.isFolder(destination.folder(), folder);
                standing.put(folder, stands);
            }
            if (stands && disk.kind(destination.file(path)) == Kind.FILE) {
                stale.add(path);
            }
        }
    }

    /** Finds the folders in which nothing stays, the innermost first: a path sorts before those below it. */
    private void findEmptied() throws IOException {
        NavigableSet<String> candidates = new TreeSet<>();
        for (String path : stale) {
            String folder = Manifest.parent(path);
            while (!folder.isEmpty() && candidates.add(folder)) {
                folder = Manifest.parent(folder);
            }
        }
        for (String folder : candidates.descendingSet()) {
            if (!isSame(folder, site.folderSpelling(folder)) && isLeftEmpty(folder)) {
                emptied.add(folder);
            }
        }
    }

    private boolean isLeftEmpty(String folder) throws IOException {
        for (Path entry : disk.list(destination.file(folder))) {
            String path = folder + "/" + entry.getFileName();
            if (!stale.contains(path) && !emptied.contains(path)) {
                return false;
            }
        }
        return true;
    }

    private void makeWay(String path) throws IOException {
        Way way = way(Manifest.parent(path));
        if (way.blocker() != null) {
            foreign(way.blocker(), "This is not a folder, but the site needs a folder here.");
            return;
        }
        Kind kind = way.exists() ? disk.kind(destination.file(path)) : Kind.ABSENT;
        if (kind == Kind.FILE && isOurs(path)) {
            String spelling = former.spelling(path);
            if (spelling == null || !stale.contains(spelling)) {
                replaced.add(path);
            } else {
                blocking.add(spelling);
            }
        } else if (emptied.contains(path)) {
            block(path);
        } else if (kind != Kind.ABSENT) {
            foreign(path, "This was not written by a build, but the site needs a file here.");
        }
    }

    /** Clears a folder out of the way of a file. */
    private void block(String folder) {
        String end = folder + "/\uFFFF";
        blocking.add(folder);
        blocking.addAll(stale.subSet(folder + "/", end));
        blocking.addAll(emptied.subSet(folder + "/", end));
    }

    private boolean isOurs(String path) throws IOException {
        return path.equals(Manifest.NAME) || isSame(path, former.spelling(path));
    }

    private Way way(String folder) throws IOException {
        if (folder.isEmpty()) {
            return new Way(true, null);
        }
        Way way = ways.get(folder);
        if (way == null) {
            way = way(Manifest.parent(folder));
            if (way.exists()) {
                way = switch (disk.kind(destination.file(folder))) {
                    case ABSENT -> new Way(false, null);
                    case FOLDER -> new Way(true, null);
                    case FILE, OTHER -> new Way(false, stale.contains(folder) ? null : folder);
                };
                if (!way.exists() && stale.contains(folder)) {
                    blocking.add(folder);
                }
            }
            ways.put(folder, way);
        }
        return way;
    }

    /** Says whether two spellings mean one file or folder, as they do where the file system knows no case. */
    private boolean isSame(String path, @Nullable String spelling) throws IOException {
        return path.equals(spelling)
                || (spelling != null
                        && disk.kind(destination.file(spelling)) != Kind.ABSENT
                        && disk.isSame(destination.file(path), destination.file(spelling)));
    }

    private void foreign(String path, String message) {
        problems.add(Problem.of(
                Code.FOREIGN_FILE,
                new OutputPlace(destination.label() + "/" + path),
                message,
                "Move it away, or choose another output folder."));
    }
}
