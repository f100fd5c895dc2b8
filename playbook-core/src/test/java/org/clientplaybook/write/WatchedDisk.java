package org.clientplaybook.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** A disk that calls {@link #before} ahead of each of its operations. */
abstract class WatchedDisk extends Disk {
    /** Is told of an operation that is about to be done, {@code bytes} being what it writes, or null. */
    abstract void before(String operation, Path path, byte[] bytes) throws IOException;

    @Override
    Kind kind(Path path) throws IOException {
        before("kind", path, null);
        return super.kind(path);
    }

    @Override
    boolean holds(Path file, byte[] bytes) {
        try {
            before("holds", file, null);
        } catch (IOException e) {
            return false;
        }
        return super.holds(file, bytes);
    }

    @Override
    long size(Path file) throws IOException {
        before("size", file, null);
        return super.size(file);
    }

    @Override
    byte[] read(Path file) throws IOException {
        before("read", file, null);
        return super.read(file);
    }

    @Override
    boolean isSame(Path one, Path other) throws IOException {
        before("isSame", one, null);
        return super.isSame(one, other);
    }

    @Override
    List<Path> list(Path folder) throws IOException {
        before("list", folder, null);
        return super.list(folder);
    }

    @Override
    FileChannel openLock(Path file) throws IOException {
        before("openLock", file, null);
        return super.openLock(file);
    }

    @Override
    void makeFolder(Path folder) throws IOException {
        before("makeFolder", folder, null);
        super.makeFolder(folder);
    }

    @Override
    void makeFolders(Path folder) throws IOException {
        before("makeFolders", folder, null);
        super.makeFolders(folder);
    }

    @Override
    void write(Path file, byte[] bytes) throws IOException {
        before("write", file, bytes);
        super.write(file, bytes);
    }

    @Override
    void move(Path from, Path to) throws IOException {
        before("move", from, null);
        super.move(from, to);
    }

    @Override
    void keep(Path file, Path second) throws IOException {
        before("keep", file, null);
        super.keep(file, second);
    }

    @Override
    void delete(Path path) throws IOException {
        before("delete", path, null);
        super.delete(path);
    }
}
