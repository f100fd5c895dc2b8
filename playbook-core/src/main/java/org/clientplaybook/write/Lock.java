package org.clientplaybook.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.clientplaybook.problem.Code;

/** Keeps a second build, in this process or another, away from an output folder. A killed process loses it. */
final class Lock {
    /** Kept beside the system's locks, which Linux drops as soon as this process closes the same file elsewhere. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Disk disk;
    private final Path file;
    private final FileChannel channel;

    private Lock(Disk disk, Path file, FileChannel channel) {
        this.disk = disk;
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock, or throws a {@link Refusal} at once where another has it. */
    static Lock acquire(Disk disk, Path file) throws IOException {
        if (!HELD.add(file)) {
            throw inUse();
        }
        FileChannel channel = null;
        try {
            do {
                if (channel != null) {
                    channel.close();
                }
                channel = disk.openLock(file);
                if (!tryLock(channel)) {
                    throw inUse();
                }
            } while (!isNamed(disk, channel, file));
            return new Lock(disk, file, channel);
        } catch (IOException | RuntimeException | Error e) {
            if (channel != null) {
                channel.close();
            }
            HELD.remove(file);
            throw e;
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Says whether the name still leads to the file that was locked: its former holder may have removed it between
     * opening and locking. The length, drawn at random, distinguishes it from a file that a third build made since.
     */
    private static boolean isNamed(Disk disk, FileChannel channel, Path file) throws IOException {
        int length = ThreadLocalRandom.current().nextInt(1, 1 << 20);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), length - 1);
        return disk.size(file) == length;
    }

    private static Refusal inUse() {
        return new Refusal(
                Code.OUTPUT_IN_USE,
                "Another build is writing to this folder.",
                "Wait until it ends, then build again.");
    }

    /** Removes the file while it is still locked, so that nobody can have locked it in between. */
    void release() {
        try (channel) {
            disk.delete(file);
        } catch (IOException e) {
            // An unlocked file left behind does no harm: the next build takes it over.
        } finally {
            HELD.remove(file);
        }
    }
}
