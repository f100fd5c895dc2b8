package org.clientplaybook.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.clientplaybook.problem.OutputPlace;
import org.clientplaybook.problem.Problem;
import org.clientplaybook.write.Journal.Step;
import org.jspecify.annotations.Nullable;

/**
 * One build's way onto the disk: open it, put every file of the site, commit, close. Only {@link #commit} changes the
 * output folder, from the former site to the new one as a whole; what is closed before leaves it as it was. A file whose
 * bytes are there already is not written again. Files that no build wrote are never overwritten or removed.
 */
public final class Publication implements AutoCloseable {
    private final Disk disk;
    private final OutputPlace output;
    private final @Nullable Workplace place;
    private final Manifest site = new Manifest();
    private final Set<String> staged = ConcurrentHashMap.newKeySet();
    private final Set<String> stagedFolders = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<String, Boolean> standing = new ConcurrentHashMap<>();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final AtomicReference<@Nullable IOException> fault;
    /** Puts go on side by side, and none goes on while the publication ends. */
    private final ReadWriteLock ending = new ReentrantReadWriteLock();

    private boolean ended;
    private boolean closed;

    /**
     * What a commit did.
     *
     * @param problems why nothing was done; empty where the new site stands
     * @param written files that are new or changed
     * @param unchanged files that were there with the same bytes
     * @param removed files of the former site that the new one has not
     */
    public record Result(List<Problem> problems, int written, int unchanged, int removed) {}

    private Publication(Disk disk, OutputPlace output, @Nullable Workplace place, @Nullable IOException fault) {
        this.disk = disk;
        this.output = output;
        this.place = place;
        this.fault = new AtomicReference<>(fault);
    }

    /**
     * Opens an output folder for one build: recovers from what a killed build left there, and keeps other builds out until it is
     * closed. Never throws: where the folder cannot serve, {@link #problems} says so, puts do nothing, and the commit
     * gives the same problems.
     *
     * @param output the output folder; it and those around it may be missing, and it may be a link to a folder
     * @param content the content folder, which must be apart from the output folder
     */
    public static Publication open(Path output, Path content) {
        return open(output, content, new Disk());
    }

    static Publication open(Path folder, Path content, Disk disk) {
        OutputPlace output = OutputPlace.of(folder);
        try {
            return new Publication(disk, output, Workplace.open(disk, Destination.of(folder, content)), null);
        } catch (IOException e) {
            return new Publication(disk, output, null, e);
        }
    }

    /**
     * Removes a site that builds wrote, and its folder if nothing else is in it. Where no build wrote one, nothing is done.
     *
     * @param output the output folder
     * @param content the content folder, which must be apart from the output folder
     */
    public static Result withdraw(Path output, Path content) {
        try (Publication none = open(output, content)) {
            Workplace from = none.place;
            if (from == null || !from.listed()) {
                return refused(none.problems());
            }
            Result result = none.commit();
            if (result.problems().isEmpty()) {
                Path folder = from.destination().folder();
                none.disk.delete(from.destination().file(Manifest.NAME));
                if (none.disk.list(folder).isEmpty()) {
                    none.disk.delete(folder);
                }
            }
            return result;
        } catch (IOException e) {
            return refused(List.of(Refusal.problem(e, OutputPlace.of(output))));
        }
    }

    /** Returns why this publication cannot be committed, as far as is known yet; empty where nothing is wrong. */
    public List<Problem> problems() {
        IOException e = fault.get();
        return e == null ? List.of() : List.of(Refusal.problem(e, output));
    }

    /**
     * Adds a file to the site. Threads may put at the same time. A fault of the disk is kept for {@link #problems}.
     *
     * @param path its path below the output folder, with {@code /}; no {@code ..}, backslash, colon or control character
     * @param bytes what is in it, not to be changed afterwards
     * @throws IllegalArgumentException if the path is not such a path, was put before, or clashes with one that was on a
     *     system where upper and lower case are one
     * @throws IllegalStateException if the publication has ended
     */
    public void put(String path, byte[] bytes) {
        ending.readLock().lock();
        try {
            if (ended) {
                throw new IllegalStateException("This publication has ended");
            }
            site.add(path);
            if (place != null && fault.get() == null) {
                put(place, path, bytes);
            }
        } finally {
            ending.readLock().unlock();
        }
    }

    private void put(Workplace to, String path, byte[] bytes) {
        try {
            if (stands(to, path, bytes)) {
                unchanged.incrementAndGet();
            } else {
                stage(to, path, bytes);
            }
        } catch (IOException e) {
            fault.compareAndSet(null, e);
        }
    }

    /** A file of ours that is there under another spelling is written again, so that it gets the new one. */
    private boolean stands(Workplace to, String path, byte[] bytes) throws IOException {
        String spelling = to.former().spelling(path);
        if (to.vacant() || (spelling != null && !spelling.equals(path))) {
            return false;
        }
        String folder = Manifest.parent(path);
        Boolean known = standing.get(folder);
        if (known == null) {
            known = disk.isFolder(to.destination().folder(), folder);
            standing.put(folder, known);
        }
        return known && disk.holds(to.destination().file(path), bytes);
    }

    private void stage(Workplace to, String path, byte[] bytes) throws IOException {
        makeStaged(to, Manifest.parent(path));
        disk.write(to.journal().staged(path), bytes);
        staged.add(path);
    }

    private void makeStaged(Workplace to, String folder) throws IOException {
        if (stagedFolders.contains(folder)) {
            return;
        }
        if (folder.isEmpty()) {
            disk.makeFolder(to.destination().staging());
        } else {
            makeStaged(to, Manifest.parent(folder));
        }
        disk.makeFolder(to.journal().staged(folder));
        stagedFolders.add(folder);
    }

    /**
     * Makes what was put the site, and removes what the former site had besides. No put may come during or after it.
     * Where the result has problems, the former site is as it was, or the next {@link #open} puts it back.
     *
     * @throws IllegalStateException if it is called twice, or after {@link #close}
     */
    public Result commit() {
        if (!end()) {
            throw new IllegalStateException("This publication has ended");
        }
        if (place != null && fault.get() == null) {
            try {
                return publish(place);
            } catch (IOException e) {
                fault.set(e);
            }
        }
        return refused(problems());
    }

    /** Waits for the puts that are going on, and lets no other begin; returns whether this is its end. */
    private boolean end() {
        ending.writeLock().lock();
        try {
            boolean first = !ended;
            ended = true;
            return first;
        } finally {
            ending.writeLock().unlock();
        }
    }

    private Result publish(Workplace to) throws IOException {
        int written = staged.size();
        byte[] manifest = site.bytes();
        if (!to.listed() || !Arrays.equals(manifest, to.former().bytes())) {
            stage(to, Manifest.NAME, manifest);
        }
        if (to.vacant() && to.moveIn()) {
            return new Result(List.of(), written, 0, 0);
        }
        Plan plan = Plan.of(disk, to.destination(), to.former(), site, staged);
        if (!plan.problems().isEmpty()) {
            return refused(plan.problems());
        }
        List<Step> steps = plan.steps();
        if (!steps.isEmpty()) {
            to.journal().take(steps);
        }
        return new Result(List.of(), written, unchanged.get(), plan.removed());
    }

    private static Result refused(List<Problem> problems) {
        return new Result(problems, 0, 0, 0);
    }

    /** Removes what was staged, and lets other builds in. A fault is left to the next {@link #open}, which recovers from it. */
    @Override
    public void close() {
        end();
        if (place != null && !closed) {
            closed = true;
            place.release();
        }
    }
}
