package org.clientplaybook.write;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every file operation of this package, none of which follows a link; a test makes each of them fail in turn. */
class Disk {
    /** What stands at a path: {@code OTHER} is a link, a device or the like. */
    enum Kind {
        ABSENT,
        FILE,
        FOLDER,
        OTHER
    }

    Kind kind(Path path) throws IOException {
        try {
            return kind(Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Kind.ABSENT;
        }
    }

    private static Kind kind(BasicFileAttributes attributes) {
        return attributes.isRegularFile() ? Kind.FILE : attributes.isDirectory() ? Kind.FOLDER : Kind.OTHER;
    }

    /** Says whether every part of a path below a root, with {@code /} between them, is a folder and no link. */
    boolean isFolder(Path root, String path) throws IOException {
        Path folder = root;
        for (String part : path.isEmpty() ? new String[0] : path.split("/")) {
            folder = folder.resolve(part);
            if (kind(folder) != Kind.FOLDER) {
                return false;
            }
        }
        return true;
    }

    /** Says whether a file stands there that has exactly these bytes; one that cannot be read has not. */
    boolean holds(Path file, byte[] bytes) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    && attributes.size() == bytes.length
                    && Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the length in bytes, or -1 where nothing is there. */
    long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return -1;
        }
    }

    byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    boolean isSame(Path one, Path other) throws IOException {
        return Files.isSameFile(one, other);
    }

    List<Path> list(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return entries;
    }

    /** Opens a file for its lock, and makes it where it is missing. */
    FileChannel openLock(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, NOFOLLOW_LINKS);
    }

    /** Makes one folder; that it is there already is no fault. */
    void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (kind(folder) != Kind.FOLDER) {
                throw e;
            }
        }
    }

    /** Makes a folder with those around it; null is the folder that a relative path begins at. */
    void makeFolders(@Nullable Path folder) throws IOException {
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }

    /** Writes a file that must not exist yet. */
    void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, NOFOLLOW_LINKS)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    /** Renames a file or folder in one indivisible step, over a file that may be there. */
    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Gives a file a second name, which it keeps when another is moved over the first one; a copy of it where the system
     * has no second names. It is whole as soon as it is there.
     */
    void keep(Path file, Path second) throws IOException {
        try {
            Files.createLink(second, file);
        } catch (IOException | UnsupportedOperationException e) {
            Path part = second.resolveSibling(second.getFileName() + ".part");
            Files.copy(file, part, NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            move(part, second);
        }
    }

    /** Removes a file, a link or an empty folder; that it is missing is no fault. */
    void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    void deleteTree(Path path) throws IOException {
        if (kind(path) == Kind.FOLDER) {
            for (Path child : list(path)) {
                deleteTree(child);
            }
        }
        delete(path);
    }
}
