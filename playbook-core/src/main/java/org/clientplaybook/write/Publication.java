package org.clientplaybook.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.clientplaybook.problem.Location;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.write.Disk.Kind;
import org.clientplaybook.write.Journal.Step;

/**
 * One build's way onto the disk: open it, put every file of the site, commit, close. Only {@link #commit} changes the
 * output folder, from the former site to the new one as a whole; what is closed before leaves it as it was. A file whose
 * bytes are there already is not written again. Files that no build wrote are never overwritten or removed.
 */
public final class Publication implements AutoCloseable {
    private final Disk disk;
    private final Location location;
    private final Manifest site = new Manifest();
    private final Set<String> staged = ConcurrentHashMap.newKeySet();
    private final Set<String> stagedFolders = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<String, Boolean> standing = new ConcurrentHashMap<>();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final AtomicReference<IOException> fault = new AtomicReference<>();
    private Destination destination;
    private Lock lock;
    private Journal journal;
    private Manifest former = new Manifest();
    private byte[] formerManifest = {};
    private boolean first;
    private boolean ended;

    /**
     * What a commit did.
     *
     * @param problems why nothing was done; empty where the new site stands
     * @param written files that are new or changed
     * @param unchanged files that were there with the same bytes
     * @param removed files of the former site that the new one has not
     */
    public record Result(List<Problem> problems, int written, int unchanged, int removed) {}

    private Publication(Disk disk, Location location) {
        this.disk = disk;
        this.location = location;
    }

    /**
     * Opens an output folder for one build: heals what a killed build left there, and keeps other builds out until it is
     * closed. Never throws: where the folder cannot serve, {@link #problems} says so, puts do nothing, and the commit
     * gives the same problems.
     *
     * @param output the output folder; it and those around it may be missing, and it may be a link to a folder
     * @param content the content folder, which must be apart from the output folder
     */
    public static Publication open(Path output, Path content) {
        return open(output, content, new Disk());
    }

    static Publication open(Path output, Path content, Disk disk) {
        Publication publication = new Publication(disk, Location.of(Destination.label(output)));
        try {
            publication.start(Destination.of(output, content));
        } catch (IOException e) {
            publication.fault.set(e);
            publication.release();
        } catch (RuntimeException | Error e) {
            publication.release();
            throw e;
        }
        return publication;
    }

    private void start(Destination place) throws IOException {
        destination = place;
        disk.makeFolders(place.folder().getParent());
        lock = Lock.acquire(disk, place.lock());
        journal = new Journal(disk, place);
        journal.heal();
        first = isVacant();
        Path manifest = place.file(Manifest.NAME);
        Kind kind = first ? Kind.ABSENT : disk.kind(manifest);
        if (kind == Kind.FILE) {
            formerManifest = disk.read(manifest);
            former = Manifest.read(formerManifest);
        } else if (kind != Kind.ABSENT) {
            throw Manifest.damaged();
        }
    }

    private boolean isVacant() throws IOException {
        return disk.kind(destination.folder()) == Kind.ABSENT
                || disk.list(destination.folder()).isEmpty();
    }

    /** Returns why this publication cannot be committed, as far as is known yet; empty where nothing is wrong. */
    public List<Problem> problems() {
        IOException e = fault.get();
        return e == null ? List.of() : List.of(Refusal.problem(e, location));
    }

    /**
     * Adds a file to the site. Threads may put at the same time. A fault of the disk is kept for {@link #problems}.
     *
     * @param path its path below the output folder, with {@code /}; no {@code ..}, backslash, colon or control character
     * @param bytes what is in it, not to be changed afterwards
     * @throws IllegalArgumentException if the path is not such a path, was put before, or clashes with one that was on a
     *     system where upper and lower case are one
     */
    public void put(String path, byte[] bytes) {
        site.add(path);
        if (fault.get() != null) {
            return;
        }
        try {
            if (stands(path, bytes)) {
                unchanged.incrementAndGet();
            } else {
                stage(path, bytes);
            }
        } catch (IOException e) {
            fault.compareAndSet(null, e);
        }
    }

    /** A file of ours that is there under another spelling is written again, so that it gets the new one. */
    private boolean stands(String path, byte[] bytes) throws IOException {
        String spelling = former.spelling(path);
        if (first || (spelling != null && !spelling.equals(path))) {
            return false;
        }
        String folder = Manifest.parent(path);
        Boolean known = standing.get(folder);
        if (known == null) {
            known = disk.isFolder(destination.folder(), folder);
            standing.put(folder, known);
        }
        return known && disk.holds(destination.file(path), bytes);
    }

    private void stage(String path, byte[] bytes) throws IOException {
        makeStaged(Manifest.parent(path));
        disk.write(journal.staged(path), bytes);
        staged.add(path);
    }

    private void makeStaged(String folder) throws IOException {
        if (stagedFolders.contains(folder)) {
            return;
        }
        if (folder.isEmpty()) {
            disk.makeFolder(destination.staging());
        } else {
            makeStaged(Manifest.parent(folder));
        }
        disk.makeFolder(journal.staged(folder));
        stagedFolders.add(folder);
    }

    /**
     * Makes what was put the site, and removes what the former site had besides. No put may come during or after it.
     * Where the result has problems, the former site is as it was, or the next {@link #open} puts it back.
     *
     * @throws IllegalStateException if it is called twice, or after {@link #close}
     */
    public Result commit() {
        if (ended) {
            throw new IllegalStateException("This publication is closed");
        }
        ended = true;
        List<Problem> problems = problems();
        if (problems.isEmpty()) {
            try {
                return publish();
            } catch (IOException e) {
                fault.set(e);
                problems = problems();
            }
        }
        return refused(problems);
    }

    private Result publish() throws IOException {
        int written = staged.size();
        byte[] manifest = site.bytes();
        if (!Arrays.equals(manifest, formerManifest)) {
            stage(Manifest.NAME, manifest);
        }
        if (first && moveWhole()) {
            return new Result(List.of(), written, 0, 0);
        }
        Plan plan = Plan.of(disk, destination, former, site, staged);
        if (!plan.problems().isEmpty()) {
            return refused(plan.problems());
        }
        List<Step> steps = plan.steps();
        if (!steps.isEmpty()) {
            journal.take(steps);
        }
        return new Result(List.of(), written, unchanged.get(), plan.removed());
    }

    private static Result refused(List<Problem> problems) {
        return new Result(problems, 0, 0, 0);
    }

    /** Says whether the staged folder became the output. Not every system renames over an empty folder. */
    private boolean moveWhole() throws IOException {
        boolean missing = disk.kind(destination.folder()) == Kind.ABSENT;
        if (!missing && !disk.list(destination.folder()).isEmpty()) {
            return false;
        }
        try {
            disk.move(journal.staged(""), destination.folder());
            return true;
        } catch (IOException e) {
            if (missing) {
                throw e;
            }
            return false;
        }
    }

    /** Removes what was staged, and lets other builds in. A fault is left to the next {@link #open}, which heals it. */
    @Override
    public void close() {
        ended = true;
        release();
    }

    private void release() {
        if (lock == null) {
            return;
        }
        try {
            journal.heal();
        } catch (IOException e) {
            // The site is as the journal says; whoever opens it next tries again, and reports what is wrong then.
        } finally {
            lock.release();
            lock = null;
        }
    }
}
