package org.clientplaybook.write;

import java.io.IOException;
import java.nio.file.Path;
import org.clientplaybook.write.Disk.Kind;

/**
 * An output folder that no other build can write to, with the site that stands there.
 *
 * @param former the files of that site that are ours
 * @param listed whether the folder has their list
 * @param vacant whether the folder is missing or empty
 */
record Workplace(
        Disk disk,
        Destination destination,
        Lock lock,
        Journal journal,
        Manifest former,
        boolean listed,
        boolean vacant) {
    /** Takes the lock, and recovers from what a killed build left. */
    static Workplace open(Disk disk, Destination destination) throws IOException {
        disk.makeFolders(destination.folder().getParent());
        Lock lock = Lock.acquire(disk, destination.lock());
        Journal journal = new Journal(disk, destination);
        try {
            journal.recover();
            return of(disk, destination, lock, journal);
        } catch (IOException | RuntimeException | Error e) {
            release(journal, lock);
            throw e;
        }
    }

    private static Workplace of(Disk disk, Destination destination, Lock lock, Journal journal) throws IOException {
        boolean vacant = disk.kind(destination.folder()) == Kind.ABSENT
                || disk.list(destination.folder()).isEmpty();
        Path manifest = destination.file(Manifest.NAME);
        Kind kind = vacant ? Kind.ABSENT : disk.kind(manifest);
        if (kind == Kind.ABSENT) {
            return new Workplace(disk, destination, lock, journal, new Manifest(), false, vacant);
        }
        if (kind != Kind.FILE) {
            throw Manifest.damaged();
        }
        Manifest former = Manifest.read(disk.read(manifest));
        return new Workplace(disk, destination, lock, journal, former, true, vacant);
    }

    /** Removes what was staged, and lets other builds in. A fault is left to the next to open it, who recovers from it. */
    void release() {
        release(journal, lock);
    }

    private static void release(Journal journal, Lock lock) {
        try {
            journal.recover();
        } catch (IOException e) {
            // The site is as the journal says; whoever opens it next tries again, and reports what is wrong then.
        } finally {
            lock.release();
        }
    }

    /** Makes the whole of what was staged the output; says whether it is. Not every system renames over an empty folder. */
    boolean moveIn() throws IOException {
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
}
