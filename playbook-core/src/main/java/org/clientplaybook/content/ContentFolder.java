package org.clientplaybook.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
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
    private final boolean unix;

    public ContentFolder(Path folder) {
        this.folder = folder;
        this.unix = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
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
        } catch (NoSuchFileException e) {
            return List.of();
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
        return entry(path, place, true, faults);
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
     * Returns the entry of what is there; null after a fault, and where nothing is there any more: an editor removes what it
     * has made for a save.
     *
     * @param behindLinks whether a folder around it may be a link that was not looked at
     */
    private @Nullable Entry entry(ContentPath path, Path place, boolean behindLinks, Consumer<ContentFault> faults) {
        if (place(path) == null) {
            faults.accept(ContentFault.of(Kind.FOREIGN_NAME, path));
            return null;
        }
        try {
            Examined examined = examine(place, behindLinks);
            if (examined.fault() == null) {
                return new Entry(path, examined.folder(), examined.link(), examined.version());
            }
            faults.accept(ContentFault.of(examined.fault(), path));
        } catch (IOException e) {
            if (!(e instanceof NoSuchFileException) && Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                faults.accept(ContentFault.of(Kind.UNREAD, path));
            }
        }
        return null;
    }

    /** What stands at a place, or why it cannot be used. */
    private record Examined(
            boolean folder,
            boolean link,
            @Nullable Version version,
            @Nullable Kind fault) {}

    /**
     * What a file has besides its time that another one at its place may not have.
     *
     * @param modified the time that programs can set, as those do that unpack an archive
     */
    private record Others(long size, @Nullable Object key, FileTime modified) {}

    private Examined examine(Path place, boolean behindLinks) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean link = attributes.isSymbolicLink();
        if (link && !Files.exists(place)) {
            // The link itself may have gone meanwhile.
            Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Examined(false, true, null, Kind.DEAD_LINK);
        }
        if ((link || behindLinks) && !place.toRealPath().startsWith(folder.toRealPath())) {
            return new Examined(false, link, null, Kind.OUTSIDE);
        }
        BasicFileAttributes meant = link ? Files.readAttributes(place, BasicFileAttributes.class) : attributes;
        // A pipe would be waited for without end.
        boolean usable = meant.isDirectory() || meant.isRegularFile();
        return new Examined(meant.isDirectory(), link, version(place, meant), usable ? null : Kind.SPECIAL);
    }

    private @Nullable Version version(Path place, BasicFileAttributes file) throws IOException {
        // Where no program is kept from setting a file's time, only its bytes tell it from others.
        if (!unix || !file.isRegularFile()) {
            return null;
        }
        FileTime changed = (FileTime) Files.getAttribute(place, "unix:ctime");
        return new Version(changed.toInstant(), new Others(file.size(), file.fileKey(), file.lastModifiedTime()));
    }
}
