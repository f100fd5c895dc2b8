package org.clientplaybook.content;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A content root that is held in memory: what a pack brought, after it was found to be whole. */
public final class PackedContent implements ContentRoot {
    private final String name;
    private final Map<ContentPath, byte[]> files;
    private final Map<ContentPath, List<Entry>> folders = new TreeMap<>();

    /**
     * @param name of what it came from
     * @param files by path below the root, all plain
     */
    public PackedContent(String name, Map<ContentPath, byte[]> files) {
        this.name = name;
        this.files = new TreeMap<>(files);
        Map<ContentPath, TreeSet<ContentPath>> children = new TreeMap<>();
        for (ContentPath file : files.keySet()) {
            for (ContentPath path = file; !path.isRoot(); path = path.folder()) {
                children.computeIfAbsent(path.folder(), key -> new TreeSet<>()).add(path);
            }
        }
        children.forEach((folder, paths) ->
                folders.put(folder, paths.stream().map(this::entry).toList()));
    }

    private Entry entry(ContentPath path) {
        return new Entry(path, !files.containsKey(path), false);
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public List<Entry> list(ContentPath folder, Consumer<ContentFault> faults) {
        return folders.getOrDefault(folder, List.of());
    }

    @Override
    public @Nullable Entry find(ContentPath path, Consumer<ContentFault> faults) {
        return files.containsKey(path) || folders.containsKey(path) ? entry(path) : null;
    }

    @Override
    public byte @Nullable [] read(Entry file, long most, Consumer<ContentFault> faults) {
        byte[] bytes = files.get(file.path());
        if (bytes != null && bytes.length <= most) {
            return bytes.clone();
        }
        ContentFault.Kind kind = bytes == null ? ContentFault.Kind.UNREAD : ContentFault.Kind.TOO_LARGE;
        faults.accept(ContentFault.of(kind, file.path()));
        return null;
    }

    @Override
    public String toString() {
        return name;
    }
}
