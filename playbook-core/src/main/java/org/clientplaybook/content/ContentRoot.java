package org.clientplaybook.content;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a playbook come from. Nothing is thrown: what cannot be read is reported as a fault and left out.
 *
 * <p>{@link Object#toString} names it as the caller did. An instance may be used by many threads at once.
 */
public interface ContentRoot {
    /**
     * A file or a folder that is there and lies within the root.
     *
     * @param linked whether it is a link to where it really lies
     * @param version null for a folder, and where nothing but a file's bytes tells it from others
     */
    record Entry(
            ContentPath path,
            boolean folder,
            boolean linked,
            @Nullable Version version) {
        Entry(ContentPath path, boolean folder, boolean linked) {
            this(path, folder, linked, null);
        }

        /** Returns its name. */
        public String name() {
            return path.name();
        }
    }

    /**
     * What tells a file from those that were at its place before, and from those that will be: where two are equal, and one was
     * {@link #isSettled} before the bytes were read, the bytes are the same.
     *
     * @param changed when the system last noted a change of the file, which no program can set
     * @param others its other attributes
     */
    record Version(Instant changed, Object others) {
        /** Some file systems keep times in steps of two seconds, and two saves may fall into one step. */
        private static final Duration SETTLED = Duration.ofSeconds(3);

        /** Returns whether whatever changes the file from a moment on gives it another time. */
        public boolean isSettled(Instant now) {
            return changed.isBefore(now.minus(SETTLED));
        }
    }

    /** Returns whether it is there at all. */
    boolean exists();

    /** Returns what lies in a folder, sorted by name and without hidden names; nothing where there is no such folder. */
    List<Entry> list(ContentPath folder, Consumer<ContentFault> faults);

    /** Returns a file or a folder; null where there is none, and after a fault. */
    @Nullable
    Entry find(ContentPath path, Consumer<ContentFault> faults);

    /**
     * Returns a file's bytes, or null after a fault.
     *
     * @param most the greatest number of bytes that is not a fault
     */
    byte @Nullable [] read(Entry file, long most, Consumer<ContentFault> faults);

    /** Returns the files below a folder, sorted by path, without those behind links to folders. */
    default List<Entry> walk(ContentPath folder, Consumer<ContentFault> faults) {
        List<Entry> files = new ArrayList<>();
        for (Entry entry : list(folder, faults)) {
            if (!entry.folder()) {
                files.add(entry);
            } else if (!entry.linked()) {
                files.addAll(walk(entry.path(), faults));
            }
        }
        return files;
    }
}
