package org.clientplaybook.preview;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.clientplaybook.content.Sha256;
import org.clientplaybook.problem.Problem;

/** What is shown now: the last site that could be built, and what is wrong since. */
final class Stage implements AutoCloseable {
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Scene scene = new Scene(0, null, List.of());
    private List<Problem> further = List.of();
    private boolean closed;

    /** One state of it. A file is made when it is first asked for. */
    static final class Scene {
        private final long number;
        private final Preview.Site site;
        private final List<Problem> problems;
        private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();

        private Scene(long number, Preview.Site site, List<Problem> problems) {
            this.number = number;
            this.site = site;
            this.problems = List.copyOf(problems);
        }

        /** Returns the last site that could be built, or null. */
        Preview.Site site() {
            return site;
        }

        List<Problem> problems() {
            return problems;
        }

        /** Returns a file's bytes, or null. */
        byte[] file(String path) {
            return site == null
                    ? null
                    : files.computeIfAbsent(path, key -> Optional.ofNullable(site.file(key)))
                            .orElse(null);
        }

        /** Returns what tells a page from its other states; the same for all that are not there. */
        String version(String path) {
            byte[] bytes = file(path);
            return bytes == null ? "none" : Sha256.hex(bytes).substring(0, 16);
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
    Scene show(Preview.Build build) {
        lock.lock();
        try {
            return build.site() == null
                    ? next(scene.site(), build.problems())
                    : next(build.site(), merged(build.problems(), build.further() == null ? List.of() : further));
        } finally {
            lock.unlock();
        }
    }

    private static List<Problem> merged(List<Problem> some, List<Problem> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().sorted().toList();
    }

    /**
     * Tells more problems of a scene, unless another one is shown by now.
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
                next(scene.site(), problems);
            }
        } finally {
            lock.unlock();
        }
    }

    private Scene next(Preview.Site site, List<Problem> problems) {
        scene = new Scene(scene.number + 1, site, problems);
        changed.signalAll();
        return scene;
    }

    /** Waits for another scene than the given one; returns the same one where none came in that time, null at the end. */
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
