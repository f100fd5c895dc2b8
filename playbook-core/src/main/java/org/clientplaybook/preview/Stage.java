package org.clientplaybook.preview;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clientplaybook.content.Sha256;
import org.clientplaybook.problem.FailureReason;
import org.clientplaybook.problem.Place;
import org.clientplaybook.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What is shown now: the last site that could be built, and what is wrong since. */
final class Stage implements AutoCloseable {
    /** The version of a page that is not there. */
    static final String NONE = "none";

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Scene scene = new Scene(0, null, List.of(), problems -> Map.of());
    private List<Problem> further = List.of();
    private boolean closed;

    /** One state of it. A file is made when it is first asked for. */
    static final class Scene {
        private final long number;
        private final @Nullable LiveSite site;
        private final List<Problem> problems;
        private final Function<List<Problem>, Map<Place, List<String>>> excerpts;
        private final Map<String, byte[]> files = new ConcurrentHashMap<>();

        private Scene(
                long number,
                @Nullable LiveSite site,
                List<Problem> problems,
                Function<List<Problem>, Map<Place, List<String>>> excerpts) {
            this.number = number;
            this.site = site;
            this.problems = List.copyOf(problems);
            this.excerpts = excerpts;
        }

        /** Returns the last site that could be built, or null. */
        @Nullable
        LiveSite site() {
            return site;
        }

        List<Problem> problems() {
            return problems;
        }

        /** Returns the lines of text that stand at the places of problems. */
        Map<Place, List<String>> excerpts(List<Problem> shown) {
            return excerpts.apply(shown);
        }

        /**
         * Returns a file's bytes, or null; throws what its making throws, and tries again the next time. What there is not is
         * not remembered: anybody can ask for it, in any number of ways.
         */
        byte @Nullable [] file(String path) {
            if (site == null) {
                return null;
            }
            byte[] known = files.get(path);
            if (known == null) {
                known = site.file(path);
                if (known != null) {
                    files.put(path, known);
                }
            }
            return known;
        }

        /** Returns why a file that the site has cannot be shown; null where it can, and where there is no such file. */
        @Nullable
        String fault(String path) {
            try {
                Problem problem = site == null || file(path) != null ? null : site.fault(path);
                return problem == null ? null : problem.sentence();
            } catch (RuntimeException | Error e) {
                // Such as a file that vanished since the last build.
                return "It cannot be generated: " + FailureReason.of(e) + ".";
            }
        }

        /** Returns what distinguishes a page from its other states; the same for all that are not there or cannot be made. */
        String version(String path) {
            try {
                byte[] bytes = file(path);
                return bytes == null ? NONE : Sha256.shortHex(bytes);
            } catch (RuntimeException | Error e) {
                return NONE;
            }
        }
    }

    Scene current() {
        lock.lock();
        try {
            return scene;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Shows what was built; where that is no site, the former one stays. Where more problems are still being looked for, the
     * former ones stand until then: they would only go and come again.
     */
    Scene show(Attempt attempt) {
        lock.lock();
        try {
            List<Problem> problems = merged(attempt.problems(), attempt.further() == null ? List.of() : further);
            return next(attempt.site() == null ? scene.site() : attempt.site(), problems, attempt.excerpts());
        } finally {
            lock.unlock();
        }
    }

    private static List<Problem> merged(List<Problem> some, List<Problem> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().sorted().toList();
    }

    /**
     * Adds problems to a scene, unless another one is shown by now.
     *
     * @param added those that the build itself did not find
     */
    void add(Scene to, List<Problem> found, List<Problem> added) {
        lock.lock();
        try {
            if (scene != to) {
                return;
            }
            further = List.copyOf(added);
            List<Problem> problems = merged(found, added);
            if (!scene.problems().equals(problems)) {
                next(scene.site(), problems, scene.excerpts);
            }
        } finally {
            lock.unlock();
        }
    }

    private Scene next(
            @Nullable LiveSite site,
            List<Problem> problems,
            Function<List<Problem>, Map<Place, List<String>>> excerpts) {
        if (closed) {
            return scene;
        }
        scene = new Scene(scene.number + 1, site, problems, excerpts);
        changed.signalAll();
        return scene;
    }

    /** Waits for another scene than the given one; returns the same one where none came in that time, null at the end. */
    @Nullable
    Scene after(Scene seen, Duration most) throws InterruptedException {
        lock.lock();
        try {
            long left = most.toNanos();
            while (scene == seen && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return closed ? null : scene;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
