package org.clientplaybook.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clientplaybook.content.ContentFault.Kind;
import org.jspecify.annotations.Nullable;

/** A content root that is a map, so that a test can change it thousands of times in a second. */
public final class MemoryContent implements ContentRoot {
    private final SortedMap<String, byte[]> files;

    private MemoryContent(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /** Takes all files below a folder. */
    public static MemoryContent of(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MemoryContent(files);
    }

    /** Returns the bytes of a file on the disk. */
    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns content without a file. */
    public static MemoryContent none() {
        return new MemoryContent(Map.of());
    }

    /** Returns the files by their paths. */
    public SortedMap<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    /** Returns this content with other bytes in a file; without the file where they are null. */
    public MemoryContent with(String path, byte @Nullable [] bytes) {
        MemoryContent changed = new MemoryContent(files);
        if (bytes == null) {
            changed.files.remove(path);
        } else {
            changed.files.put(path, bytes);
        }
        return changed;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public List<Entry> list(ContentPath folder, Consumer<ContentFault> faults) {
        String start = folder.path().isEmpty() ? "" : folder.path() + "/";
        return files.keySet().stream()
                .filter(file -> file.startsWith(start))
                .map(file -> file.substring(start.length()))
                .map(rest -> rest.indexOf('/') < 0 ? rest : rest.substring(0, rest.indexOf('/')))
                .filter(name -> !name.startsWith("."))
                .distinct()
                .sorted()
                .map(name -> new Entry(folder.child(name), !files.containsKey(start + name), false))
                .toList();
    }

    @Override
    public @Nullable Entry find(ContentPath path, Consumer<ContentFault> faults) {
        if (files.containsKey(path.path())) {
            return new Entry(path, false, false);
        }
        String start = path.path() + "/";
        boolean folder =
                files.tailMap(start).keySet().stream().findFirst().orElse("").startsWith(start);
        return folder ? new Entry(path, true, false) : null;
    }

    @Override
    public byte @Nullable [] read(Entry file, long most, Consumer<ContentFault> faults) {
        byte[] bytes = files.get(file.path().path());
        boolean large = bytes != null && bytes.length > most;
        if (bytes == null || large) {
            faults.accept(ContentFault.of(large ? Kind.TOO_LARGE : Kind.UNREAD, file.path()));
            return null;
        }
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "content";
    }
}
