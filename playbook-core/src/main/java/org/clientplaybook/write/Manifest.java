package org.clientplaybook.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which files of an output folder are ours, by their paths below it with {@code /}, but for the manifest itself. Two
 * paths that a file system without upper and lower case takes for one cannot both be in it. Threads may share it.
 */
final class Manifest {
    static final String NAME = ".playbook-files";
    private static final String FORMAT = "playbook-files 1";

    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final Map<String, String> folders = new ConcurrentHashMap<>();

    static Manifest read(byte[] bytes) throws Refusal {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
            throw damaged();
        }
        Manifest manifest = new Manifest();
        try {
            lines.subList(1, lines.size()).forEach(manifest::add);
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
        return manifest;
    }

    static Refusal damaged() {
        return Refusal.badFolder(
                "The list of generated files in the output folder, " + NAME + ", is damaged.",
                "Remove the output folder, or choose another one.");
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(FORMAT).append('\n');
        paths().forEach(path -> text.append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    SortedSet<String> paths() {
        return new TreeSet<>(files.values());
    }

    boolean contains(String path) {
        return path.equals(spelling(path));
    }

    /** Returns the file whose path is this one, upper and lower case aside, or null. */
    @Nullable
    String spelling(String path) {
        return files.get(fold(path));
    }

    /** Returns the folder of files of ours whose path is this one, upper and lower case aside, or null. */
    @Nullable
    String folderSpelling(String folder) {
        return folders.get(fold(folder));
    }

    /** Adds a file, or throws an {@link IllegalArgumentException} where its path is bad, or clashes with another. */
    void add(String path) {
        if (!isPlain(path) || path.equals(NAME)) {
            throw new IllegalArgumentException("Not a valid path of a site: " + path);
        }
        if (files.putIfAbsent(fold(path), path) != null) {
            throw new IllegalArgumentException("Duplicate path: " + path);
        }
        addFolder(parent(path));
        if (folders.containsKey(fold(path))) {
            throw new IllegalArgumentException("Both a file and a folder: " + path);
        }
    }

    /** Adds the folder before it looks for a file of its name, as {@link #add} does in turn: one of two threads sees. */
    private void addFolder(String folder) {
        if (folder.isEmpty()) {
            return;
        }
        String former = folders.putIfAbsent(fold(folder), folder);
        if (former == null) {
            addFolder(parent(folder));
            if (files.containsKey(fold(folder))) {
                throw new IllegalArgumentException("Both a file and a folder: " + folder);
            }
        } else if (!former.equals(folder)) {
            throw new IllegalArgumentException("Folders differ only in case: " + former + " and " + folder);
        }
    }

    private static String fold(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    /** Returns the folder of a file or folder; {@code ""} is the output folder. */
    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** Says whether a path stays below the folder that it is taken from, and means the same on every system. */
    static boolean isPlain(String path) {
        if (path.chars().anyMatch(c -> c < ' ' || c == 127 || c == '\\' || c == ':')) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
