package org.clientplaybook.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clientplaybook.content.ContentFault.Kind;
import org.jspecify.annotations.Nullable;

/** A content root that is a folder of the file system. Links are followed within it and not out of it. */
public final class ContentFolder implements ContentRoot {
    private final Path folder;

    public ContentFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean exists() {
        return Files.isDirectory(folder);
    }

    @Override
    public List<Entry> list(ContentPath path, Consumer<ContentFault> faults) {
        Path place = place(path);
        if (place == null || !Files.isDirectory(place)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = String.valueOf(file.getFileName());
                if (!name.startsWith(".")) {
                    Entry entry = entry(path.child(name), file, false, faults);
                    if (entry != null) {
                        entries.add(entry);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            faults.accept(ContentFault.of(Kind.UNLISTED, path));
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    @Override
    public @Nullable Entry find(ContentPath path, Consumer<ContentFault> faults) {
        Path place = place(path);
        if (place == null) {
            faults.accept(ContentFault.of(Kind.FOREIGN_NAME, path));
            return null;
        }
        try {
            return Files.exists(place, LinkOption.NOFOLLOW_LINKS) ? entry(path, place, true, faults) : null;
        } catch (IOException e) {
            faults.accept(ContentFault.of(Kind.UNREAD, path));
            return null;
        }
    }

    @Override
    public byte @Nullable [] read(Entry file, long most, Consumer<ContentFault> faults) {
        Path place = place(file.path());
        if (place == null) {
            faults.accept(ContentFault.of(Kind.FOREIGN_NAME, file.path()));
            return null;
        }
        // No more is read than is taken, whatever the file becomes meanwhile.
        try (InputStream in = Files.newInputStream(place)) {
            byte[] bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE));
            if (bytes.length <= most) {
                return bytes;
            }
            faults.accept(ContentFault.of(Kind.TOO_LARGE, file.path()));
        } catch (IOException e) {
            faults.accept(ContentFault.of(Kind.UNREAD, file.path()));
        }
        return null;
    }

    /** Returns the folder as it was given. */
    @Override
    public String toString() {
        return folder.toString();
    }

    /** Returns where a path lies, or null where this system has no such name: what is read of it can never be written. */
    private @Nullable Path place(ContentPath path) {
        try {
            return path.path().indexOf('\uFFFD') >= 0 ? null : folder.resolve(path.path());
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /**
     * Returns the entry of what is there, or null after a fault.
     *
     * @param behindLinks whether a folder around it may be a link that was not looked at
     */
    private @Nullable Entry entry(ContentPath path, Path place, boolean behindLinks, Consumer<ContentFault> faults)
            throws IOException {
        if (place(path) == null) {
            faults.accept(ContentFault.of(Kind.FOREIGN_NAME, path));
            return null;
        }
        BasicFileAttributes attributes =
                Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean link = attributes.isSymbolicLink();
        if (link && !Files.exists(place)) {
            faults.accept(ContentFault.of(Kind.DEAD_LINK, path));
            return null;
        }
        if ((link || behindLinks) && !place.toRealPath().startsWith(folder.toRealPath())) {
            faults.accept(ContentFault.of(Kind.OUTSIDE, path));
            return null;
        }
        boolean directory = link ? Files.isDirectory(place) : attributes.isDirectory();
        // A pipe would be waited for without end.
        if (!directory && !Files.isRegularFile(place)) {
            faults.accept(ContentFault.of(Kind.SPECIAL, path));
            return null;
        }
        return new Entry(path, directory, link);
    }
}
